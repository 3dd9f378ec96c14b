using System.Text;
using Azure.Data.Tables;
using Kutip.Core;

namespace Kutip.Storage.Tables;

/// <summary>An article's head, and the lists that it stands in: copies of it, always written and deleted in the head's own transaction.</summary>
internal static class HeadRow
{
    /// <summary>Lists that one head may stand in.</summary>
    public const int MostLists = 6;

    // A property holds 32 Ki characters; titles and reasons beyond this are cut in the row only, not in the extraction.
    private const int LongestText = 8 * 1024;

    // No version or generation holds one.
    private const char Comma = ',';

    public static TableEntity Write(ArticleHead head) => Write(head, RowKeys.Head(head.Id));

    /// <summary>The rows of the lists.</summary>
    public static IEnumerable<TableEntity> WriteLists(ArticleHead head) => ListKeys(head).Select(key => Write(head, key));

    /// <summary>The keys of the lists' rows.</summary>
    public static IEnumerable<string> ListKeys(ArticleHead head)
    {
        if (head.Status == ArticleStatus.Deleted)
            yield break;
        var place = $"{RowKeys.Day(head.Published)}|{head.Id}";
        yield return RowKeys.ByStatus(head.Status) + place;
        if (head.IsEntry)
            yield return RowKeys.ByBundle(ArticleId.FromName(head.Blob)) + head.Id;
        if (head.Status == ArticleStatus.Deleting)
            yield break;
        yield return RowKeys.Articles() + place;
        if (head.Language is { Length: > 0 } language)
            yield return RowKeys.ByLanguage(language) + place;
        if (head.Publisher is { Length: > 0 } publisher)
            yield return RowKeys.ByPublisher(publisher) + place;
        if (head.ExtractorVersion is { Length: > 0 } version)
            yield return RowKeys.ByExtractor(version) + place;
    }

    /// <summary>The key of the row that <see cref="DigestRow"/> writes; null unless the article is ready.</summary>
    public static string? DigestKey(ArticleHead head) =>
        head.Status == ArticleStatus.Ready ? RowKeys.Digests(RowKeys.Day(head.Published)) + head.Id : null;

    public static ArticleHead Read(TableEntity row) => new()
    {
        Id = row.GetString(nameof(ArticleHead.Id)),
        Name = row.GetString(nameof(ArticleHead.Name)),
        Blob = row.GetString(nameof(ArticleHead.Blob)),
        Status = Enum.Parse<ArticleStatus>(row.GetString(nameof(ArticleHead.Status))),
        Updated = row.GetDateTimeOffset(nameof(ArticleHead.Updated)).GetValueOrDefault(),
        Version = row.GetString(nameof(ArticleHead.Version)),
        Generation = row.GetString(nameof(ArticleHead.Generation)),
        Failure = row.GetString("FailureCode") is { } code ? new Failure(code, row.GetString("FailureReason") ?? string.Empty) : null,
        Title = row.GetString(nameof(ArticleHead.Title)),
        Language = row.GetString(nameof(ArticleHead.Language)),
        Publisher = row.GetString(nameof(ArticleHead.Publisher)),
        Published = row.GetString(nameof(ArticleHead.Published)),
        Quotes = row.GetInt32(nameof(ArticleHead.Quotes)),
        Entities = row.GetInt32(nameof(ArticleHead.Entities)),
        Articles = row.GetInt32(nameof(ArticleHead.Articles)),
        ExtractorVersion = row.GetString(nameof(ArticleHead.ExtractorVersion)),
        Superseded = row.GetString(nameof(ArticleHead.Superseded))?.Split(Comma) ?? [],
    };

    private static TableEntity Write(ArticleHead head, string rowKey)
    {
        var row = new TableEntity(Shards.Of(head.Id), rowKey)
        {
            [nameof(head.Id)] = head.Id,
            [nameof(head.Name)] = head.Name,
            [nameof(head.Blob)] = head.Blob,
            [nameof(head.Status)] = head.Status.ToString(),
            [nameof(head.Updated)] = head.Updated,
        };
        Add(row, nameof(head.Version), head.Version);
        Add(row, nameof(head.Generation), head.Generation);
        Add(row, "FailureCode", head.Failure?.Code);
        Add(row, "FailureReason", head.Failure?.Reason);
        Add(row, nameof(head.Title), head.Title);
        Add(row, nameof(head.Language), head.Language);
        Add(row, nameof(head.Publisher), head.Publisher);
        Add(row, nameof(head.Published), head.Published);
        Add(row, nameof(head.Quotes), head.Quotes);
        Add(row, nameof(head.Entities), head.Entities);
        Add(row, nameof(head.Articles), head.Articles);
        Add(row, nameof(head.ExtractorVersion), head.ExtractorVersion);
        Add(row, nameof(head.Superseded), head.Superseded.Count > 0 ? string.Join(Comma, head.Superseded) : null);
        return row;
    }

    private static void Add(TableEntity row, string name, object? value)
    {
        if (value is string { Length: > LongestText } text)
            value = Cut(text);
        if (value is not null)
            row[name] = value;
    }

    private static string Cut(string text)
    {
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return new StringBuilder(text, 0, end, end + 1).Append('…').ToString();
    }
}
