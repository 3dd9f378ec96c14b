using Kutip.LocalHost.Hosting;

namespace Kutip.LocalHost.Tests.Hosting;

public sealed class HostJsonTests
{
    [Fact]
    public void Load_TheRepositorysFile_ReadsItsValues()
    {
        var settings = HostJson.Load(Repository.Folder("host.json"));
        Assert.Equal("api", settings.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.FunctionTimeout);
        Assert.Equal(5, settings.Queues.MaxDequeueCount);
        Assert.Equal((100, 200), (settings.Http.MaxConcurrentRequests, settings.Http.MaxOutstandingRequests));
    }

    [Fact]
    public void Load_WithoutAFile_GivesTheHostsDefaults()
    {
        var settings = HostJson.Load("no-such-file.json");
        Assert.Equal(new HttpSettings(), settings.Http);
        Assert.Equal((16, 8, 5, TimeSpan.Zero), (settings.Queues.BatchSize, settings.Queues.NewBatchThreshold, settings.Queues.MaxDequeueCount, settings.Queues.VisibilityTimeout));
    }

    [Theory]
    [InlineData("""{"extensions":{"queues":{"batchSize":33}}}""", "extensions.queues.batchSize")]
    [InlineData("""{"extensions":{"queues":{"visibilityTimeout":"soon"}}}""", "extensions.queues.visibilityTimeout")]
    [InlineData("""{"extensions":{"blobs":{"maxDegreeOfParallelism":0}}}""", "extensions.blobs.maxDegreeOfParallelism")]
    [InlineData("""{"extensions":{"queues":{"messageEncoding":"utf8"}}}""", "extensions.queues.messageEncoding")]
    [InlineData("""{"extensions":{"http":{"maxConcurrentRequests":0}}}""", "extensions.http.maxConcurrentRequests")]
    [InlineData("""{"functionTimeout":5}""", "functionTimeout")]
    [InlineData("{", "not valid JSON")]
    public void Load_WithAWrongValue_SaysWhichAndWhatItMustBe(string json, string said)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            var error = Assert.Throws<HostStartException>(() => HostJson.Load(path));
            Assert.Contains(said, error.Message, StringComparison.Ordinal);
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
