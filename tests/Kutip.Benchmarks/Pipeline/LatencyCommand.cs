using System.CommandLine;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Kutip.Core;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>The time from the upload over HTTP until the article's quotes come back over HTTP: with nothing else to do, and under load.</summary>
internal static class LatencyCommand
{
    private const int WarmUp = 10;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan IdlePause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var uploads = new Option<int>("--uploads") { Description = "Uploads of each kind.", DefaultValueFactory = _ => 200 };
        var rate = new Option<double>("--load") { Description = "Articles a second that make up the load.", DefaultValueFactory = _ => 10 };
        var command = new Command("latency", "Milliseconds from upload to queryable, idle and under load.") { uploads, rate };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(uploads), arguments.GetValue(rate), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int uploads, double rate, CancellationToken cancellationToken)
    {
        var progress = new Progress();
        var starts = new FunctionStarts();
        await using var deployment = await Deployment.StartAsync(starts.Read, cancellationToken);
        await deployment.StartProgramAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = deployment.Program.Address };
        var articles = MixedArticles.Load();
        var next = 0;

        progress.Begin("Warming up");
        for (var i = 0; i < WarmUp; i++)
            await MeasureAsync(http, articles.Make(next++), cancellationToken);
        progress.Begin("Idle");
        starts.Clear();
        var idle = new List<double>();
        for (var i = 0; i < uploads; i++)
        {
            await Task.Delay(IdlePause, cancellationToken);
            starts.Uploaded();
            idle.Add(await MeasureAsync(http, articles.Make(next++), cancellationToken));
            progress.Report($"{i + 1} of {uploads} uploads");
        }

        progress.Begin($"With {rate:0.#} articles a second");
        var loaded = await UnderLoadAsync(http, articles, next, uploads, rate, progress, cancellationToken);
        progress.End();
        var table = new MarkdownTable("from upload to", "uploads", "p50 ms", "p99 ms", "most ms");
        Add(table, "the function's start, idle", new Percentiles(starts.Waits));
        Add(table, "queryable, idle", new Percentiles(idle));
        Add(table, string.Create(CultureInfo.InvariantCulture, $"queryable, at {rate:0.#} articles/s"), new Percentiles(loaded));
        table.Write(Console.Out);
    }

    private static void Add(MarkdownTable table, string what, Percentiles times) =>
        table.Add(what, times.Count, Milliseconds(times.At(50)), Milliseconds(times.At(99)), Milliseconds(times.Max));

    private static string Milliseconds(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>Uploads at a steady pace, however long each takes.</summary>
    private static async Task<IReadOnlyList<double>> UnderLoadAsync(
        HttpClient http, MixedArticles articles, int first, int uploads, double rate, Progress progress, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / rate));
        var running = new List<Task<double>>();
        for (var i = 0; i < uploads && await timer.WaitForNextTickAsync(cancellationToken); i++)
        {
            running.Add(MeasureAsync(http, articles.Make(first + i), cancellationToken));
            progress.Report($"{i + 1} of {uploads} uploads");
        }

        return await Task.WhenAll(running);
    }

    /// <summary>Milliseconds from the first byte of the upload to the answer that holds the article ready.</summary>
    private static async Task<double> MeasureAsync(HttpClient http, MixedArticle article, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var content = new StringContent(article.Text);
        using var upload = await http.PostAsync(
            new Uri($"articles?name={Uri.EscapeDataString(article.Name)}", UriKind.Relative), content, cancellationToken);
        upload.EnsureSuccessStatusCode();
        var address = new Uri($"articles/{ArticleId.FromName(article.Name)}", UriKind.Relative);
        while (TimeProvider.System.GetElapsedTime(started) < Limit)
        {
            var answer = await http.GetFromJsonAsync<JsonElement>(address, cancellationToken);
            if (answer.GetProperty("status").GetString() == "ready")
                return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
            await Task.Delay(Poll, cancellationToken);
        }

        throw new TimeoutException($"{article.Name} is not ready after {Limit}.");
    }
}
