using System.Text.Json;

namespace Kutip.Core.Tests;

public sealed class KutipJsonTests
{
    private static readonly Extraction Full = new()
    {
        Id = ArticleId.FromName("berita.txt"),
        Source = new Source { Name = "berita.txt", Format = "text", ContentType = "text/plain", Bytes = 120, Sha256 = "ab" },
        Metadata = new Metadata
        {
            Title = "Judul",
            Language = "id",
            Publisher = "Kompas.com",
            Authors = [new Author("Siti Aminah", "reporter"), new Author("Budi")],
            Published = "2023-02-22T10:00:00+07:00",
            Url = "https://example.test/1",
            Dateline = new Dateline("JAKARTA, KOMPAS.com - ", "Jakarta", 0, 22),
            CitedSources = [new CitedSource("Antara", 30, 36)],
            Related = [new RelatedLink("Berita lain", "https://example.test/2")],
            Tags = ["politik"],
        },
        Text = "“Kami siap,” kata Budi.",
        Paragraphs = [new Paragraph(ParagraphKind.Body, 0, 23)],
        Dates = [new DateMention("Rabu (22/2/2023)", "2023-02-22", 1, 2)],
        Entities =
        [
            new Entity
            {
                Id = "e1", Type = EntityType.Person, Name = "Budi", Key = "budi", Role = "Ketua", Affiliation = "RT", Country = "ID",
                Mentions = [new Mention("Budi", 18, 22)],
            },
        ],
        Quotes =
        [
            new Quote
            {
                Id = "q1", Kind = QuoteKind.Direct, Text = "Kami siap,", Start = 1, End = 11, Confidence = 0.5,
                Cue = new Cue("kata", "kata", 13, 17),
                Speaker = new Speaker
                {
                    Text = "Budi", Start = 18, End = 22, Name = "Budi", Key = "budi", Entity = "e1", Role = "Ketua", Affiliation = "RT",
                    By = AttributedBy.Name,
                },
            },
        ],
        Warnings = [new Warning("no-date", "No date was found.")],
    };

    [Fact]
    public void Extraction_RoundTrip_IsTheSame()
    {
        var json = JsonSerializer.Serialize(Full, KutipJson.Compact.Extraction);
        var back = JsonSerializer.Deserialize(json, KutipJson.Compact.Extraction);
        Assert.Equivalent(Full, back, strict: true);
        Assert.Equal(json, JsonSerializer.Serialize(back, KutipJson.Compact.Extraction));
    }

    [Fact]
    public void Extraction_Written_HasTheContractsNamesInItsOrder()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Full, KutipJson.Indented.Extraction));
        Assert.Equal(
            ["schema", "id", "source", "article", "text", "paragraphs", "dates", "entities", "quotes", "warnings"],
            Names(json.RootElement));
        Assert.Equal(["name", "format", "contentType", "bytes", "sha256"], Names(json.RootElement.GetProperty("source")));
        Assert.Equal(
            ["title", "language", "publisher", "authors", "published", "url", "dateline", "citedSources", "related", "tags"],
            Names(json.RootElement.GetProperty("article")));
        Assert.Equal(["kind", "start", "end"], Names(json.RootElement.GetProperty("paragraphs")[0]));
        Assert.Equal(
            ["id", "type", "name", "key", "role", "affiliation", "country", "mentions"],
            Names(json.RootElement.GetProperty("entities")[0]));
        Assert.Equal(
            ["id", "kind", "text", "start", "end", "cue", "speaker", "confidence"],
            Names(json.RootElement.GetProperty("quotes")[0]));
        Assert.Equal(
            ["text", "start", "end", "name", "key", "entity", "role", "affiliation", "by"],
            Names(json.RootElement.GetProperty("quotes")[0].GetProperty("speaker")));
    }

    [Fact]
    public void Extraction_Written_UsesTheContractsWords()
    {
        var json = JsonSerializer.Serialize(Full, KutipJson.Compact.Extraction);
        Assert.Contains("\"type\":\"PER\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"direct\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"body\"", json, StringComparison.Ordinal);
        Assert.Contains("\"by\":\"name\"", json, StringComparison.Ordinal);
        Assert.Contains("“Kami siap,” kata Budi.", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Extraction_WithoutValues_OmitsThem()
    {
        var bare = new Extraction { Id = "x", Source = new Source { Name = "x", Format = "text" }, Text = string.Empty };
        var json = JsonSerializer.Serialize(bare, KutipJson.Compact.Extraction);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("title", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Article_ReadFromAnExtraction_LeavesOutWhatWasFound()
    {
        var json = JsonSerializer.Serialize(Full, KutipJson.Compact.Extraction);
        var article = JsonSerializer.Deserialize(json, KutipJson.Compact.Article);
        Assert.Equal(Full.Text, article!.Text);
        Assert.DoesNotContain("quotes", JsonSerializer.Serialize(article, KutipJson.Compact.Article), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
