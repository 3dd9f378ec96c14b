using System.Text.Json;
using Azure.Data.Tables;
using Kutip.Core;

namespace Kutip.Storage.Tables;

/// <summary>
/// What a ready article adds to the counts of its day: one row, written and deleted in the head's own transaction, so that a day's rows
/// always are those of the readable articles. The text stands in binary properties, which hold 64 KiB each.
/// </summary>
internal static class DigestRow
{
    private const int PieceBytes = 60 * 1024;
    private const int MostPieces = 8;

    /// <summary>The properties that are read.</summary>
    public static IReadOnlyList<string> Properties { get; } = [nameof(TableEntity.RowKey), .. Enumerable.Range(0, MostPieces).Select(Piece)];

    public static TableEntity Write(Extraction extraction, ArticleHead head)
    {
        var row = new TableEntity(Shards.Of(head.Id), HeadRow.DigestKey(head)!) { ["Article"] = head.Id };
        var json = Fit(Of(extraction));
        for (var i = 0; i * PieceBytes < json.Length; i++)
            row[Piece(i)] = json[(i * PieceBytes)..Math.Min(json.Length, (i + 1) * PieceBytes)];
        return row;
    }

    public static ArticleDigest Read(TableEntity row)
    {
        var json = Enumerable.Range(0, MostPieces).Select(i => row.GetBinary(Piece(i))).TakeWhile(piece => piece is not null).SelectMany(piece => piece!);
        return JsonSerializer.Deserialize(json.ToArray(), StorageJson.Default.ArticleDigest) ?? ArticleDigest.Empty;
    }

    private static ArticleDigest Of(Extraction extraction)
    {
        var speakers = extraction.Quotes.Where(quote => quote.Speaker?.Key is { Length: > 0 })
            .GroupBy(quote => quote.Speaker!.Key!)
            .Select(group => new NameCount(group.Key, group.First().Speaker!.Name ?? group.Key, null, group.Count(), 1));
        var entities = extraction.Entities.Where(ExtractionRows.IsNamed)
            .GroupBy(entity => entity.Key)
            .Select(group => new NameCount(group.Key, group.First().Name, TypeName.Of(group.First().Type), group.Sum(entity => entity.Mentions.Count), 1));
        return new ArticleDigest(extraction.Quotes.Count, [.. speakers.OrderByDescending(name => name.Count)], [.. entities.OrderByDescending(name => name.Count)]);
    }

    /// <summary>An article with more names than a row holds keeps the more frequent ones.</summary>
    private static byte[] Fit(ArticleDigest digest)
    {
        while (true)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(digest, StorageJson.Default.ArticleDigest);
            if (json.Length <= PieceBytes * MostPieces)
                return json;
            digest = digest with { Speakers = Half(digest.Speakers), Entities = Half(digest.Entities) };
        }
    }

    private static NameCount[] Half(IReadOnlyList<NameCount> names) => [.. names.Take(names.Count / 2)];

    private static string Piece(int number) => $"Names{number}";
}
