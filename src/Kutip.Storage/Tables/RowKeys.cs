using System.Globalization;

namespace Kutip.Storage.Tables;

/// <summary>
/// The row keys of the table Articles. The first letter says what is listed; a bar parts the fields; the day of publication counts
/// down, so that the newest come first.
/// </summary>
internal static class RowKeys
{
    // The day of an article without a date: after all others.
    private const int LastDay = 99991231;
    private const int LastMonth = 999912;

    public static string Head(string id) => $"h|{id}";

    /// <summary>All articles.</summary>
    public static string Articles() => "a|";

    public static string ByStatus(ArticleStatus status) => $"s|{status}|";

    public static string ByLanguage(string language) => $"l|{KeyText.Of(language)}|";

    public static string ByPublisher(string publisher) => $"p|{KeyText.Of(publisher.ToUpperInvariant())}|";

    /// <summary>All articles that an extractor has been over.</summary>
    public static string Extracted() => "x|";

    public static string ByExtractor(string version) => $"x|{KeyText.Of(version)}|";

    /// <summary>The entries of a bundle.</summary>
    public static string ByBundle(string bundleId) => $"b|{bundleId}|";

    /// <summary>What each article adds to the counts of a day.</summary>
    public static string Digests(string day) => $"d|{day}|";

    /// <summary>The day of a key below <see cref="Digests"/>.</summary>
    public static string DayOfDigest(string rowKey) => rowKey[2..rowKey.IndexOf('|', 2)];

    /// <summary>The months in which articles were published, with a stamp for each day.</summary>
    public static string Months() => "n|";

    /// <summary>The month of a day; that of the articles without a date comes after all others.</summary>
    public static string Month(DateOnly? day) =>
        $"{Months()}{(LastMonth - (day is { } date ? (date.Year * 100) + date.Month : 0)).ToString("D6", CultureInfo.InvariantCulture)}|";

    /// <summary>The first day of the month that <see cref="Month"/> wrote; null for articles without a date.</summary>
    public static DateOnly? ReadMonth(string rowKey)
    {
        var month = LastMonth - int.Parse(rowKey.AsSpan(Months().Length).TrimEnd('|'), NumberStyles.None, CultureInfo.InvariantCulture);
        return month == 0 ? null : new DateOnly(month / 100, month % 100, 1);
    }

    public static string QuotesBySpeaker(string speakerKey) => $"q|{KeyText.Of(speakerKey)}|";

    public static string QuotesByEntity(string entityKey) => $"m|{KeyText.Of(entityKey)}|";

    public static string ArticlesByEntity(string entityKey) => $"e|{KeyText.Of(entityKey)}|";

    /// <summary>The speakers whose key begins with <paramref name="prefix"/>.</summary>
    public static string Speakers(string prefix) => $"q|{KeyText.Of(prefix)}";

    /// <summary>The entities whose key begins with <paramref name="prefix"/>.</summary>
    public static string Entities(string prefix) => $"e|{KeyText.Of(prefix)}";

    /// <summary>Letter and name of a key: what its rows have in common.</summary>
    public static string NameOf(string rowKey) => rowKey[..(rowKey.IndexOf('|', 2) + 1)];

    public static string Day(string? published) => Day(Period.Parse(published));

    public static string Day(DateOnly? day) => Format(day is { } date ? (date.Year * 10000) + (date.Month * 100) + date.Day : 0);

    /// <summary>The day that <see cref="Day(DateOnly?)"/> wrote; null for articles without a date.</summary>
    public static DateOnly? ReadDay(string text)
    {
        var day = LastDay - int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return day == 0 ? null : new DateOnly(day / 10000, day / 100 % 100, day % 100);
    }

    private static string Format(int day) => (LastDay - day).ToString("D8", CultureInfo.InvariantCulture);
}
