using System.Net;

namespace Kutip.EndToEnd.Tests.Security;

/// <summary>What callers are told while storage is away.</summary>
public sealed class StorageOutageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_Gone_IsToldWithoutItsInsides()
    {
        var azurite = await AzuriteFixture.StartAsync();
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        Assert.Equal(HttpStatusCode.OK, (await pipeline.Http.GetAsync("health/live", Cancellation)).StatusCode);
        await azurite.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, (await pipeline.Http.GetAsync("health/live", Cancellation)).StatusCode);
        using var ready = await pipeline.Http.GetAsync("health/ready", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"unavailable","silent":["blobs","queue","table"]}""", await ready.Content.ReadAsStringAsync(Cancellation));

        using var answer = await pipeline.Http.GetAsync("articles/aaaaaaaaaaaaaaaaaaaaaaaaaa", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        var problem = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("storage-unavailable", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem, StringComparison.Ordinal);
    }
}
