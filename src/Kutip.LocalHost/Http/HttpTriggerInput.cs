using Kutip.LocalHost.Binding;
using Microsoft.AspNetCore.Http;

namespace Kutip.LocalHost.Http;

/// <summary>A request as a function takes it.</summary>
internal sealed class HttpTriggerInput(HttpContext http) : ITriggerInput
{
    public IReadOnlyDictionary<string, object?> BindingData { get; } =
        new Dictionary<string, object?>(http.Request.RouteValues, StringComparer.OrdinalIgnoreCase);

    public Task<object?> ReadAsync(Type type, CancellationToken cancellationToken) => type == typeof(HttpRequest)
        ? Task.FromResult<object?>(http.Request)
        : throw new InvalidOperationException($"An HTTP trigger's parameter must be an HttpRequest, and is a {type.Name}.");
}
