using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Kutip.Core;

namespace Kutip.EndToEnd.Tests.Contract;

/// <summary>Calls every operation of openapi.json, brings about every answer it names but 503, and holds each against its schema.</summary>
public sealed class ContractTests(AzuriteFixture azurite)
{
    private const string Missing = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    // Answers that other tests bring about, or that take a bundle of over 500 entries.
    private static readonly string[] NotHere = ["429", "503", "DeleteArticle 202"];

    private readonly HashSet<string> _seen = [];
    private OpenApiDocument _document = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_OfEveryOperation_AreAsTheDocumentSays()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation, Keys.Configure);
        _http = pipeline.Http;
        using var description = await _http.GetAsync("openapi.json", Cancellation);
        _document = new OpenApiDocument(JsonDocument.Parse(await description.Content.ReadAsStringAsync(Cancellation)).RootElement);
        _http.DefaultRequestHeaders.Add("x-functions-key", Keys.Function);
        var (ready, entry, failed) = await FillAsync(pipeline);
        _http.DefaultRequestHeaders.Clear();
        var routes = Routes(ready);

        foreach (var operation in _document.Operations)
        {
            var address = operation.Path.TrimStart('/') + routes.GetValueOrDefault(operation.Id, string.Empty);
            address = address.Replace("{id}", ready, StringComparison.Ordinal).Replace("{name}", "Rahmat%20Hidayat", StringComparison.Ordinal);
            await RefusalsAsync(operation, address);
            if (operation.Method == "GET")
                await ReadAsync(operation, address);
        }

        foreach (var id in (string[])[entry, failed])
            await CallAsync("GetArticle", $"articles/{id}");
        foreach (var id in (string[])["GetArticle", "GetArticleSource", "ReprocessArticle", "DeleteArticle"])
            await CallAsync(id, _document.Find(id).Path.TrimStart('/').Replace("{id}", Missing, StringComparison.Ordinal));
        await CallAsync("GetSpeaker", "speakers/Tidak%20Ada");
        await CallAsync("GetEntity", "entities/Tidak%20Ada");
        await CallAsync("ListQuotes", "quotes?speaker=Rahmat%20Hidayat&kind=direct&minConfidence=0.1&text=jembatan&top=1");
        await CallAsync("UploadArticle", "articles?name=contract/new.txt", new StringContent(Articles.With("Rahmat Hidayat", "Kami menunggu surat itu sampai hari ini")));
        await CallAsync("UploadArticle", "articles?name=contract/large.txt", new ByteArrayContent(new byte[21 << 20]));
        using var encoded = new StringContent("x");
        encoded.Headers.ContentEncoding.Add("gzip");
        await CallAsync("UploadArticle", "articles?name=contract/encoded.txt", encoded);
        await CallAsync("ReprocessArticle", $"articles/{ready}/reprocess");
        await CallAsync("ReprocessArticles", "reprocess?top=10");
        await CallAsync("DeleteArticle", $"articles/{entry}");
        await CallAsync("DeleteArticle", $"articles/{ready}");

        Assert.DoesNotContain(Documented().Except(_seen), answer => !NotHere.Any(answer.Contains));
    }

    [Fact]
    public async Task Answers_WhileAllPlacesAreTaken_TellWhenToComeAgain()
    {
        await using var pipeline = await Pipeline.StartAsync(
            azurite.ConnectionString,
            Cancellation,
            null,
            "AzureFunctionsJobHost:extensions:http:maxConcurrentRequests=1",
            "AzureFunctionsJobHost:extensions:http:maxOutstandingRequests=1");
        _http = pipeline.Http;
        _document = new OpenApiDocument(await pipeline.ReadAsync(new Uri("openapi.json", UriKind.Relative), Cancellation));
        using var slow = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan }) { BaseAddress = _http.BaseAddress };
        using var content = new HeldContent(Articles.With("Unggah Lambat", "Kami menunggu sampai berkas ini selesai dikirim"));
        using var upload = new HttpRequestMessage(HttpMethod.Post, "articles?name=contract/slow.txt") { Content = content };
        upload.Headers.ExpectContinue = true;
        var uploaded = slow.SendAsync(upload, Cancellation);
        await content.Asked;
        foreach (var operation in _document.Operations)
        {
            var address = operation.Path.TrimStart('/').Replace("{id}", Missing, StringComparison.Ordinal).Replace("{name}", "Rahmat", StringComparison.Ordinal);
            Assert.Equal(429, (int)(await CallAsync(operation.Id, address)).StatusCode);
        }

        content.Release();
        Assert.True((await uploaded).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("jsonl", "QuoteItem")]
    [InlineData("flat", "FlatQuote")]
    public async Task Lines_OfAnExport_AreAsTheDocumentSays(string format, string schema)
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        var article = await pipeline.UploadAsync($"contract/{format}.txt", Articles.With("Ekspor Kontrak", "Baris demi baris kami tulis dengan teliti"), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
        var document = new OpenApiDocument(await pipeline.ReadAsync(new Uri("openapi.json", UriKind.Relative), Cancellation));
        var lines = await pipeline.Http.GetStringAsync($"export?format={format}", Cancellation);
        Assert.All(
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal(string.Empty, document.ProblemsOf(schema, JsonDocument.Parse(line).RootElement)));
        Assert.Contains("Ekspor Kontrak", lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":"ok"}""", true)]
    [InlineData("""{"status":"perhaps"}""", false)]
    [InlineData("""{"status":"ok","secret":1}""", false)]
    [InlineData("{}", false)]
    public async Task Schema_RefusesWhatItDoesNotName(string answer, bool valid)
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        var document = new OpenApiDocument(await pipeline.ReadAsync(new Uri("openapi.json", UriKind.Relative), Cancellation));
        Assert.Equal(valid, document.ProblemsOf("Liveness", JsonDocument.Parse(answer).RootElement).Length == 0);
    }

    /// <summary>Parameters that an operation needs to be called at all.</summary>
    private static Dictionary<string, string> Routes(string id) => new()
    {
        ["ListQuotes"] = "?speaker=Rahmat%20Hidayat",
        ["ListSpeakers"] = "?prefix=rahmat",
        ["ListEntities"] = "?prefix=jak",
        ["UploadArticle"] = $"?name=contract/{id}",
    };

    private static async Task<(string Ready, string Entry, string Failed)> FillAsync(Pipeline pipeline)
    {
        await UploadAsync("contract/ready.txt", Encoding.UTF8.GetBytes(Articles.With("Rahmat Hidayat", "Kami akan membangun jembatan itu dengan anggaran daerah")), "ready");
        await UploadAsync("contract/failed.txt", [], "failed");
        var bundle = new MemoryStream();
        using (var zip = new ZipArchive(bundle, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var writer = new StreamWriter(zip.CreateEntry("satu.txt").Open());
            await writer.WriteAsync(Articles.With("Rahmat Hidayat", "Arsip ini memuat satu berita saja untuk hari ini"));
        }

        await UploadAsync("contract/bundle.zip", bundle.ToArray(), "unpacked");
        var entry = ArticleId.FromName("contract/bundle.zip/satu.txt");
        await pipeline.StateAsync(Pipeline.AddressOf("contract/bundle.zip/satu.txt"), "ready", Cancellation);
        return (ArticleId.FromName("contract/ready.txt"), entry, ArticleId.FromName("contract/failed.txt"));

        async Task UploadAsync(string name, byte[] content, string status) =>
            await pipeline.StateAsync(await pipeline.UploadAsync(name, content, Cancellation), status, Cancellation);
    }

    /// <summary>No key, the wrong level's key, a parameter that is not known, a type that is not served.</summary>
    private async Task RefusalsAsync(Operation operation, string address)
    {
        if (operation.NeedsKey)
            await CallAsync(operation.Id, address, key: null);
        if (operation.NeedsMasterKey)
            await CallAsync(operation.Id, address, key: Keys.Function);
        using var answer = await CallAsync(operation.Id, address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "colour=red");
        Assert.Equal(400, (int)answer.StatusCode);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal(_document.Parameters(operation, "query"), Known(problem.GetProperty("detail").GetString()!));
        if (operation.Method == "GET" && _document.Response(operation, "406") is not null)
            Assert.Equal(406, (int)(await CallAsync(operation.Id, address, accept: "image/png")).StatusCode);
    }

    /// <summary>The answer, the answer without its body, and that it has not changed.</summary>
    private async Task ReadAsync(Operation operation, string address)
    {
        using var answer = await CallAsync(operation.Id, address);
        Assert.True(answer.IsSuccessStatusCode, $"{operation.Id}: {answer.StatusCode}");
        using var head = await SendAsync(HttpMethod.Head, address, null, Keys.Master, null, null);
        Assert.Equal((answer.StatusCode, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync(Cancellation)).Length));
        if (_document.Response(operation, "304") is not null)
            Assert.Equal(304, (int)(await CallAsync(operation.Id, address, tag: answer.Headers.ETag)).StatusCode);
    }

    private async Task<HttpResponseMessage> CallAsync(
        string id, string address, HttpContent? content = null, string? key = Keys.Master, string? accept = null, EntityTagHeaderValue? tag = null)
    {
        var operation = _document.Find(id);
        var answer = await SendAsync(new HttpMethod(operation.Method), address, content, key, accept, tag);
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var said = _document.Response(operation, status);
        Assert.True(said is not null, $"{id} answers {status}, which the document does not name: {await answer.Content.ReadAsStringAsync(Cancellation)}");
        _seen.Add($"{id} {status}");
        if (said.Value.TryGetProperty("content", out _) && answer.Content.Headers.ContentType?.MediaType is { } mediaType && mediaType.EndsWith("json", StringComparison.Ordinal) && mediaType != "application/x-ndjson")
            Assert.Equal(string.Empty, _document.Problems(said.Value, mediaType, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement));
        if (said.Value.TryGetProperty("headers", out var headers))
            Assert.All(headers.EnumerateObject(), header => Assert.True(Has(answer, header.Name), $"{id} {status} lacks {header.Name}"));
        Assert.Equal(answer.StatusCode != System.Net.HttpStatusCode.NoContent, answer.Headers.Contains("X-Content-Type-Options"));
        return answer;
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, HttpContent? content, string? key, string? accept, EntityTagHeaderValue? tag)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await _http.SendAsync(request, Cancellation);
    }

    private IEnumerable<string> Documented() => _document.Operations.SelectMany(
        operation => operation.Json.GetProperty("responses").EnumerateObject().Select(response => $"{operation.Id} {response.Name}"));

    private static bool Has(HttpResponseMessage answer, string header) =>
        answer.Headers.Concat(answer.Content.Headers).Any(each => each.Key.Equals(header, StringComparison.OrdinalIgnoreCase));

    private static string[] Known(string detail)
    {
        const string Before = "the known ones are ";
        var at = detail.IndexOf(Before, StringComparison.Ordinal);
        return at < 0 ? [] : detail[(at + Before.Length)..].TrimEnd('.').Split(", ");
    }
}
