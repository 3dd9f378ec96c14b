using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Kutip.EndToEnd.Tests;

public sealed class BadInputTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_Empty_Fails()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("bad/empty.txt", string.Empty, Cancellation);
        await FailedAsync(pipeline, article, "empty", "bad/empty.txt");
    }

    [Fact]
    public async Task File_OfBinaryJunk_FailsAndStaysAsItWas()
    {
        await using var pipeline = await StartAsync();
        var junk = new byte[5000];
        new Random(4711).NextBytes(junk);
        junk[0] = 0;
        var article = await pipeline.UploadAsync("bad/junk.bin", junk, Cancellation);
        await FailedAsync(pipeline, article, "unsupported-format", "bad/junk.bin");
        Assert.Equal(junk, await pipeline.Http.GetByteArrayAsync($"{article}/source", Cancellation));
    }

    [Fact]
    public async Task File_Of50MegabytesOfText_IsRefusedOverHttpAndFailsInTheContainer()
    {
        await using var pipeline = await StartAsync();
        var text = string.Concat(Enumerable.Repeat("Kalimat yang sama berulang kali.\n", 50 * 1024 * 1024 / 33));
        using var answer = await pipeline.Http.PostAsync("articles?name=bad/large.txt", new StringContent(text), Cancellation);
        await ProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge, "too-large");
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "articles?name=bad/large.txt") { Content = new StringContent(text) };
        chunked.Headers.TransferEncodingChunked = true;
        using var streamed = await pipeline.Http.SendAsync(chunked, Cancellation);
        await ProblemAsync(streamed, HttpStatusCode.RequestEntityTooLarge, "too-large");
        await pipeline.DropAsync("bad/large.txt", text, Cancellation);
        await FailedAsync(pipeline, Pipeline.AddressOf("bad/large.txt"), "too-large", "bad/large.txt");
    }

    [Fact]
    public async Task File_OfInvalidUtf8_IsReadAllTheSame()
    {
        await using var pipeline = await StartAsync();
        var bytes = Encoding.UTF8.GetBytes(Articles.With("Rina Marlina", "Kami tetap bekerja seperti biasa di kantor"));
        var article = await pipeline.UploadAsync("bad/utf8.txt", [.. bytes, 0xC3, 0x28, 0xFF, .. bytes], Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
    }

    [Theory]
    [InlineData("bad/nama dengan spasi.txt")]
    [InlineData("bad/a/b/c.txt")]
    [InlineData("bad/berita é 新聞 \U0001F4F0.txt")]
    [InlineData("bad/100% #benar?&=+.txt")]
    [InlineData("bad/'; drop --.txt")]
    public async Task Name_OutOfTheOrdinary_IsKeptAsItIs(string name)
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync(name, Articles.With("Agus Salim Harahap", "Nama berkas tidak mengubah isi berita kami"), Cancellation);
        var json = await pipeline.StateAsync(article, "ready", Cancellation);
        Assert.Equal(name, json.GetProperty("source").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a/../b.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("/a.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a\nb.txt")]
    [InlineData("a.")]
    [InlineData("")]
    public async Task Name_ThatIsAPathTrick_IsRefused(string name)
    {
        await using var pipeline = await StartAsync();
        using var answer = await pipeline.Http.PostAsync($"articles?name={Uri.EscapeDataString(name)}", new StringContent("isi"), Cancellation);
        await ProblemAsync(answer, HttpStatusCode.BadRequest, "invalid-name");
    }

    [Theory]
    [InlineData("articles/aaaaaaaaaaaaaaaaaaaaaaaaaa", HttpStatusCode.NotFound, "not-found")]
    [InlineData("articles/aaaaaaaaaaaaaaaaaaaaaaaaaa/source", HttpStatusCode.NotFound, "not-found")]
    [InlineData("articles/not-an-id", HttpStatusCode.BadRequest, "invalid-id")]
    [InlineData("articles?colour=red", HttpStatusCode.BadRequest, "unknown-parameter")]
    [InlineData("articles?status=lost", HttpStatusCode.BadRequest, "invalid-parameter")]
    [InlineData("articles?top=0", HttpStatusCode.BadRequest, "invalid-parameter")]
    [InlineData("articles?top=5&top=6", HttpStatusCode.BadRequest, "invalid-parameter")]
    [InlineData("articles?continuation=junk", HttpStatusCode.BadRequest, "invalid-parameter")]
    [InlineData("quotes", HttpStatusCode.BadRequest, "invalid-parameter")]
    [InlineData("quotes?speaker=%27%20or%201%20eq%201&top=x", HttpStatusCode.BadRequest, "invalid-parameter")]
    [InlineData("quotes?speaker=x&continuation=junk", HttpStatusCode.BadRequest, "invalid-parameter")]
    [InlineData("health?verbose=1", HttpStatusCode.BadRequest, "unknown-parameter")]
    public async Task Request_Wrong_IsAProblemWithAStableCode(string path, HttpStatusCode status, string code)
    {
        await using var pipeline = await StartAsync();
        using var answer = await pipeline.Http.GetAsync(path, Cancellation);
        await ProblemAsync(answer, status, code);
    }

    [Fact]
    public async Task Speaker_WithQuotationMarks_IsDataAndNoFilter()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("bad/filter.txt", Articles.With("Fajar Nugroho", "Pertanyaan dari luar tidak menjadi perintah"), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
        var answer = await pipeline.ReadAsync(new Uri("quotes?speaker=x'%20or%20PartitionKey%20ne%20'", UriKind.Relative), Cancellation);
        Assert.Empty(answer.GetProperty("value").EnumerateArray());
    }

    [Fact]
    public async Task Form_WithAFile_IsTakenUnderItsName()
    {
        await using var pipeline = await StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("ignored"), "comment" },
            { new StringContent(Articles.With("Ratna Juwita", "Formulir juga diterima oleh pelayan ini")), "file", "formulir.txt" },
        };
        using var answer = await pipeline.Http.PostAsync("articles", form, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await pipeline.StateAsync(answer.Headers.Location!, "ready", Cancellation);
        Assert.Equal(Pipeline.AddressOf("formulir.txt"), answer.Headers.Location);
    }

    [Fact]
    public async Task Form_WithoutAFile_IsRefused()
    {
        await using var pipeline = await StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("x"), "comment" } };
        using var answer = await pipeline.Http.PostAsync("articles", form, Cancellation);
        await ProblemAsync(answer, HttpStatusCode.BadRequest, "invalid-body");
    }

    private Task<Pipeline> StartAsync() => Pipeline.StartAsync(azurite.ConnectionString, Cancellation);

    private static async Task FailedAsync(Pipeline pipeline, Uri article, string code, string named)
    {
        var failed = await pipeline.StateAsync(article, "failed", Cancellation);
        Assert.Equal(code, failed.GetProperty("failure").GetProperty("code").GetString());
        Assert.Contains(named, failed.GetProperty("failure").GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static async Task ProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }
}
