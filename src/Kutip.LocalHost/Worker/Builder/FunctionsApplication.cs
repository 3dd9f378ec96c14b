namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a program of functions begins.</summary>
public class FunctionsApplication
{
    /// <summary>A builder configured from <paramref name="args"/>, the environment and local.settings.json.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
