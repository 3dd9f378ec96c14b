using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Kutip.LocalHost.Hosting;

/// <summary>What the local host takes from host.json; defaults are those of the Functions host.</summary>
internal sealed record HostJson
{
    /// <summary>How long an invocation may take.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>What stands before every HTTP route.</summary>
    public string RoutePrefix { get; init; } = "api";

    public HttpSettings Http { get; init; } = new();

    public QueueSettings Queues { get; init; } = new();

    public BlobSettings Blobs { get; init; } = new();

    /// <summary>
    /// Reads <paramref name="path"/>, or gives the defaults where there is no such file. Settings such as
    /// <c>AzureFunctionsJobHost__extensions__queues__batchSize</c> come before the file, as in the Functions host.
    /// </summary>
    /// <exception cref="HostStartException">The file is not JSON, or a value is out of its range.</exception>
    public static HostJson Load(string path, IConfiguration? settings = null)
    {
        try
        {
            var file = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: true);
            if (settings is not null)
                file.AddConfiguration(settings.GetSection("AzureFunctionsJobHost"));
            return Read(new Section(file.Build(), path));
        }
        catch (InvalidDataException error)
        {
            throw new HostStartException($"{path} is not valid JSON: {error.InnerException?.Message ?? error.Message}", error);
        }
    }

    private static HostJson Read(Section root)
    {
        var extensions = root.Child("extensions");
        var http = extensions.Child("http");
        var queues = extensions.Child("queues");
        var blobs = extensions.Child("blobs");
        var defaults = new HostJson();
        return new HostJson
        {
            FunctionTimeout = root.Time("functionTimeout", defaults.FunctionTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
            RoutePrefix = http.Text("routePrefix", defaults.RoutePrefix).Trim('/'),
            Http = new HttpSettings
            {
                MaxConcurrentRequests = http.Bound("maxConcurrentRequests"),
                MaxOutstandingRequests = http.Bound("maxOutstandingRequests"),
            },
            Queues = new QueueSettings
            {
                BatchSize = queues.Number("batchSize", defaults.Queues.BatchSize, 1, 32),
                NewBatchThreshold = queues.Number("newBatchThreshold", defaults.Queues.NewBatchThreshold, 0, 1000),
                MaxDequeueCount = queues.Number("maxDequeueCount", defaults.Queues.MaxDequeueCount, 1, 1000),
                VisibilityTimeout = queues.Time("visibilityTimeout", defaults.Queues.VisibilityTimeout, TimeSpan.Zero, TimeSpan.FromDays(7)),
                MaxPollingInterval =
                    queues.Time("maxPollingInterval", defaults.Queues.MaxPollingInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10)),
                Base64 = queues.Choice("messageEncoding", "base64", "none"),
            },
            Blobs = new BlobSettings
            {
                MaxDegreeOfParallelism = blobs.Number("maxDegreeOfParallelism", defaults.Blobs.MaxDegreeOfParallelism, 1, 1000),
                PoisonBlobThreshold = blobs.Number("poisonBlobThreshold", defaults.Blobs.PoisonBlobThreshold, 1, 1000),
            },
        };
    }

    /// <summary>One object of the file.</summary>
    private readonly record struct Section(IConfiguration Values, string File)
    {
        public Section Child(string name) => new(Values.GetSection(name), File);

        public string Text(string name, string fallback) => Values[name] ?? fallback;

        /// <summary>Whether the value is <paramref name="usual"/>, which it is when absent, and not <paramref name="other"/>.</summary>
        public bool Choice(string name, string usual, string other)
        {
            var text = Text(name, usual);
            var isUsual = text.Equals(usual, StringComparison.OrdinalIgnoreCase);
            return isUsual || text.Equals(other, StringComparison.OrdinalIgnoreCase) ? isUsual : throw Wrong(name, $"'{usual}' or '{other}'");
        }

        public int Number(string name, int fallback, int least, int most)
        {
            if (Values[name] is not { } value)
                return fallback;
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw Wrong(name, $"a whole number from {least} to {most}");
        }

        /// <summary>A number from 1 on; null where it is absent or -1, which means that there is no bound.</summary>
        public int? Bound(string name) => Text(name, "-1") == "-1" ? null : Number(name, 0, 1, int.MaxValue);

        public TimeSpan Time(string name, TimeSpan fallback, TimeSpan least, TimeSpan most)
        {
            if (Values[name] is not { } value)
                return fallback;
            return TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) && time >= least && time <= most
                ? time
                : throw Wrong(name, $"a time from {least} to {most}, written hh:mm:ss");
        }

        private HostStartException Wrong(string name, string wanted)
        {
            var place = Values is IConfigurationSection section ? $"{section.Path.Replace(':', '.')}.{name}" : name;
            return new HostStartException($"{place} in {File} must be {wanted}.");
        }
    }
}

/// <summary>extensions.http of host.json.</summary>
internal sealed record HttpSettings
{
    /// <summary>Requests that are handled at once; null for no bound.</summary>
    public int? MaxConcurrentRequests { get; init; }

    /// <summary>Requests that are handled or wait at once; null for no bound.</summary>
    public int? MaxOutstandingRequests { get; init; }
}

/// <summary>extensions.queues of host.json.</summary>
internal sealed record QueueSettings
{
    /// <summary>Messages received at once.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>More are received when no more than so many are under way.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Tries before a message moves to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message stays hidden after a failed try.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest wait between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether messages are Base64 on the wire.</summary>
    public bool Base64 { get; init; } = true;
}

/// <summary>extensions.blobs of host.json.</summary>
internal sealed record BlobSettings
{
    /// <summary>Invocations of one blob function at once.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 8;

    /// <summary>Tries before a blob is given up with a message to the poison queue.</summary>
    public int PoisonBlobThreshold { get; init; } = 5;
}
