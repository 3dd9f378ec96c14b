using System.Net;
using System.Text;

namespace Kutip.EndToEnd.Tests.Security;

/// <summary>What answers say, and to whom.</summary>
public sealed class AnswerSecurityTests(AzuriteFixture azurite)
{
    private const string Markup = "<script>alert('x')</script>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("articles", HttpStatusCode.OK)]
    [InlineData("stats", HttpStatusCode.OK)]
    [InlineData("export?format=csv", HttpStatusCode.OK)]
    [InlineData("health", HttpStatusCode.OK)]
    [InlineData("quotes?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("nowhere", HttpStatusCode.NotFound)]
    public async Task Answer_OfAnyKind_IsDataForOneCallerAlone(string path, HttpStatusCode status)
    {
        await using var pipeline = await StartAsync();
        using var answer = await pipeline.Http.GetAsync(path, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true } or { NoStore: true } or { NoCache: true });
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Markup_InAnArticle_ComesBackAsText()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("security/markup.txt", Articles.With("Hesti Purnama", $"Kami menulis {Markup} apa adanya di sini"), Cancellation);
        var json = await pipeline.StateAsync(article, "ready", Cancellation);
        Assert.Contains(Markup, json.GetProperty("text").GetString(), StringComparison.Ordinal);
        using var answer = await pipeline.Http.GetAsync("quotes?speaker=Hesti%20Purnama", Cancellation);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<script>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formula_InAQuote_IsNoneInASpreadsheet()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("security/formula.txt", Articles.With("Joni Firmansyah", "=HYPERLINK(1) adalah rumus yang kami tulis di sini"), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
        var csv = Encoding.UTF8.GetString(await pipeline.Http.GetByteArrayAsync("export?format=csv&speaker=Joni%20Firmansyah", Cancellation));
        Assert.Contains("\"'=HYPERLINK(1)", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "articles")]
    [InlineData("DELETE", "quotes")]
    [InlineData("POST", "health")]
    [InlineData("TRACE", "articles")]
    public async Task Method_NotTaken_IsRefusedWithThoseThatAre(string method, string path)
    {
        await using var pipeline = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await pipeline.Http.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.Contains("method-not-allowed", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles?top=501")]
    [InlineData("speakers?top=21")]
    [InlineData("stats/entities?top=1000000")]
    [InlineData("quotes?speaker=x&text={201}")]
    [InlineData("quotes?speaker=x&continuation={4097}")]
    [InlineData("speakers/{501}")]
    [InlineData("articles?from=2026-02-30")]
    public async Task Request_BeyondItsBounds_IsRefused(string path)
    {
        await using var pipeline = await StartAsync();
        foreach (var length in (int[])[201, 501, 4097])
            path = path.Replace($"{{{length}}}", new string('a', length), StringComparison.Ordinal);
        using var answer = await pipeline.Http.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Origin_OfAnotherPage_MayCallOnlyWhereItIsConfigured()
    {
        await using (var closed = await StartAsync())
            Assert.False((await PreflightAsync(closed, "https://peneliti.example")).Headers.Contains("Access-Control-Allow-Origin"));
        await using var open = await Pipeline.StartAsync(
            azurite.ConnectionString, Cancellation, builder => builder.Configuration["Host:CORS"] = "https://redaksi.example, https://peneliti.example");
        Assert.Equal("https://peneliti.example", Assert.Single((await PreflightAsync(open, "https://peneliti.example")).Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False((await PreflightAsync(open, "https://lain.example")).Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static Task<HttpResponseMessage> PreflightAsync(Pipeline pipeline, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "quotes?speaker=x");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "x-functions-key");
        return pipeline.Http.SendAsync(request, Cancellation);
    }

    private Task<Pipeline> StartAsync() => Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
}
