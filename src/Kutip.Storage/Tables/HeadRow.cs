using System.Text;
using Azure.Data.Tables;
using Kutip.Core;

namespace Kutip.Storage.Tables;

/// <summary>
/// Rows of the table Articles: the partition is the id's first two characters (1,024 partitions of even load), the row key the id.
/// </summary>
internal static class HeadRow
{
    private const int PartitionLength = 2;

    // A property holds 32 Ki characters; titles and reasons beyond this are cut in the row only, not in the extraction.
    private const int LongestText = 8 * 1024;

    public static string PartitionOf(string id) => id[..PartitionLength];

    public static TableEntity Write(ArticleHead head)
    {
        var row = new TableEntity(PartitionOf(head.Id), head.Id)
        {
            [nameof(head.Name)] = head.Name,
            [nameof(head.Blob)] = head.Blob,
            [nameof(head.Status)] = head.Status.ToString(),
            [nameof(head.Updated)] = head.Updated,
        };
        Add(row, nameof(head.Version), head.Version);
        Add(row, "FailureCode", head.Failure?.Code);
        Add(row, "FailureReason", head.Failure?.Reason);
        Add(row, nameof(head.Title), head.Title);
        Add(row, nameof(head.Language), head.Language);
        Add(row, nameof(head.Publisher), head.Publisher);
        Add(row, nameof(head.Published), head.Published);
        Add(row, nameof(head.Quotes), head.Quotes);
        Add(row, nameof(head.Entities), head.Entities);
        Add(row, nameof(head.ExtractorVersion), head.ExtractorVersion);
        Add(row, nameof(head.Superseded), head.Superseded);
        return row;
    }

    public static ArticleHead Read(TableEntity row) => new()
    {
        Id = row.RowKey,
        Name = row.GetString(nameof(ArticleHead.Name)),
        Blob = row.GetString(nameof(ArticleHead.Blob)),
        Status = Enum.Parse<ArticleStatus>(row.GetString(nameof(ArticleHead.Status))),
        Updated = row.GetDateTimeOffset(nameof(ArticleHead.Updated)).GetValueOrDefault(),
        Version = row.GetString(nameof(ArticleHead.Version)),
        Failure = row.GetString("FailureCode") is { } code ? new Failure(code, row.GetString("FailureReason") ?? string.Empty) : null,
        Title = row.GetString(nameof(ArticleHead.Title)),
        Language = row.GetString(nameof(ArticleHead.Language)),
        Publisher = row.GetString(nameof(ArticleHead.Publisher)),
        Published = row.GetString(nameof(ArticleHead.Published)),
        Quotes = row.GetInt32(nameof(ArticleHead.Quotes)),
        Entities = row.GetInt32(nameof(ArticleHead.Entities)),
        ExtractorVersion = row.GetString(nameof(ArticleHead.ExtractorVersion)),
        Superseded = row.GetString(nameof(ArticleHead.Superseded)),
    };

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
