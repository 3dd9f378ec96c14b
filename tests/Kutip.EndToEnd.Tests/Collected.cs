using System.Collections.ObjectModel;
using System.Diagnostics;
using Kutip.Functions.Telemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Kutip.EndToEnd.Tests;

/// <summary>All telemetry of a pipeline, kept in memory.</summary>
internal sealed class Collected
{
    private readonly List<Metric> _metrics = [];
    private readonly List<LogRecord> _logs = [];
    private readonly SynchronizedSpans _spans = [];

    public IReadOnlyList<Activity> Spans => _spans.Copy();

    public IReadOnlyList<LogRecord> Logs => _logs;

    public Task<Pipeline> StartAsync(string storage, CancellationToken cancellationToken) => Pipeline.StartAsync(
        storage,
        cancellationToken,
        builder => TelemetryServices.AddOpenTelemetry(builder)
            .WithTracing(tracing => tracing.AddInMemoryExporter(_spans))
            .WithMetrics(metrics => metrics.AddInMemoryExporter(_metrics))
            .WithLogging(logs => logs.AddInMemoryExporter(_logs)));

    /// <summary>The measure's points, each by its tags, in order. Complete when the pipeline has ended.</summary>
    public IReadOnlyList<string> Points(string measure, params string[] tags)
    {
        var points = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var metric in _metrics.Where(metric => metric.Name == measure))
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var values = new Dictionary<string, object?>();
                foreach (var tag in point.Tags)
                    values[tag.Key] = tag.Value;
                points.Add(string.Join('|', tags.Select(tag => values.GetValueOrDefault(tag))));
            }
        }

        return [.. points];
    }

    /// <summary>Spans end on many threads.</summary>
    private sealed class SynchronizedSpans : Collection<Activity>
    {
        private readonly Lock _lock = new();

        public IReadOnlyList<Activity> Copy()
        {
            lock (_lock)
                return [.. Items];
        }

        protected override void InsertItem(int index, Activity item)
        {
            lock (_lock)
                base.InsertItem(Items.Count, item);
        }
    }
}
