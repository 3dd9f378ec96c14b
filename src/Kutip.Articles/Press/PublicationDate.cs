using System.Globalization;

namespace Kutip.Articles.Press;

/// <summary>Brings publication dates, as machines and people write them, to ISO 8601.</summary>
internal static class PublicationDate
{
    private static readonly TimeSpan WesternIndonesia = TimeSpan.FromHours(7);
    private static readonly string[] LocalForms =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>
    /// The ISO value of what a file's metadata holds, or null. Instants in UTC are given in western Indonesian time, since the day of
    /// publication is the day in Jakarta; other offsets are kept.
    /// </summary>
    public static string? FromMetadata(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        value = value.Trim();
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Plausible(day.Year) ? value : null;
        if (DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && Plausible(day.Year))
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (DateTime.TryParseExact(value, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Plausible(local.Year) ? local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) : null;
        if (value.Length is 10 or 13 && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch))
            return Format(DateTimeOffset.FromUnixTimeMilliseconds(value.Length == 10 ? epoch * 1000 : epoch));
        if (HasOffset(value) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return Format(instant);
        return FromText(value);
    }

    /// <summary>The ISO value of the first full date printed in <paramref name="text"/>, with the time after it; or null.</summary>
    public static string? FromText(string text)
    {
        foreach (var form in DateForms.In(text, 0, text.Length))
        {
            if (form.Year == 0 || form.Day == 0)
                continue;
            var day = form.Value(null);
            foreach (var time in TimeForms.In(text, form.End, text.Length, loose: true))
                return time.Value(day);
            return day;
        }

        return null;
    }

    /// <summary>The day of an ISO value.</summary>
    public static DateOnly? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string? Format(DateTimeOffset instant)
    {
        if (!Plausible(instant.Year))
            return null;
        if (instant.Offset == TimeSpan.Zero)
            instant = instant.ToOffset(WesternIndonesia);
        return instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static bool HasOffset(string value) =>
        value[^1] is 'Z' or 'z' || value.EndsWith("GMT", StringComparison.Ordinal) || value.EndsWith("UTC", StringComparison.Ordinal)
        || (value.Length > 10 && value.AsSpan(10).IndexOfAny('+', '-') >= 0);

    private static bool Plausible(int year) => year is >= 1800 and <= 2200;
}
