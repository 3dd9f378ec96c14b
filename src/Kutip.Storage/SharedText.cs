namespace Kutip.Storage;

/// <summary>Makes equal texts one object where it can: a name is counted on many days. What comes later may push a text out, so that the pool never grows.</summary>
internal static class SharedText
{
    private const int Places = 1 << 16;

    private static readonly string?[] Texts = new string?[Places];

    /// <summary>An equal text that was seen before, or this one.</summary>
    public static string Of(string text)
    {
        ref var place = ref Texts[text.GetHashCode(StringComparison.Ordinal) & (Places - 1)];
        return place is { } seen && seen == text ? seen : place = text;
    }
}
