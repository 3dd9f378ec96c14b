using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Kutip.LocalHost.Http;

/// <summary>
/// Pages of other origins that may call: the setting <c>Host:CORS</c>, separated by commas, as Core Tools takes it from local.settings.json.
/// On Azure the platform answers for it, with a setting of its own. Without the setting no other origin may.
/// </summary>
internal static class CrossOrigin
{
    private static readonly string[] Readable = ["ETag", "Location", "Retry-After", "Content-Disposition"];

    public static void Use(WebApplication app)
    {
        var origins = app.Configuration["Host:CORS"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (origins.Length > 0)
            app.UseCors(policy => Allow(policy, origins, app.Configuration.GetValue("Host:CORSCredentials", false)));
    }

    private static void Allow(CorsPolicyBuilder policy, string[] origins, bool credentials)
    {
        policy.AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(Readable);
        if (origins is ["*"])
            policy.AllowAnyOrigin();
        else
            policy.WithOrigins(origins);
        if (credentials)
            policy.AllowCredentials();
    }
}
