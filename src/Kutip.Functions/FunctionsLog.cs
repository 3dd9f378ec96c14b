using Microsoft.Extensions.Logging;

namespace Kutip.Functions;

/// <summary>The events of the functions; never with text of an article.</summary>
internal static partial class FunctionsLog
{
    private static readonly Func<ILogger, string, IDisposable?> Article = LoggerMessage.DefineScope<string>("article {ArticleId}");

    /// <summary>Gives every event within it the article's id.</summary>
    public static IDisposable? ArticleScope(ILogger logger, string articleId) => Article(logger, articleId);

    [LoggerMessage(1, LogLevel.Debug, "Article {ArticleId} was read as {Format}: {Characters} characters")]
    public static partial void Parsed(ILogger logger, string articleId, string format, int characters);

    [LoggerMessage(2, LogLevel.Warning, "Article {ArticleId} cannot be read: {Code}")]
    public static partial void Unreadable(ILogger logger, string articleId, string code);

    [LoggerMessage(3, LogLevel.Information, "Article {ArticleId} is ready: {Quotes} quotes, {Entities} entities")]
    public static partial void Extracted(ILogger logger, string articleId, int quotes, int entities);

    [LoggerMessage(4, LogLevel.Information, "A newer version has taken the place of article {ArticleId}")]
    public static partial void Superseded(ILogger logger, string articleId);

    [LoggerMessage(5, LogLevel.Information, "The file of article {ArticleId} was deleted before it was read")]
    public static partial void Gone(ILogger logger, string articleId);

    [LoggerMessage(6, LogLevel.Error, "A message was given up and kept; its article: {ArticleId}")]
    public static partial void Poisoned(ILogger logger, string articleId);

    [LoggerMessage(7, LogLevel.Error, "{Function} failed on {Path}")]
    public static partial void RequestFailed(ILogger logger, Exception error, string function, string path);
}
