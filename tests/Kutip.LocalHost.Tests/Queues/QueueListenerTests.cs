using Azure.Storage.Queues;

namespace Kutip.LocalHost.Tests.Queues;

public sealed class QueueListenerTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_OfText_BindsWithItsMetadata()
    {
        await using var host = await StartAsync();
        await SendAsync("texts", "selamat pagi “dunia”");
        await Eventually.HoldsAsync(() => host.Calls.Count("text selamat pagi “dunia” True 1") == 1, Cancellation);
    }

    [Fact]
    public async Task Message_OfJson_BindsToARecord()
    {
        await using var host = await StartAsync();
        await SendAsync("orders", """{"id":"a-1","amount":7}""");
        await Eventually.HoldsAsync(() => host.Calls.Count("order a-1 7") == 1, Cancellation);
    }

    [Fact]
    public async Task Message_WhoseFunctionFailsOnce_IsTriedAgainAndDeleted()
    {
        await using var host = await StartAsync();
        await SendAsync("flaky", "once");
        await Eventually.HoldsAsync(() => host.Calls.Count("flaky once") == 2, Cancellation);
        await Eventually.BecomesAsync(() => CountAsync("flaky"), count => count == 0, Cancellation);
        Assert.Equal(2, host.Calls.Count("flaky once"));
    }

    [Fact]
    public async Task Message_WhoseFunctionAlwaysFails_MovesToThePoisonQueueAfterMaxDequeueCount()
    {
        await using var host = await StartAsync();
        await SendAsync("failing", "bad");
        await Eventually.HoldsAsync(() => host.Calls.Count("failing-poison bad") == 1, Cancellation);
        Assert.Equal(3, host.Calls.Count("failing bad"));
        await Eventually.BecomesAsync(() => CountAsync("failing"), count => count == 0, Cancellation);
    }

    [Fact]
    public async Task Message_NotInBase64_MovesToThePoisonQueueAtOnce()
    {
        await using var host = await StartAsync();
        var raw = new QueueClient(azurite.ConnectionString, "failing", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        await raw.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await raw.SendMessageAsync("{not base64}", Cancellation);
        await Eventually.HoldsAsync(() => host.Calls.Count("failing-poison {not base64}") == 1, Cancellation);
        Assert.Equal(0, host.Calls.Count("failing {not base64}"));
    }

    [Fact]
    public async Task Message_NotTheRecordsJson_MovesToThePoisonQueue()
    {
        await using var host = await StartAsync();
        await SendAsync("orders", "nonsense");
        await Eventually.BecomesAsync(() => CountAsync("orders-poison"), count => count == 1, Cancellation);
    }

    [Fact]
    public async Task Message_WhoseFunctionOutlastsTheLease_RunsOnce()
    {
        await using var host = await StartAsync();
        await SendAsync("slow", "long");
        await Eventually.HoldsAsync(() => host.Calls.Count("slow long") == 1, Cancellation);

        // Two leases of three seconds, during which the message would come back if its hold were not renewed.
        await Task.Delay(TimeSpan.FromSeconds(6), Cancellation);
        host.Calls.Gate.Release();
        await Eventually.HoldsAsync(() => host.Calls.Count("slow done long") == 1, Cancellation);
        await Eventually.BecomesAsync(() => CountAsync("slow"), count => count == 0, Cancellation);
        Assert.Equal(1, host.Calls.Count("slow long"));
    }

    [Fact]
    public async Task Stop_WhileAFunctionRuns_PutsItsMessageBack()
    {
        await using (var first = await StartAsync())
        {
            await SendAsync("slow", "cut off");
            await Eventually.HoldsAsync(() => first.Calls.Count("slow cut off") == 1, Cancellation);
            await first.StopAsync();
            Assert.Equal(0, first.Calls.Count("slow done cut off"));
        }

        await using var second = await StartAsync();
        second.Calls.Gate.Release();
        await Eventually.HoldsAsync(() => second.Calls.Count("slow done cut off") == 1, Cancellation);
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(azurite.ConnectionString, cancellationToken: Cancellation);

    private QueueClient Queue(string name) =>
        new(azurite.ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private async Task SendAsync(string queue, string message) => await Queue(queue).SendMessageAsync(message, Cancellation);

    private async Task<int> CountAsync(string queue)
    {
        if (!await Queue(queue).ExistsAsync(Cancellation))
            return 0;
        return (await Queue(queue).GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount;
    }
}
