using System.Text.Json.Nodes;

namespace Kutip.Infra.Tests.Templates;

public sealed class WorkbookTests
{
    private static readonly string[] Tables = ["requests", "traces", "exceptions", "dependencies", "customMetrics"];

    private static JsonArray Items => JsonNode.Parse(Repository.Read("infra/workbooks/kutip.json"))!["items"]!.AsArray();

    [Fact]
    public void Workbook_Queries_AskTheTelemetryInTheChosenTime()
    {
        var queries = Items.Where(item => (int)item!["type"]! == 3).Select(item => item!["content"]!).ToList();

        Assert.NotEmpty(queries);
        Assert.All(queries, query =>
        {
            Assert.Contains(((string)query["query"]!).Split('\n')[0], Tables);
            Assert.Equal("Span", (string?)query["timeContextFromParameter"]);
        });
    }

    [Fact]
    public void Workbook_Names_AreEachUsedOnce()
    {
        var names = Items.Select(item => (string)item!["name"]!).ToList();

        Assert.Equal(names.Distinct().Count(), names.Count);
    }
}
