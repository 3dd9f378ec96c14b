using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Kutip.EndToEnd.Tests.Contract;

/// <summary>The API's description, as far as answers are held against it.</summary>
internal sealed class OpenApiDocument(JsonElement document)
{
    private readonly JsonObject _schemas = JsonNode.Parse(document.GetProperty("components").GetProperty("schemas").GetRawText())!.AsObject();

    public IReadOnlyList<Operation> Operations { get; } =
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           select new Operation(method.Value.GetProperty("operationId").GetString()!, method.Name.ToUpperInvariant(), path.Name, method.Value),
    ];

    public Operation Find(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>The names of an operation's parameters that stand in <paramref name="place"/>.</summary>
    public IReadOnlyList<string> Parameters(Operation operation, string place) =>
    [
        .. (operation.Json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [])
            .Select(Resolve)
            .Where(parameter => parameter.GetProperty("in").GetString() == place)
            .Select(parameter => parameter.GetProperty("name").GetString()!),
    ];

    /// <summary>The answer of that status; null where the operation has none.</summary>
    public JsonElement? Response(Operation operation, string status) =>
        operation.Json.GetProperty("responses").TryGetProperty(status, out var response) ? Resolve(response) : null;

    /// <summary>What is wrong with <paramref name="content"/> as an answer of that media type; empty where nothing is.</summary>
    public string Problems(JsonElement response, string mediaType, JsonElement content) =>
        Problems(response.GetProperty("content").GetProperty(mediaType).GetProperty("schema").GetRawText(), content);

    /// <summary>What is wrong with <paramref name="content"/> as one of the named schema.</summary>
    public string ProblemsOf(string schema, JsonElement content) => Problems($$"""{"$ref":"#/components/schemas/{{schema}}"}""", content);

    private string Problems(string schema, JsonElement content)
    {
        var root = JsonNode.Parse(schema)!.AsObject();
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        root["$defs"] = _schemas.DeepClone();
        var text = root.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var result = JsonSchema.FromText(text).Evaluate(content, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid
            ? string.Empty
            : string.Join("; ", (result.Details ?? []).Where(each => each.Errors is not null).SelectMany(each => each.Errors!.Select(error => $"{each.InstanceLocation}: {error.Value}")));
    }

    private JsonElement Resolve(JsonElement element)
    {
        if (!element.TryGetProperty("$ref", out var reference))
            return element;
        return reference.GetString()!.Split('/').Skip(1).Aggregate(document, (parent, name) => parent.GetProperty(name));
    }
}

/// <summary>An operation of the description.</summary>
internal sealed record Operation(string Id, string Method, string Path, JsonElement Json)
{
    public bool NeedsKey => !Json.TryGetProperty("security", out var security) || security.GetArrayLength() > 0;

    public bool NeedsMasterKey => Json.TryGetProperty("security", out var security) && security.GetRawText().Contains("admin", StringComparison.Ordinal);
}
