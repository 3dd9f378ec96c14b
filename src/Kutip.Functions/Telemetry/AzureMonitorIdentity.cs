using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Kutip.Functions.Telemetry;

/// <summary>The identity that telemetry is sent under, in the form that the Functions host reads: <c>ClientId=…;Authorization=AAD</c>.</summary>
internal static class AzureMonitorIdentity
{
    public const string Setting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>The identity; null where the setting is absent and the connection string has to suffice.</summary>
    /// <exception cref="OptionsValidationException">The setting has another form.</exception>
    public static TokenCredential? Read(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return null;
        var parts = setting.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToLookup(pair => pair[0], pair => pair[^1], StringComparer.OrdinalIgnoreCase);
        if (!string.Equals(parts["Authorization"].FirstOrDefault(), "AAD", StringComparison.OrdinalIgnoreCase))
            throw new OptionsValidationException(Setting, typeof(TokenCredential), [$"The setting {Setting} must read Authorization=AAD, with ClientId=… before it for an identity of one's own."]);
        return new ManagedIdentityCredential(
            parts["ClientId"].FirstOrDefault() is { Length: > 0 } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
    }
}
