using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Kutip.Cli.Upload;

/// <summary>The service's articles over HTTP. What passes by itself (no connection, 429, 5xx) is tried again a few times.</summary>
internal sealed class ArticlesApi : IDisposable
{
    private const string KeyHeader = "x-functions-key";
    private const int Retries = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;

    private readonly ResiliencePipeline<HttpResponseMessage> _tries = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstWait,
            MaxDelay = LongestWait,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().HandleResult(Passes),
            DelayGenerator = static arguments => ValueTask.FromResult(AskedWait(arguments.Outcome.Result)),
        })
        .Build();

    /// <param name="address">Address of the API, with a slash at its end.</param>
    /// <param name="key">The function key; null where the service is open.</param>
    public ArticlesApi(Uri address, string? key)
    {
        _http = new HttpClient { BaseAddress = address };
        if (key is not null)
            _http.DefaultRequestHeaders.Add(KeyHeader, key);
    }

    /// <summary>Sends a file and gives the article's address.</summary>
    /// <param name="open">Opens the file, once for each try.</param>
    /// <exception cref="UploadException">The service refused the file.</exception>
    /// <exception cref="ServiceException">The service takes no file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<Uri> UploadAsync(string name, Func<Stream> open, CancellationToken cancellationToken)
    {
        var path = new Uri($"articles?name={Uri.EscapeDataString(name)}", UriKind.Relative);
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = ContentOf(open()) }, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Accepted)
            throw await RefusalAsync(answer, cancellationToken);
        return new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location ?? path);
    }

    /// <summary>What has become of an article.</summary>
    /// <exception cref="UploadException">The service does not tell.</exception>
    /// <exception cref="ServiceException">The service cannot be reached.</exception>
    public async Task<ArticleState> StateAsync(Uri article, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, article), cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw await RefusalAsync(answer, cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync(body, UploadJson.Default.ArticleState, cancellationToken)
            ?? throw new UploadException("The service answered nothing.");
    }

    public void Dispose() => _http.Dispose();

    private static StreamContent ContentOf(Stream file) =>
        new(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _tries.ExecuteAsync(
                async token =>
                {
                    using var message = request();
                    return await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token);
                },
                cancellationToken);
            if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                throw new ServiceException($"The service at {_http.BaseAddress} asks for another key (status {(int)answer.StatusCode}): give --key.");
            return answer;
        }
        catch (HttpRequestException error)
        {
            throw new ServiceException($"The service at {_http.BaseAddress} cannot be reached: {error.Message}", error);
        }
    }

    private static bool Passes(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)answer.StatusCode >= 500;

    private static TimeSpan? AskedWait(HttpResponseMessage? answer) =>
        answer?.Headers.RetryAfter?.Delta is { } wait ? (wait < LongestWait ? wait : LongestWait) : null;

    /// <summary>What the service says against a request: its problem's detail (RFC 9457), or the status alone.</summary>
    private static async Task<UploadException> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            if (await JsonSerializer.DeserializeAsync(body, UploadJson.Default.Problem, cancellationToken) is { Detail: { } detail } problem)
                return new UploadException($"{problem.Code ?? "refused"}: {detail}");
        }

        return new UploadException($"The service answered with status {(int)answer.StatusCode}.");
    }
}
