using System.Diagnostics;
using System.Diagnostics.Metrics;
using Kutip.Core;

namespace Kutip.Functions.Telemetry;

/// <summary>
/// What the pipeline tells of itself: spans by <see cref="Spans"/> and measures by one meter. Both carry ids, kinds and numbers, never an
/// article's text nor a file's name. Without a listener they cost next to nothing.
/// </summary>
public sealed class PipelineTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Kutip";

    private static readonly ActivitySource Spans = new(Name);

    private readonly TimeProvider _time;
    private readonly Counter<long> _articles;
    private readonly Counter<long> _quotes;
    private readonly Counter<long> _poisoned;
    private readonly Histogram<double> _stages;
    private readonly Histogram<double> _waits;
    private readonly Histogram<double> _confidence;

    public PipelineTelemetry(IMeterFactory meters, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _time = time;
        var meter = meters.Create(Name);
        _articles = meter.CreateCounter<long>(Measures.Articles, "{article}", "Articles that came to an end, by status and format.");
        _quotes = meter.CreateCounter<long>(Measures.Quotes, "{quote}", "Quotes found, by kind.");
        _poisoned = meter.CreateCounter<long>(Measures.Poisoned, "{message}", "Messages given up after their last try, by function.");
        _stages = meter.CreateHistogram(
            Measures.StageDuration, "s", "Time of one stage for one file or article.", advice: Buckets(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30));
        _waits = meter.CreateHistogram(
            Measures.QueueWait, "s", "Time between the sending of a message and the function that takes it up.", advice: Buckets(0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 14400));
        _confidence = meter.CreateHistogram(
            Measures.Confidence, "1", "Confidence of the quotes found, by kind.", advice: Buckets(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1));
    }

    /// <summary>Runs one stage within a span, and measures it.</summary>
    /// <param name="stage">A name of <see cref="Stages"/>.</param>
    /// <param name="traceParent">
    /// W3C trace context of whoever asked for the work, whose trace the span joins; the host's own span is then linked. Null, or not one,
    /// stays with the host's.
    /// </param>
    public async Task<T> RunAsync<T>(string stage, string? traceParent, Func<Activity?, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var span = Start(stage, traceParent);
        var started = _time.GetTimestamp();
        try
        {
            return await work(span);
        }
        catch (Exception error)
        {
            // Its kind only: a message may quote what was read.
            span?.SetStatus(ActivityStatusCode.Error).SetTag(Tags.Error, error.GetType().FullName);
            throw;
        }
        finally
        {
            _stages.Record(_time.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>(Tags.Stage, stage));
        }
    }

    /// <summary>Counts an article that is ready, with its quotes.</summary>
    public void Ready(Extraction extraction)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        Count("ready", extraction.Source.Format, null);
        foreach (var quote in extraction.Quotes)
        {
            var kind = new KeyValuePair<string, object?>(Tags.Kind, KindOf(quote));
            _quotes.Add(1, kind);
            _confidence.Record(quote.Confidence, kind);
        }
    }

    /// <summary>Counts an article whose newer version, or whose deletion, made the work void.</summary>
    /// <param name="format">Its format; null where it is not known any more.</param>
    public void Superseded(string? format) => Count("superseded", format, null);

    /// <summary>Counts an article that ends as failed.</summary>
    /// <param name="code">Why: one of <see cref="FailureCodes"/>.</param>
    public void Failed(string code) => Count("failed", null, code);

    /// <summary>Counts a message given up, and the article it stood for.</summary>
    /// <param name="function">The function that could not handle it.</param>
    public void Poisoned(string function)
    {
        _poisoned.Add(1, new KeyValuePair<string, object?>(Tags.Function, function));
        Failed(FailureCodes.Poison);
    }

    /// <summary>Measures how long a message has waited.</summary>
    /// <param name="sent">When it was sent; null in messages that do not say.</param>
    public void Waited(DateTimeOffset? sent)
    {
        if (sent is { } time)
            _waits.Record(Math.Max(0, (_time.GetUtcNow() - time).TotalSeconds));
    }

    private static Activity? Start(string stage, string? traceParent)
    {
        var host = Activity.Current?.Context;
        return ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent) && parent.TraceId != host?.TraceId
            ? Spans.StartActivity(ActivityKind.Internal, parent, links: host is { } link ? [new ActivityLink(link)] : null, name: stage)
            : Spans.StartActivity(stage);
    }

    private static InstrumentAdvice<double> Buckets(params double[] boundaries) => new() { HistogramBucketBoundaries = boundaries };

    private static string KindOf(Quote quote) => quote.Kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Indirect => "indirect",
        _ => "mixed",
    };

    private void Count(string status, string? format, string? code)
    {
        var tags = new TagList { { Tags.Status, status }, { Tags.Format, format ?? "unknown" } };
        if (code is not null)
            tags.Add(Tags.Error, code);
        _articles.Add(1, tags);
    }
}
