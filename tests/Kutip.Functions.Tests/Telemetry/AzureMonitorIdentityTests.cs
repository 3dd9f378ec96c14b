using Azure.Identity;
using Kutip.Functions.Telemetry;
using Microsoft.Extensions.Options;

namespace Kutip.Functions.Tests.Telemetry;

public sealed class AzureMonitorIdentityTests
{
    [Theory]
    [InlineData("ClientId=6c1a7f0e-0000-0000-0000-000000000000;Authorization=AAD")]
    [InlineData("Authorization=AAD;ClientId=6c1a7f0e-0000-0000-0000-000000000000;")]
    [InlineData("authorization=aad")]
    public void Read_TheHostsForm_IsAManagedIdentity(string setting) => Assert.IsType<ManagedIdentityCredential>(AzureMonitorIdentity.Read(setting));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Read_Nothing_LeavesItToTheConnectionString(string? setting) => Assert.Null(AzureMonitorIdentity.Read(setting));

    [Fact]
    public void Read_AnotherForm_NamesTheSetting()
    {
        var error = Assert.Throws<OptionsValidationException>(() => AzureMonitorIdentity.Read("ClientId=x"));
        Assert.Contains("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", error.Message, StringComparison.Ordinal);
    }
}
