using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Kutip.LocalHost.Http;

/// <summary>
/// Checks a request's key, given as header <c>x-functions-key</c> or query <c>code</c>, against the settings Host:Keys:default and
/// Host:Keys:master. Without a key configured everything is open, as it is under Core Tools.
/// </summary>
internal sealed class FunctionKeys(IConfiguration configuration)
{
    private readonly string? _default = configuration["Host:Keys:default"];
    private readonly string? _master = configuration["Host:Keys:master"];

    public bool Allow(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous || (string.IsNullOrEmpty(_master) && string.IsNullOrEmpty(_default)))
            return true;
        var key = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? string.Empty;
        return Same(key, _master) || (level == AuthorizationLevel.Function && Same(key, _default));
    }

    private static bool Same(string given, string? wanted) =>
        !string.IsNullOrEmpty(wanted) && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
