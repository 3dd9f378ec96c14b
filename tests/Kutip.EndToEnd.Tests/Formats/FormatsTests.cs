using System.Text.Json;
using Kutip.Core;

namespace Kutip.EndToEnd.Tests.Formats;

/// <summary>A file of each format through the whole pipeline, under a name that does not tell what it is.</summary>
public sealed class FormatsTests(AzuriteFixture azurite)
{
    private readonly FormatFiles _files = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_OfEachFormat_ComesBackRight()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        var addresses = new Dictionary<string, Uri>();
        foreach (var format in FormatFiles.Formats)
            addresses[format] = await pipeline.UploadAsync($"formats/{format}.bin", _files.Of(format), Cancellation);

        foreach (var format in FormatFiles.Formats)
        {
            var article = await pipeline.StateAsync(addresses[format], "ready", Cancellation);
            // A saved page is a message that holds one page.
            Assert.Equal(format == "mhtml" ? "eml" : format, article.GetProperty("source").GetProperty("format").GetString());
            IsRight(article, format);
        }
    }

    [Fact]
    public async Task Upload_OfEachBundle_GivesItsEntries()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        foreach (var format in FormatFiles.Bundles.Keys)
            await pipeline.UploadAsync($"formats/bundle.{format}", _files.Bundle(format), Cancellation);

        foreach (var (format, entry) in FormatFiles.Bundles)
            IsRight(await pipeline.StateAsync(Pipeline.AddressOf($"formats/bundle.{format}/{entry}"), "ready", Cancellation), format);
        var broken = await pipeline.StateAsync(Pipeline.AddressOf("formats/bundle.jsonl/2"), "failed", Cancellation);
        Assert.Equal(FailureCodes.Malformed, broken.GetProperty("failure").GetProperty("code").GetString());
    }

    private static void IsRight(JsonElement article, string format)
    {
        var text = article.GetProperty("text").GetString()!;
        var body = article.GetProperty("paragraphs").EnumerateArray()
            .Where(paragraph => paragraph.GetProperty("kind").GetString() == "body")
            .Select(paragraph => text[paragraph.GetProperty("start").GetInt32()..paragraph.GetProperty("end").GetInt32()]);
        Assert.True(article.GetProperty("article").GetProperty("title").GetString() == FormatFiles.Title, $"{format} has another title.");
        Assert.Equal([FormatFiles.First, FormatFiles.Second, FormatFiles.Third], body);
        var quote = Assert.Single(article.GetProperty("quotes").EnumerateArray(), each => each.GetProperty("kind").GetString() == "direct");
        Assert.Equal("Dadang Hermawan", quote.GetProperty("speaker").GetProperty("name").GetString());
    }
}
