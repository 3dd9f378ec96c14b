using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Kutip.LocalHost.Tests.Http;

public sealed class HttpFunctionsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WithRouteValueAndQuery_BindsBoth()
    {
        await using var host = await StartAsync();
        var answer = await host.Http.GetFromJsonAsync<JsonElement>("/api/hello/Siti%20A?q=1", Cancellation);
        Assert.Equal("Halo Siti A", answer.GetProperty("greeting").GetString());
        Assert.Equal("1", answer.GetProperty("query").GetString());
    }

    [Fact]
    public async Task Post_WithABody_IsEchoed()
    {
        await using var host = await StartAsync();
        var answer = await host.Http.PostAsync("/api/Echo", new StringContent("isi"), Cancellation);
        Assert.Equal("isi", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("GET", "/api/unknown", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/hello/x", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/Crash", HttpStatusCode.InternalServerError)]
    public async Task Request_ThatCannotBeServed_IsAProblem(string method, string path, HttpStatusCode status)
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await host.Http.SendAsync(request, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/Guarded", null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/Guarded", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/api/Guarded", "f", HttpStatusCode.OK)]
    [InlineData("/api/Guarded", "m", HttpStatusCode.OK)]
    [InlineData("/api/for-admins", "f", HttpStatusCode.Unauthorized)]
    [InlineData("/api/for-admins", "m", HttpStatusCode.OK)]
    [InlineData("/api/hello/x", null, HttpStatusCode.OK)]
    public async Task Request_WithKeysConfigured_NeedsTheLevelsKey(string path, string? key, HttpStatusCode status)
    {
        await using var host = await TestHost.StartAsync(
            azurite.ConnectionString,
            builder =>
            {
                builder.Configuration["Host:Keys:default"] = "f";
                builder.Configuration["Host:Keys:master"] = "m";
            },
            Cancellation);
        using var asHeader = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            asHeader.Headers.Add("x-functions-key", key);
        Assert.Equal(status, (await host.Http.SendAsync(asHeader, Cancellation)).StatusCode);
        Assert.Equal(status, (await host.Http.GetAsync(key is null ? path : $"{path}?code={key}", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Request_WithoutKeysConfigured_NeedsNone()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/api/for-admins", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Request_BeyondThoseThatMayWait_IsToldToComeAgain()
    {
        await using var host = await TestHost.StartAsync(
            azurite.ConnectionString,
            builder =>
            {
                builder.Configuration["AzureFunctionsJobHost:extensions:http:maxConcurrentRequests"] = "1";
                builder.Configuration["AzureFunctionsJobHost:extensions:http:maxOutstandingRequests"] = "2";
            },
            Cancellation);
        var asked = Enumerable.Range(0, 4).Select(_ => host.Http.GetAsync("/api/Gated", Cancellation)).ToList();
        for (var refused = 0; refused < 2; refused++)
        {
            var task = await Task.WhenAny(asked);
            asked.Remove(task);
            using var answer = await task;
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        host.Calls.Gate.Release(2);
        foreach (var answer in await Task.WhenAll(asked))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/api/hello/x", Cancellation)).StatusCode);
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(azurite.ConnectionString, cancellationToken: Cancellation);
}
