using System.Text.Json;

namespace Kutip.LocalHost.Binding;

/// <summary>JSON into the type of a parameter, names without regard to case as in the worker.</summary>
internal static class PlainOldJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static object? Read(string json, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type, Options);
        }
        catch (JsonException error)
        {
            throw new InvalidOperationException($"The trigger's content is not the JSON of a {type.Name}: {error.Message}", error);
        }
    }
}
