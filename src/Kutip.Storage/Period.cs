namespace Kutip.Storage;

/// <summary>Days of publication, both ends included; open where null. A bound on the start leaves out articles without a date.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    public bool Contains(string? published) => (From is null && To is null) || Contains(Parse(published));

    /// <param name="day">The day; null for articles without a date.</param>
    internal bool Contains(DateOnly? day) => (From is null || day >= From) && (To is null || day is null || day <= To);

    /// <summary>The day of an ISO 8601 date or time, as it stands there; null where it is none.</summary>
    internal static DateOnly? Parse(string? published) =>
        published is { Length: >= 10 }
        && DateOnly.TryParseExact(
            published.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? day
            : null;
}
