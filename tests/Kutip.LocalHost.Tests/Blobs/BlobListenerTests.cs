using System.Text.Json;
using Azure.Storage.Blobs;

namespace Kutip.LocalHost.Tests.Blobs;

public sealed class BlobListenerTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blob_WithSlashesAndSpacesInItsName_BindsAsAStream()
    {
        await using var host = await StartAsync();
        await UploadAsync("streams", "berita/hari ini é.txt", "isi");
        await Eventually.HoldsAsync(() => host.Calls.Count("stream berita/hari ini é.txt: isi") == 1, Cancellation);
    }

    [Fact]
    public async Task Blob_OutsideThePattern_IsLeftAlone()
    {
        await using var host = await StartAsync();
        await UploadAsync("clients", "out/a.txt", "no");
        await UploadAsync("clients", "in/a.pdf", "no");
        await UploadAsync("clients", "in/a.txt", "yes");
        await Eventually.HoldsAsync(() => host.Calls.Count("client a of ClientBlob: yes") == 1, Cancellation);
        Assert.DoesNotContain(host.Calls.Log, entry => entry.EndsWith(": no", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Blob_AfterARestart_IsNotRunAgainUntilItIsOverwritten()
    {
        await using (var first = await StartAsync())
        {
            await UploadAsync("streams", "kept.txt", "one");
            await Eventually.HoldsAsync(() => first.Calls.Count("stream kept.txt: one") == 1, Cancellation);
        }

        await using var second = await StartAsync();
        await UploadAsync("streams", "new.txt", "two");
        await Eventually.HoldsAsync(() => second.Calls.Count("stream new.txt: two") == 1, Cancellation);
        Assert.Equal(0, second.Calls.Count("stream kept.txt: one"));
        await UploadAsync("streams", "kept.txt", "three");
        await Eventually.HoldsAsync(() => second.Calls.Count("stream kept.txt: three") == 1, Cancellation);
    }

    [Fact]
    public async Task Blob_WhoseFunctionAlwaysFails_IsToldToThePoisonQueueInTheHostsOwnForm()
    {
        await using var host = await StartAsync();
        await UploadAsync("broken", "x y.txt", "junk");
        await Eventually.HoldsAsync(() => host.Calls.Log.Any(entry => entry.StartsWith("poison", StringComparison.Ordinal)), Cancellation);
        Assert.Equal(3, host.Calls.Count("broken x y.txt"));
        using var message = JsonDocument.Parse(host.Calls.Log.First(entry => entry.StartsWith("poison", StringComparison.Ordinal))["poison ".Length..]);
        Assert.Equal("BlobTrigger", message.RootElement.GetProperty("Type").GetString());
        Assert.Equal("Host.Functions.BrokenBlob", message.RootElement.GetProperty("FunctionId").GetString());
        Assert.Equal("broken", message.RootElement.GetProperty("ContainerName").GetString());
        Assert.Equal("x y.txt", message.RootElement.GetProperty("BlobName").GetString());
        Assert.Equal("BlockBlob", message.RootElement.GetProperty("BlobType").GetString());
        Assert.Matches("^\"0x[0-9A-F]+\"$", message.RootElement.GetProperty("ETag").GetString());
    }

    [Fact]
    public async Task Blobs_MoreThanTheDegreeOfParallelism_RunNoMoreThanThatAtOnce()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < 5; i++)
            await UploadAsync("gated", $"{i}.txt", "x");
        await Eventually.HoldsAsync(() => host.Calls.Count("gated in") == 2, Cancellation);
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        Assert.Equal(2, host.Calls.Count("gated in"));
        host.Calls.Gate.Release(5);
        await Eventually.HoldsAsync(() => host.Calls.Log.Count(entry => entry.StartsWith("gated out", StringComparison.Ordinal)) == 5, Cancellation);
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(azurite.ConnectionString, cancellationToken: Cancellation);

    private async Task UploadAsync(string container, string name, string content)
    {
        var client = new BlobContainerClient(azurite.ConnectionString, container);
        await client.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await client.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, Cancellation);
    }
}
