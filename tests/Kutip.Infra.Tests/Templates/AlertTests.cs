namespace Kutip.Infra.Tests.Templates;

public sealed class AlertTests(CompiledInfra infra)
{
    private static readonly string[] Expected =
    [
        "event-delivery-failing", "events-dead-lettered", "failed-invocations", "poison-messages", "queue-age", "queue-backlog", "storage-throttled",
    ];

    [Fact]
    public void Alerts_Names_AreTheSeven() => Assert.Equal(Expected, Names(infra).Order(StringComparer.Ordinal));

    [Fact]
    public void Alerts_Kinds_AreMetricsAndQueriesThatAreOn()
    {
        string[] types = ["Microsoft.Insights/metricAlerts", "Microsoft.Insights/scheduledQueryRules"];
        var alerts = types.SelectMany(infra.Template("modules/alerts.bicep").Made).ToList();

        Assert.Equal(Expected.Length, alerts.Count);
        Assert.All(alerts, alert => Assert.True((bool)alert["properties"]!["enabled"]!));
    }

    [Fact]
    public void Telemetry_Keys_AreRefused()
    {
        var template = infra.Template("main.bicep");

        Assert.True((bool)Assert.Single(template.Made("Microsoft.Insights/components"))["properties"]!["DisableLocalAuth"]!);
        Assert.True((bool)Assert.Single(template.Made("Microsoft.OperationalInsights/workspaces"))["properties"]!["features"]!["disableLocalAuth"]!);
    }

    internal static IEnumerable<string> Names(CompiledInfra infra) =>
        from module in infra.Template("modules/alerts.bicep").Made("Microsoft.Resources/deployments")
        let name = (string?)module["properties"]!["parameters"]?["name"]?["value"]
        where name is not null
        select name.Replace("[format('{0}", string.Empty, StringComparison.Ordinal).Split('\'')[0];
}
