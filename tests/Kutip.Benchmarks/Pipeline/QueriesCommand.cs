using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>Milliseconds of each kind of query over HTTP, on an archive of many articles' rows, and the program's memory meanwhile.</summary>
internal static class QueriesCommand
{
    private const int Readable = 200;
    private const int WarmUp = 20;
    private const int Fraction = 3;
    private const int MemorySamples = 10;
    private const double Mebibyte = 1024 * 1024;

    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "Articles whose rows there are.", DefaultValueFactory = _ => 100_000 };
        var requests = new Option<int>("--requests") { Description = "Requests of each kind.", DefaultValueFactory = _ => 300 };
        var command = new Command("queries", "Milliseconds of each kind of query on 100,000 articles' rows.") { articles, requests };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(articles), arguments.GetValue(requests), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int articles, int requests, CancellationToken cancellationToken)
    {
        var progress = new Progress();
        await using var deployment = await Deployment.StartAsync(_ => { }, cancellationToken, tableIndex: true);
        progress.Begin("Writing the rows");
        var rows = await FillAsync(deployment, articles, progress, cancellationToken);
        await deployment.StartProgramAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = deployment.Program.Address };

        var kinds = QueryKind.All(articles);
        var table = new MarkdownTable("query", "requests", "p50 ms", "p99 ms", "most ms", "bytes");
        var memory = new List<long>();
        foreach (var kind in kinds)
        {
            progress.Begin(kind.Name);
            var (times, bytes) = await MeasureAsync(deployment, http, kind, articles, Math.Min(requests, kind.Most - WarmUp), progress, cancellationToken);
            table.Add(kind.Name, times.Count, Format(times.At(50)), Format(times.At(99)), Format(times.Max), bytes);
            memory.Add(deployment.Program.WorkingSet);
        }

        progress.Begin("All kinds in turn");
        var after = await RepeatAsync(deployment, http, kinds, requests, progress, cancellationToken);
        progress.End();
        table.Write(Console.Out);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles:N0} articles, {rows:N0} rows."));
        Console.WriteLine($"The program's memory after each kind: {Mebibytes(memory)} MiB.");
        Console.WriteLine($"While a third as many requests of each kind come in turn: {Mebibytes(after)} MiB.");
    }

    private static async Task<int> FillAsync(Deployment deployment, int articles, Progress progress, CancellationToken cancellationToken)
    {
        using var writer = new ArchiveWriter(deployment.Clients);
        for (var i = 0; i < articles; i++)
        {
            var extraction = ArchiveArticles.Make(i);
            await writer.AddAsync(extraction, cancellationToken);
            if (i < Readable)
                await writer.SaveAsync(extraction, cancellationToken);
            progress.Report($"{i + 1} of {articles} articles");
        }

        await writer.EndAsync(cancellationToken);
        return writer.Rows;
    }

    private static async Task<(Percentiles Times, long Bytes)> MeasureAsync(
        Deployment deployment, HttpClient http, QueryKind kind, int articles, int requests, Progress progress, CancellationToken cancellationToken)
    {
        var (times, next, bytes) = (new List<double>(requests), (string?)null, 0L);
        for (var i = 0; i < WarmUp + requests; i++)
        {
            if (kind.AfterArrival)
                await ArriveAsync(deployment, articles + i, cancellationToken);
            var address = next ?? kind.Address(i);
            var started = TimeProvider.System.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            var time = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
            if (i >= WarmUp)
                times.Add(time);
            bytes = body.Length;
            next = kind.FollowsPages && JsonDocument.Parse(body).RootElement.TryGetProperty("nextLink", out var link) ? link.GetString() : null;
            progress.Report($"{i + 1} of {WarmUp + requests} requests");
        }

        return (new Percentiles(times), bytes);
    }

    private static async Task ArriveAsync(Deployment deployment, int article, CancellationToken cancellationToken)
    {
        using var writer = new ArchiveWriter(deployment.Clients);
        await writer.AddAsync(ArchiveArticles.Make(article), cancellationToken);
        await writer.EndAsync(cancellationToken);
    }

    /// <summary>Asks all kinds in turn.</summary>
    /// <returns>Bytes of the program's memory now and then.</returns>
    private static async Task<IReadOnlyList<long>> RepeatAsync(
        Deployment deployment, HttpClient http, IReadOnlyList<QueryKind> kinds, int requests, Progress progress, CancellationToken cancellationToken)
    {
        var memory = new List<long>();
        var all = requests / Fraction * kinds.Count;
        for (var i = 0; i < all; i++)
        {
            using var answer = await http.GetAsync(new Uri(kinds[i % kinds.Count].Address(i / kinds.Count), UriKind.Relative), cancellationToken);
            answer.EnsureSuccessStatusCode();
            progress.Report($"{i + 1} of {all} requests");
            if ((i + 1) % (all / MemorySamples) == 0)
                memory.Add(deployment.Program.WorkingSet);
        }

        return memory;
    }

    private static string Mebibytes(IEnumerable<long> bytes) =>
        string.Join(", ", bytes.Select(value => (value / Mebibyte).ToString("0", CultureInfo.InvariantCulture)));

    private static string Format(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
