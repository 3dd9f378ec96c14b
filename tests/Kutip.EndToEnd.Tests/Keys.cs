using Microsoft.Azure.Functions.Worker.Builder;

namespace Kutip.EndToEnd.Tests;

/// <summary>A pipeline that asks for keys.</summary>
internal static class Keys
{
    public const string Function = "key-for-data";
    public const string Master = "key-for-all";

    public static void Configure(FunctionsApplicationBuilder builder)
    {
        builder.Configuration["Host:Keys:default"] = Function;
        builder.Configuration["Host:Keys:master"] = Master;
    }
}
