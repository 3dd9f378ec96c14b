using Microsoft.Extensions.Logging;

namespace Kutip.LocalHost.Hosting;

/// <summary>The lines that the local host writes.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Information, "{Function} ({Cue}) done in {Milliseconds:0} ms")]
    public static partial void Succeeded(ILogger logger, string function, string cue, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "{Function} ({Cue}) failed after {Milliseconds:0} ms")]
    public static partial void Failed(ILogger logger, Exception error, string function, string cue, double milliseconds);

    [LoggerMessage(3, LogLevel.Error, "{Function} ({Cue}) was stopped after the function timeout of {Timeout}")]
    public static partial void TimedOut(ILogger logger, string function, string cue, TimeSpan timeout);

    [LoggerMessage(4, LogLevel.Warning, "{Function} ({Cue}) was cancelled after {Milliseconds:0} ms, as the host stops")]
    public static partial void Cancelled(ILogger logger, string function, string cue, double milliseconds);

    [LoggerMessage(5, LogLevel.Error, "{Function} ({Cue}) was given up after {Tries} tries; see the queue {Queue}")]
    public static partial void Poisoned(ILogger logger, string function, string cue, long tries, string queue);

    [LoggerMessage(6, LogLevel.Warning, "Storage does not answer ({Place}); trying again in {Delay}")]
    public static partial void StorageUnavailable(ILogger logger, Exception error, string place, TimeSpan delay);

    [LoggerMessage(9, LogLevel.Error, "Listening to {Place} failed; trying again in {Delay}")]
    public static partial void ListenerFailed(ILogger logger, Exception error, string place, TimeSpan delay);

    [LoggerMessage(7, LogLevel.Warning, "The hold on a message of {Queue} could not be renewed; it may run twice")]
    public static partial void RenewalFailed(ILogger logger, Exception error, string queue);

    [LoggerMessage(10, LogLevel.Warning, "The hold on a message had ended before its function ({Cue}); it may have run twice")]
    public static partial void HoldLost(ILogger logger, string cue);

    [LoggerMessage(11, LogLevel.Warning, "The last receipts of {Place} could not be stored; those blobs will run again")]
    public static partial void ReceiptsLost(ILogger logger, Exception error, string place);

    [LoggerMessage(8, LogLevel.Information, "{Message}")]
    public static partial void Notice(ILogger logger, string message);
}
