using System.Net;

namespace Kutip.EndToEnd.Tests.Security;

/// <summary>What may be done with which key.</summary>
public sealed class AccessTests(AzuriteFixture azurite)
{
    private const string Id = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "articles")]
    [InlineData("POST", "articles?name=security/access.txt")]
    [InlineData("GET", "articles/" + Id)]
    [InlineData("GET", "articles/" + Id + "/source")]
    [InlineData("GET", "quotes?speaker=x")]
    [InlineData("GET", "speakers")]
    [InlineData("GET", "speakers/x")]
    [InlineData("GET", "entities")]
    [InlineData("GET", "entities/x")]
    [InlineData("GET", "stats")]
    [InlineData("GET", "stats/speakers")]
    [InlineData("GET", "stats/entities")]
    [InlineData("GET", "export")]
    public async Task Data_NeedsAKey(string method, string path)
    {
        await using var pipeline = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(pipeline, method, path, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(pipeline, method, path, "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(pipeline, method, path, Keys.Function[..^1]));
        Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(pipeline, method, path, Keys.Function));
        Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(pipeline, method, path, Keys.Master));
    }

    [Theory]
    [InlineData("DELETE", "articles/" + Id)]
    [InlineData("POST", "articles/" + Id + "/reprocess")]
    [InlineData("POST", "reprocess")]
    public async Task DeletingAndReprocessing_NeedTheMasterKey(string method, string path)
    {
        await using var pipeline = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(pipeline, method, path, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(pipeline, method, path, Keys.Function));
        Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(pipeline, method, path, Keys.Master));
    }

    [Theory]
    [InlineData("health")]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    [InlineData("openapi.json")]
    public async Task HealthAndDescription_NeedNoKey(string path)
    {
        await using var pipeline = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(pipeline, "GET", path, null));
    }

    private Task<Pipeline> StartAsync() => Pipeline.StartAsync(azurite.ConnectionString, Cancellation, Keys.Configure);

    private static async Task<HttpStatusCode> StatusAsync(Pipeline pipeline, string method, string path, string? key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        using var answer = await pipeline.Http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
