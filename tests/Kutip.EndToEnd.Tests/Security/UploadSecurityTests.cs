using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kutip.EndToEnd.Tests.Security;

/// <summary>Files that mean harm.</summary>
public sealed class UploadSecurityTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_OfAnotherTypeThanItSays_IsTakenForWhatItIs()
    {
        await using var pipeline = await StartAsync();
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 1];
        var picture = await pipeline.StateAsync(await pipeline.UploadAsync("security/picture.txt", png, Cancellation), "failed", Cancellation);
        Assert.Equal("unsupported-format", picture.GetProperty("failure").GetProperty("code").GetString());
        var html = $"<html><head><title>Judul</title></head><body><article><p>{Articles.With("Sri Wahyuni", "Isi berkas menentukan bentuknya")}</p></article></body></html>";
        var page = await pipeline.StateAsync(await pipeline.UploadAsync("security/page.pdf", html, Cancellation), "ready", Cancellation);
        Assert.Equal("html", page.GetProperty("source").GetProperty("format").GetString());
    }

    [Fact]
    public async Task File_ThatUnpacksToMuchMore_Fails()
    {
        await using var pipeline = await StartAsync();
        var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = zip.CreateEntry("besar.txt", CompressionLevel.Optimal).Open();
            for (var i = 0; i < 120; i++)
                await entry.WriteAsync(new byte[1 << 20], Cancellation);
        }

        var failed = await pipeline.StateAsync(await pipeline.UploadAsync("security/bomb.zip", bomb.ToArray(), Cancellation), "failed", Cancellation);
        Assert.Equal("too-large", failed.GetProperty("failure").GetProperty("code").GetString());
    }

    [Fact]
    public async Task File_WithAddressesInIt_MakesNobodyCallThem()
    {
        await using var pipeline = await StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/x";
        var html = $"""
            <html><head><title>Judul</title><base href="{address}"><link rel="stylesheet" href="{address}"><meta http-equiv="refresh" content="0;url={address}">
            <script src="{address}"></script></head><body><article><img src="{address}"><iframe src="{address}"></iframe>
            <p>{Articles.With("Tuti Rahayu", "Alamat di dalam berita tidak pernah dikunjungi")}</p></article></body></html>
            """;
        await pipeline.StateAsync(await pipeline.UploadAsync("security/links.html", html, Cancellation), "ready", Cancellation);
        var xml = $"""
            <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "{address}" [<!ENTITY e SYSTEM "{address}">]>
            <nitf><body><body.content><p>&e; isi berita</p></body.content></body></nitf>
            """;
        await Eventually.BecomesAsync(
            async () => await pipeline.ReadAsync(await pipeline.UploadAsync("security/entity.xml", xml, Cancellation), Cancellation),
            json => json.GetProperty("status").GetString() is "ready" or "failed",
            Cancellation);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Source_IsSavedAndNeverShown()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("security/a/\"page\".html", "<script>alert(1)</script>"u8.ToArray(), Cancellation);
        using var answer = await pipeline.Http.GetAsync($"{article}/source", Cancellation);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.DoesNotContain('/', answer.Content.Headers.ContentDisposition!.FileName!);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Name_TooLong_IsRefused()
    {
        await using var pipeline = await StartAsync();
        using var answer = await pipeline.Http.PostAsync($"articles?name={new string('a', 1025)}", new StringContent("isi"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Name_InTwoNormalForms_IsOneArticle()
    {
        await using var pipeline = await StartAsync();
        Assert.Equal(
            await pipeline.UploadAsync("security/cafe\u0301.txt", "isi", Cancellation),
            await pipeline.UploadAsync("security/caf\u00e9.txt", Encoding.UTF8.GetBytes("isi"), Cancellation));
    }

    private Task<Pipeline> StartAsync() => Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
}
