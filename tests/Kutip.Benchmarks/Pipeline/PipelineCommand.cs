using System.CommandLine;
using System.Globalization;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>Articles a second through the whole program, beside the bare storage calls that the same articles need.</summary>
internal static class PipelineCommand
{
    // These become ready before the clocks start, while code is compiled and connections are opened.
    private const int WarmUp = 100;

    public static Command Create()
    {
        var count = new Option<int>("--articles") { Description = "Articles on the clock.", DefaultValueFactory = _ => 2000 };
        var command = new Command("pipeline", "Articles a second from file to rows, and as a share of what the bare storage calls reach.") { count };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(count), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        var progress = new Progress();
        var source = MixedArticles.Load();
        var articles = Enumerable.Range(0, count + WarmUp).Select(source.Make).ToArray();
        var (pipeline, work, recorded) = await MeasureProgramAsync(articles, progress, cancellationToken);
        var bare = await MeasureBareAsync(recorded, progress, cancellationToken);
        progress.End();
        new MarkdownTable("what", "articles/s")
            .Add("whole pipeline", pipeline.ToString("0.0", CultureInfo.InvariantCulture))
            .Add("bare storage calls", bare.ToString("0.0", CultureInfo.InvariantCulture))
            .Add("ratio", (pipeline / bare).ToString("P0", CultureInfo.InvariantCulture))
            .Write(Console.Out);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} articles, {articles.Average(article => article.Text.Length):N0} characters and {recorded.Average(each => each.Rows.Count):0.0} rows each; {work.TotalMilliseconds:0.0} ms of the program's processor time each."));
    }

    private static async Task<(double Rate, TimeSpan Work, IReadOnlyList<RecordedArticle> Recorded)> MeasureProgramAsync(
        MixedArticle[] articles, Progress progress, CancellationToken cancellationToken)
    {
        var clock = new ReadyClock(WarmUp, articles.Length);
        await using var deployment = await Deployment.StartAsync(clock.Read, cancellationToken);
        progress.Begin("Uploading the articles");
        await Uploads.SendAsync(deployment.Clients, articles, cancellationToken);
        progress.Begin("The whole pipeline");
        await deployment.StartProgramAsync(cancellationToken);
        var running = clock.WaitAsync(progress, cancellationToken);
        await Task.WhenAny(clock.Warm, running);
        var before = deployment.Program.ProcessorTime;
        await running;
        var work = (deployment.Program.ProcessorTime - before) / (articles.Length - WarmUp);
        await deployment.KillProgramAsync();
        progress.Begin("Reading what it has written");
        return (clock.Rate, work, await RecordedArticle.ReadAllAsync(deployment.Clients, articles, cancellationToken));
    }

    private static async Task<double> MeasureBareAsync(
        IReadOnlyList<RecordedArticle> recorded, Progress progress, CancellationToken cancellationToken)
    {
        var clock = new ReadyClock(WarmUp, recorded.Count);
        await using var deployment = await Deployment.StartAsync(_ => { }, cancellationToken);
        await Uploads.SendAsync(deployment.Clients, recorded.Select(each => each.File), cancellationToken);
        progress.Begin("The bare storage calls");
        var calls = new BareCalls(deployment.Clients, recorded, clock);
        await Task.WhenAll(calls.RunAsync(cancellationToken), clock.WaitAsync(progress, cancellationToken));
        return clock.Rate;
    }
}
