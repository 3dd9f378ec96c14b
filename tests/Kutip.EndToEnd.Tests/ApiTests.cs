using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Kutip.Core;
using Kutip.Storage;

namespace Kutip.EndToEnd.Tests;

/// <summary>What callers build on, over HTTP.</summary>
public sealed class ApiTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Article_KnownByItsTag_IsSentAgainOnlyWhenItChanges()
    {
        await using var pipeline = await StartAsync();
        var article = await ReadyAsync(pipeline, "api/tag.txt", "Maya Sulastri", "Etiket menghemat jaringan kantor kami");
        using var first = await pipeline.Http.GetAsync(article, Cancellation);
        using var same = await GetAsync(pipeline, article, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal((HttpStatusCode.NotModified, 0), (same.StatusCode, (await same.Content.ReadAsByteArrayAsync(Cancellation)).Length));
        await pipeline.UploadAsync("api/tag.txt", Articles.With("Maya Sulastri", "Versi baru berisi kalimat yang lain sama sekali"), Cancellation);
        await Eventually.BecomesAsync(
            async () => (await GetAsync(pipeline, article, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!))).StatusCode,
            status => status == HttpStatusCode.OK,
            Cancellation);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", "")]
    public async Task Answer_IsCompressedAsTheCallerTakesIt(string accepted, string used)
    {
        await using var pipeline = await StartAsync();
        foreach (var path in (string[])["openapi.json", "export"])
        {
            var plain = await pipeline.Http.GetStringAsync(path, Cancellation);
            using var answer = await GetAsync(pipeline, new Uri(path, UriKind.Relative), request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
            Assert.Equal(used, string.Join(',', answer.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            var bytes = await answer.Content.ReadAsStreamAsync(Cancellation);
            await using var content = used switch { "gzip" => new GZipStream(bytes, CompressionMode.Decompress), "br" => new BrotliStream(bytes, CompressionMode.Decompress), _ => bytes };
            Assert.Equal(plain, await new StreamReader(content).ReadToEndAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Export_HoldsAllQuotesInEachFormat()
    {
        const int Count = 3;
        await using var pipeline = await StartAsync();
        for (var i = 0; i < Count; i++)
            await ReadyAsync(pipeline, $"api/export/{i}.txt", "Eka Wijaya", $"Kami mengirim, tahap {i}, semua laporan ke pusat");
        const string Filter = "speaker=Eka%20Wijaya&kind=direct";
        foreach (var path in (string[])[$"export?{Filter}", "export?publisher=kompas.com&kind=direct"])
        {
            var lines = (await pipeline.Http.GetStringAsync(path, Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(Count, lines.Count(line => line.Contains("api/export/", StringComparison.Ordinal)));
        }

        using var csv = await pipeline.Http.GetAsync($"export?format=csv&{Filter}", Cancellation);
        Assert.Equal(("text/csv", "attachment"), (csv.Content.Headers.ContentType!.MediaType, csv.Content.Headers.ContentDisposition!.DispositionType));
        var bytes = await csv.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\"article\",\"articleName\",\"title\"", rows[0], StringComparison.Ordinal);
        Assert.Equal(1 + Count, rows.Length);
        Assert.All(rows[1..], row => Assert.Contains("\"Kami mengirim, tahap ", row, StringComparison.Ordinal));

        var flat = JsonDocument.Parse((await pipeline.Http.GetStringAsync($"export?format=flat&{Filter}", Cancellation)).Split('\n')[0]).RootElement;
        Assert.Equal(19, flat.EnumerateObject().Count());
    }

    [Fact]
    public async Task Counts_OfAPeriod_NameSpeakersAndEntitiesWithTheirPages()
    {
        await using var pipeline = await StartAsync();
        foreach (var day in (string[])["2020-04-13", "2020-04-14"])
        {
            var text = Articles.With("Lukman Hakim", $"Angka tanggal {day} sudah kami terima pagi ini");
            var json = JsonSerializer.Serialize(new { headline = "Judul", articleBody = text, datePublished = day });
            await pipeline.StateAsync(await pipeline.UploadAsync($"api/counts/{day}.json", json, Cancellation), "ready", Cancellation);
        }

        var stats = await ReadAsync(pipeline, "stats?from=2020-04-13&to=2020-04-13");
        Assert.Equal(1, stats.GetProperty("articles").GetInt32());
        Assert.Equal("2020-04-13", stats.GetProperty("period").GetProperty("first").GetString());
        var top = await ReadAsync(pipeline, "stats/speakers?top=500");
        var counted = Assert.Single(top.GetProperty("value").EnumerateArray(), name => name.GetProperty("name").GetString() == "Lukman Hakim");
        Assert.Equal((2, 2), (counted.GetProperty("count").GetInt32(), counted.GetProperty("articles").GetInt32()));

        var speaker = await ReadAsync(pipeline, "speakers/Lukman%20Hakim");
        Assert.Equal((2, 2), (speaker.GetProperty("quotes").GetInt32(), speaker.GetProperty("newest").GetArrayLength()));
        Assert.Equal(2, (await pipeline.ReadAsync(new Uri(speaker.GetProperty("quotesLink").GetString()!), Cancellation)).GetProperty("value").GetArrayLength());
        var entity = await ReadAsync(pipeline, "entities/Lukman%20Hakim");
        Assert.Equal(("PER", 2), (entity.GetProperty("type").GetString(), entity.GetProperty("newestArticles").GetArrayLength()));
        Assert.Equal(2, (await pipeline.ReadAsync(new Uri(entity.GetProperty("articlesLink").GetString()!), Cancellation)).GetProperty("value").GetArrayLength());
        Assert.Contains(
            (await ReadAsync(pipeline, "stats/entities?type=PER&top=500")).GetProperty("value").EnumerateArray(),
            name => name.GetProperty("name").GetString() == "Lukman Hakim");
    }

    [Fact]
    public async Task Delete_OfAnArticle_LeavesNothingOfIt()
    {
        await using var pipeline = await StartAsync();
        var article = await ReadyAsync(pipeline, "api/delete.txt", "Hapus Semua", "Berita ini tidak boleh tinggal di mana pun");
        Assert.Equal(HttpStatusCode.NoContent, (await pipeline.Http.DeleteAsync(article, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await pipeline.Http.GetAsync(article, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await pipeline.Http.GetAsync("speakers/Hapus%20Semua", Cancellation)).StatusCode);
        Assert.Empty((await ReadAsync(pipeline, "speakers?prefix=hapus%20semua")).GetProperty("value").EnumerateArray());
        Assert.False(await pipeline.Blobs(StorageNames.Articles).GetBlobClient("api/delete.txt").ExistsAsync(Cancellation));
        await ReadyAsync(pipeline, "api/delete.txt", "Hapus Semua", "Berita yang sama boleh datang lagi kemudian");
    }

    [Fact]
    public async Task Bundle_IsUnpackedAndDeletedWithItsEntries()
    {
        await using var pipeline = await StartAsync();
        var lines = string.Join('\n', Enumerable.Range(0, 3).Select(i =>
            JsonSerializer.Serialize(new { title = $"Judul {i}", text = Articles.With("Berkas Banyak", $"Baris ke {i} adalah berita tersendiri di sini") })));
        var bundle = await pipeline.UploadAsync("api/bundle.jsonl", lines, Cancellation);
        var unpacked = await pipeline.StateAsync(bundle, "unpacked", Cancellation);
        Assert.Equal(3, unpacked.GetProperty("articles").GetInt32());
        var entries = await Eventually.BecomesAsync(
            async () => (await ReadAsync(pipeline, $"articles?status=ready&bundle={ArticleId.FromName("api/bundle.jsonl")}")).GetProperty("value"),
            value => value.GetArrayLength() == 3,
            Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, (await pipeline.Http.DeleteAsync($"articles/{entries[0].GetProperty("id").GetString()}", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await pipeline.Http.DeleteAsync(bundle, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await pipeline.Http.GetAsync("speakers/Berkas%20Banyak", Cancellation)).StatusCode);
    }

    private Task<Pipeline> StartAsync() => Pipeline.StartAsync(azurite.ConnectionString, Cancellation);

    private static Task<JsonElement> ReadAsync(Pipeline pipeline, string path) => pipeline.ReadAsync(new Uri(path, UriKind.Relative), Cancellation);

    private static async Task<Uri> ReadyAsync(Pipeline pipeline, string name, string speaker, string quote)
    {
        var article = await pipeline.UploadAsync(name, Articles.With(speaker, quote), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
        return article;
    }

    private static async Task<HttpResponseMessage> GetAsync(Pipeline pipeline, Uri address, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        prepare(request);
        return await pipeline.Http.SendAsync(request, Cancellation);
    }
}
