using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Kutip.Infra.Tests.Homes;

public sealed class KubernetesTests
{
    private const string Folder = "infra/kubernetes";

    private static IReadOnlyList<YamlMappingNode> Manifests =>
        [.. Repository.Files(Folder, "*.yaml").Where(file => !file.EndsWith("kustomization.yaml", StringComparison.Ordinal)).SelectMany(Yaml.Documents)];

    private static YamlMappingNode Kustomization => Assert.Single(Yaml.Documents(Folder + "/kustomization.yaml"));

    [Fact]
    public void Kustomization_Resources_AreTheFilesBesideIt()
    {
        var files = Repository.Files(Folder, "*.yaml").Select(file => Path.GetFileName(file)).Where(name => name != "kustomization.yaml");

        Assert.Equal(files.Order(), Kustomization.ItemsAt("resources").Select(item => item.TextAt()!).Order());
    }

    [Fact]
    public void Manifests_Kinds_AreTheSixNeeded() =>
        Assert.Equal(
            ["Deployment", "Namespace", "ScaledObject", "Service", "ServiceAccount", "TriggerAuthentication"],
            Manifests.Select(manifest => manifest.TextAt("kind")!).Order(StringComparer.Ordinal));

    [Fact]
    public void Pod_Rights_AreTheLeast()
    {
        var pod = Kind("Deployment").At("spec", "template", "spec");
        var container = Assert.Single(pod.ItemsAt("containers"));

        Assert.Equal("true", pod.TextAt("securityContext", "runAsNonRoot"));
        Assert.Equal("RuntimeDefault", pod.TextAt("securityContext", "seccompProfile", "type"));
        Assert.Equal("false", pod.TextAt("automountServiceAccountToken"));
        Assert.Equal("false", container.TextAt("securityContext", "allowPrivilegeEscalation"));
        Assert.Equal(["ALL"], container.ItemsAt("securityContext", "capabilities", "drop").Select(item => item.TextAt()));
        Assert.NotNull(container.TextAt("resources", "limits", "memory"));
    }

    [Fact]
    public void Pod_User_IsThatOfTheImage()
    {
        var user = Kind("Deployment").TextAt("spec", "template", "spec", "securityContext", "runAsUser");

        Assert.Contains($"\nUSER {user}:", Repository.Read("infra/container/Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void ScaledObject_Queue_IsTheOneThatExtractArticleReads()
    {
        var trigger = Assert.Single(Kind("ScaledObject").ItemsAt("spec", "triggers"));
        var names = JsonNode.Parse(Repository.Read("infra/article-storage.json"))!["queues"]!.AsArray().Select(name => (string?)name);

        Assert.Equal("azure-queue", trigger.TextAt("type"));
        Assert.Contains(trigger.TextAt("metadata", "queueName"), names);
        Assert.Equal(Kind("Deployment").TextAt("metadata", "name"), Kind("ScaledObject").TextAt("spec", "scaleTargetRef", "name"));
    }

    [Fact]
    public void ScaledObject_QueueLength_IsWhatOneReplicaWorksOn()
    {
        var queues = JsonNode.Parse(Repository.Read("host.json"))!["extensions"]!["queues"]!;
        var length = Assert.Single(Kind("ScaledObject").ItemsAt("spec", "triggers")).TextAt("metadata", "queueLength");

        Assert.Equal(((int)queues["batchSize"]! + (int)queues["newBatchThreshold"]!).ToString(null as IFormatProvider), length);
    }

    [Fact]
    public void Settings_OfThePod_AreEndpointsOnly()
    {
        var literals = Kustomization.ItemsAt("configMapGenerator").SelectMany(map => map.ItemsAt("literals")).Select(item => item.TextAt()!).ToList();

        Assert.Equal(6, literals.Count);
        Assert.All(literals, literal => Assert.Matches("^(ArticleStorage|AzureWebJobsStorage)__(blob|queue|table)ServiceUri=https://", literal));
    }

    private static YamlMappingNode Kind(string kind) => Manifests.Single(manifest => manifest.TextAt("kind") == kind);
}
