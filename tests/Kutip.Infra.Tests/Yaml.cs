using YamlDotNet.RepresentationModel;

namespace Kutip.Infra.Tests;

/// <summary>Documents of a YAML file, and steps into them.</summary>
internal static class Yaml
{
    public static IReadOnlyList<YamlMappingNode> Documents(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(file)));
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }

    /// <summary>The node at the end of the path, or null where the path breaks off.</summary>
    public static YamlNode? At(this YamlNode? node, params string[] path)
    {
        foreach (var name in path)
            node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

        return node;
    }

    public static string? TextAt(this YamlNode? node, params string[] path) => (node.At(path) as YamlScalarNode)?.Value;

    public static IEnumerable<YamlNode> ItemsAt(this YamlNode? node, params string[] path) =>
        node.At(path) is YamlSequenceNode list ? list.Children : [];
}
