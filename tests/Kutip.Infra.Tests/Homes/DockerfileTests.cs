namespace Kutip.Infra.Tests.Homes;

public sealed class DockerfileTests
{
    private static readonly string[] Lines = [.. Repository.Read("infra/container/Dockerfile").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void Image_Stages_AreTheSdkAndTheFunctionsHost()
    {
        var stages = Lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, stages.Count);
        Assert.StartsWith("FROM mcr.microsoft.com/dotnet/sdk:10.0 ", stages[0], StringComparison.Ordinal);
        Assert.Equal("FROM mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated10.0", stages[1]);
    }

    [Fact]
    public void Image_User_HasNoRightsAndSoNoLowPort()
    {
        var user = Lines.Last(line => line.StartsWith("USER ", StringComparison.Ordinal));

        Assert.Matches("^USER [1-9][0-9]{3,}:[1-9][0-9]{3,}$", user);
        Assert.Contains("EXPOSE 8080", Lines);
        Assert.Contains(Lines, line => line.Contains("ASPNETCORE_URLS=http://+:8080", StringComparison.Ordinal));
    }

    [Fact]
    public void Image_Secrets_AreNone() =>
        Assert.DoesNotContain(Lines, line => line.Contains("AccountKey", StringComparison.OrdinalIgnoreCase) || line.Contains("SharedAccess", StringComparison.OrdinalIgnoreCase));
}
