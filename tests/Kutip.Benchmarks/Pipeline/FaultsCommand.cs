using System.CommandLine;
using System.Globalization;
using Kutip.Core;
using Kutip.Testing;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>Kills the program, and then the storage, while articles are under way, and counts from the rows what was lost or done twice.</summary>
internal static class FaultsCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "Articles under way.", DefaultValueFactory = _ => 500 };
        var kills = new Option<int>("--kills") { Description = "How often each is killed.", DefaultValueFactory = _ => 10 };
        var command = new Command("faults", "What is lost or doubled when the program or the storage is killed in the middle.") { articles, kills };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(articles), arguments.GetValue(kills), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int count, int kills, CancellationToken cancellationToken)
    {
        var progress = new Progress();
        var source = MixedArticles.Load();
        var articles = Enumerable.Range(0, count).Select(source.Make).ToArray();
        progress.Begin("Finding what must be found");
        var expected = await ExpectedExtractions.FindAsync(articles, cancellationToken);

        progress.Begin("Killing the program");
        var program = await KillAsync(articles, expected, kills, storage: false, progress, cancellationToken);
        progress.Begin("Ending the storage");
        var storage = await KillAsync(articles, expected, kills, storage: true, progress, cancellationToken);
        progress.End();
        new MarkdownTable("killed", "times", "articles", "ready", "lost, doubled or left over", "seconds")
            .Add("program (SIGKILL)", kills, count, program.Ready, program.Problems.Count, Seconds(program))
            .Add("storage", kills, count, storage.Ready, storage.Problems.Count, Seconds(storage))
            .Write(Console.Out);
        foreach (var problem in program.Problems.Concat(storage.Problems))
            Console.WriteLine(problem);
        return program.Problems.Count + storage.Problems.Count == 0 ? 0 : 1;
    }

    private static string Seconds(Outcome outcome) => outcome.Time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    private static async Task<Outcome> KillAsync(
        MixedArticle[] articles, IReadOnlyList<Extraction> expected, int kills, bool storage, Progress progress, CancellationToken cancellationToken)
    {
        var data = storage ? Directory.CreateTempSubdirectory("kutip-faults").FullName : null;
        try
        {
            await using var deployment = await Deployment.StartAsync(_ => { }, cancellationToken, data);
            await Uploads.SendAsync(deployment.Clients, articles, cancellationToken);
            var started = TimeProvider.System.GetTimestamp();
            await deployment.StartProgramAsync(cancellationToken);
            for (var kill = 1; kill <= kills; kill++)
            {
                await ReadyAsync(deployment, articles.Length * kill / (kills + 1), articles.Length, progress, cancellationToken);
                if (storage)
                {
                    await deployment.EndAzuriteAsync();
                    await deployment.StartAzuriteAsync(cancellationToken);
                }
                else
                {
                    await deployment.KillProgramAsync();
                    await deployment.StartProgramAsync(cancellationToken);
                }
            }

            await ReadyAsync(deployment, articles.Length, articles.Length, progress, cancellationToken);
            await QuietAsync(deployment, cancellationToken);
            var time = TimeProvider.System.GetElapsedTime(started);
            var stored = await StoredArticles.ReadAsync(deployment.Clients, cancellationToken);
            var ready = await StoredArticles.CountReadyAsync(deployment.Clients, cancellationToken);
            return new Outcome(ready ?? 0, [.. expected.SelectMany(stored.Problems)], time);
        }
        finally
        {
            if (data is not null)
                Directory.Delete(data, recursive: true);
        }
    }

    private static async Task ReadyAsync(Deployment deployment, int wanted, int all, Progress progress, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (await StoredArticles.CountReadyAsync(deployment.Clients, cancellationToken) is not { } ready || ready < wanted)
        {
            // Not ready in time is lost: the count at the end will tell.
            if (TimeProvider.System.GetElapsedTime(started) > Limit)
                return;
            await Task.Delay(Pause, cancellationToken);
        }

        progress.Report($"{wanted} of {all} articles");
    }

    /// <summary>Waits until no message is left: what a killed program had under way is done again by then.</summary>
    private static async Task QuietAsync(Deployment deployment, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Limit
            && (await deployment.Clients.ParsedQueue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount > 0)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private sealed record Outcome(int Ready, IReadOnlyList<string> Problems, TimeSpan Time);
}
