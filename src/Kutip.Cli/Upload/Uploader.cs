namespace Kutip.Cli.Upload;

/// <summary>Sends files one by one, and where asked waits until each is read.</summary>
/// <param name="api">Where to.</param>
/// <param name="wait">Whether a file is done only when its article is ready or has failed.</param>
/// <param name="time">The clock of the waits.</param>
internal sealed class Uploader(ArticlesApi api, bool wait, TimeProvider time)
{
    private const string Received = "received";
    private const string Ready = "ready";
    private const string Failed = "failed";
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Sends one file; what goes wrong with it is in the outcome.</summary>
    /// <exception cref="ServiceException">The service takes no file.</exception>
    public async Task<UploadOutcome> UploadAsync(InputFile file, string name, CancellationToken cancellationToken)
    {
        try
        {
            var article = await api.UploadAsync(name, file.Open, cancellationToken);
            if (!wait)
                return new UploadOutcome(name, article, Received, null);
            var state = await EndedAsync(article, cancellationToken);
            return new UploadOutcome(name, article, state.Status, state.Status == Failed ? $"{state.Failure?.Code}: {state.Failure?.Reason}" : null);
        }
        catch (Exception error) when (error is UploadException or IOException or UnauthorizedAccessException)
        {
            return new UploadOutcome(name, null, Failed, error.Message);
        }
    }

    private async Task<ArticleState> EndedAsync(Uri article, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var state = await api.StateAsync(article, cancellationToken);
            if (state.Status is Ready or Failed)
                return state;
            await Task.Delay(pause, time, cancellationToken);
        }
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Name">The name it was sent under.</param>
/// <param name="Article">The article's address; null where the file was not taken.</param>
/// <param name="Status">received, ready or failed.</param>
/// <param name="Problem">Why it failed.</param>
internal sealed record UploadOutcome(string Name, Uri? Article, string Status, string? Problem);
