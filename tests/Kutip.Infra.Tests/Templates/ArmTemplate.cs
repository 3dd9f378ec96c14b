using System.Text.Json.Nodes;

namespace Kutip.Infra.Tests.Templates;

/// <summary>A compiled template with the templates nested in it.</summary>
internal sealed class ArmTemplate
{
    private readonly JsonObject _root;

    private ArmTemplate(JsonObject root)
    {
        _root = root;
        Text = root.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        All = [.. Collect(root)];
    }

    public string Text { get; }

    /// <summary>Every resource at any depth, the module deployments and references to existing ones among them.</summary>
    public IReadOnlyList<JsonObject> All { get; }

    public JsonObject Parameters => Section("parameters");

    public JsonObject Outputs => Section("outputs");

    public JsonObject Variables => Section("variables");

    public static ArmTemplate Parse(string json) => new(JsonNode.Parse(json)!.AsObject());

    /// <summary>The resources of one type that the template makes.</summary>
    public IReadOnlyList<JsonObject> Made(string type) =>
        [.. All.Where(resource => (string?)resource["type"] == type && resource["existing"] is null)];

    private JsonObject Section(string name) => _root[name]?.AsObject() ?? [];

    private static IEnumerable<JsonObject> Collect(JsonObject template)
    {
        var resources = template["resources"] switch
        {
            JsonObject byName => byName.Select(item => item.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var resource in resources.Select(node => node!.AsObject()))
        {
            yield return resource;
            if (resource["properties"] is not JsonObject properties || properties["template"] is not JsonObject nested)
                continue;

            foreach (var inner in Collect(nested))
                yield return inner;
        }
    }
}
