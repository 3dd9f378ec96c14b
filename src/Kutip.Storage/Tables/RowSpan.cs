namespace Kutip.Storage.Tables;

/// <summary>The rows between two keys, in every partition alike.</summary>
/// <param name="After">The key before the first; itself not among them.</param>
/// <param name="Below">The key after the last; itself not among them.</param>
internal readonly record struct RowSpan(string After, string Below)
{
    /// <summary>Sorts behind every character that a key may hold.</summary>
    public const char End = '}';

    /// <summary>All rows whose key begins with <paramref name="prefix"/>.</summary>
    public static RowSpan Of(string prefix) => new(prefix, prefix + End);

    /// <summary>The rows below <paramref name="prefix"/> whose day of publication lies in the period, both ends included.</summary>
    public static RowSpan Of(string prefix, Period period) => new(
        prefix + (period.To is { } to ? RowKeys.Day(to) : string.Empty),
        prefix + (period.From is { } from ? RowKeys.Day(from) : string.Empty) + End);

    /// <summary>The months of the period, both ends included.</summary>
    public static RowSpan OfMonths(Period period) => new(
        period.To is { } to ? RowKeys.Month(to)[..^1] : RowKeys.Months(),
        (period.From is { } from ? RowKeys.Month(from) : RowKeys.Months()) + End);

    public bool Contains(string key) => string.CompareOrdinal(key, After) > 0 && string.CompareOrdinal(key, Below) < 0;
}
