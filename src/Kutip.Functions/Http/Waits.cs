namespace Kutip.Functions.Http;

/// <summary>Seconds that <c>Retry-After</c> names.</summary>
internal static class Waits
{
    /// <summary>What is under way takes a moment.</summary>
    public const int Short = 1;

    /// <summary>What storage is to recover from takes longer.</summary>
    public const int Storage = 5;
}
