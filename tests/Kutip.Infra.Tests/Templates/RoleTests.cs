using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kutip.Infra.Tests.Templates;

public sealed partial class RoleTests(CompiledInfra infra)
{
    private const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string BlobDataOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string QueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string MonitoringMetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";

    [Fact]
    public void Roles_AllOfTheDeployment_AreTheFiveDataRoles()
    {
        string[] roles = [BlobDataContributor, BlobDataOwner, QueueDataContributor, TableDataContributor, MonitoringMetricsPublisher];
        var modules = CompiledInfra.Sources.Select(infra.Template).Where(template => Assignments(template).Count > 0);
        var named = modules.SelectMany(template => RoleId().Matches(template.Variables.ToJsonString()).Select(match => match.Value));

        Assert.Equal(roles.Order(), named.Distinct().Order());
    }

    [Theory]
    [InlineData("modules/article-storage.bicep", "storageAccounts/blobServices/containers'", BlobDataContributor)]
    [InlineData("modules/article-storage.bicep", "storageAccounts/queueServices/queues'", QueueDataContributor)]
    [InlineData("modules/article-storage.bicep", "Microsoft.Storage/storageAccounts'", TableDataContributor)]
    [InlineData("modules/event-topic.bicep", "storageAccounts/blobServices/containers'", BlobDataContributor)]
    [InlineData("modules/monitoring.bicep", "Microsoft.Insights/components'", MonitoringMetricsPublisher)]
    public void Assignment_OfEachModule_StandsOnTheNarrowestScope(string source, string scope, string role)
    {
        var template = infra.Template(source);
        var variable = template.Variables.Single(item => (string?)item.Value == role).Key;

        Assert.Contains(Assignments(template), assignment =>
            ((string)assignment["scope"]!).Contains(scope, StringComparison.Ordinal)
            && ((string)assignment["properties"]!["roleDefinitionId"]!).Contains($"variables('{variable}')", StringComparison.Ordinal));
    }

    [Fact]
    public void Assignments_OnTheDataAccount_SpanItForTablesOnly() =>
        Assert.All(Assignments(infra.Template("modules/article-storage.bicep")), assignment =>
            Assert.True(
                ((string)assignment["properties"]!["roleDefinitionId"]!).Contains("tableDataContributor", StringComparison.Ordinal)
                || ((string)assignment["scope"]!).Contains("Services/containers'", StringComparison.Ordinal)
                || ((string)assignment["scope"]!).Contains("Services/queues'", StringComparison.Ordinal)));

    [Fact]
    public void Assignments_All_SayWhyAndToWhatKindOfPrincipal() =>
        Assert.All(Assignments(infra.Template("main.bicep")), assignment =>
        {
            Assert.False(string.IsNullOrEmpty((string?)assignment["properties"]!["description"]));
            Assert.False(string.IsNullOrEmpty((string?)assignment["properties"]!["principalType"]));
        });

    private static IReadOnlyList<JsonObject> Assignments(ArmTemplate template) => template.Made("Microsoft.Authorization/roleAssignments");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.NonBacktracking)]
    private static partial Regex RoleId();
}
