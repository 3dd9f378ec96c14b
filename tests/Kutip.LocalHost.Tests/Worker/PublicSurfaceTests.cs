using Microsoft.Azure.Functions.Worker;

namespace Kutip.LocalHost.Tests.Worker;

/// <summary>Holds the stand-in against the worker's own signatures, so that the Azure build keeps compiling.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly ILookup<string, string> Facts = ReadFacts();

    public static TheoryData<string, string> Declared()
    {
        var data = new TheoryData<string, string>();
        foreach (var (headline, members) in PublicSurface.Of(typeof(FunctionAttribute).Assembly))
        {
            foreach (var member in members)
                data.Add(headline, member);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Declared))]
    public void Member_OfTheStandIn_IsTheWorkersOwn(string type, string member)
    {
        // The worker's attributes for functions are open; a sealed stand-in takes nothing that the worker would not.
        var facts = Facts.Contains(type) ? Facts[type] : Facts[type.Replace("sealed class", "class", StringComparison.Ordinal)];
        Assert.Contains(member, facts);
    }

    [Fact]
    public void Declared_CoversTheTriggersAndTheBuilder() => Assert.True(Declared().Count > 40);

    private static ILookup<string, string> ReadFacts()
    {
        var facts = new List<(string Type, string Member)>();
        var type = string.Empty;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "worker-api.txt")))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
                facts.Add((type, line.Trim()));
            else if (line.Length > 0 && line[0] != '#')
                type = line;
        }

        return facts.ToLookup(fact => fact.Type, fact => fact.Member);
    }
}
