using System.CommandLine;
using System.Globalization;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Kutip.Core;
using Kutip.Storage;
using Kutip.Testing;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>A day of poison, duplicates and junk in minutes: what came of each of them, and the program's memory hour by hour.</summary>
internal static class SoakCommand
{
    private const double Mebibyte = 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    // A try again after a second and not after ten: the tries of a day must fit into minutes.
    private static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01",
        ["LocalHost__MessageLease"] = "00:00:10",
    };

    public static Command Create()
    {
        var hours = new Option<int>("--hours") { Description = "Simulated hours.", DefaultValueFactory = _ => 24 };
        var seconds = new Option<double>("--seconds") { Description = "Seconds that an hour takes.", DefaultValueFactory = _ => 6 };
        var articles = new Option<int>("--articles") { Description = "New articles an hour.", DefaultValueFactory = _ => 20 };
        var command = new Command("soak", "A day of poison, duplicates and junk, compressed to minutes.") { hours, seconds, articles };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            arguments.GetValue(hours), TimeSpan.FromSeconds(arguments.GetValue(seconds)), arguments.GetValue(articles), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int hours, TimeSpan hourTime, int articlesAnHour, CancellationToken cancellationToken)
    {
        var progress = new Progress();
        await using var deployment = await Deployment.StartAsync(_ => { }, cancellationToken, settings: Settings);
        await deployment.StartProgramAsync(cancellationToken);
        var day = new SoakDay(deployment.Clients, deployment.Storage, articlesAnHour);
        var memory = new List<double>();
        progress.Begin("The day");
        for (var hour = 1; hour <= hours; hour++)
        {
            var next = Task.Delay(hourTime, cancellationToken);
            await day.LiveAsync(hour, cancellationToken);
            await next;
            memory.Add(deployment.Program.WorkingSet / Mebibyte);
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"{hour} of {hours} hours, {memory[^1]:0} MiB"));
        }

        progress.Begin("Waiting until all is done");
        await SettleAsync(deployment, day, cancellationToken);
        progress.End();
        return await ReportAsync(deployment.Clients, day, memory, cancellationToken);
    }

    /// <summary>Waits until nothing is left in the queues and every message that is to be kept is.</summary>
    private static async Task SettleAsync(Deployment deployment, SoakDay day, CancellationToken cancellationToken)
    {
        var queues = new QueueServiceClient(deployment.Storage);
        string[] names = [StorageNames.ParsedQueue, StorageNames.ParsedQueue + "-poison", "webjobs-blobtrigger-poison"];
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Limit)
        {
            var left = 0;
            foreach (var name in names)
                left += (await queues.GetQueueClient(name).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
            var ready = await StoredArticles.CountReadyAsync(deployment.Clients, cancellationToken);
            if (left == 0 && ready >= day.Articles.Count() && await CountKeptAsync(deployment.Clients, cancellationToken) >= day.Kept.Count)
                return;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<int> ReportAsync(StorageClients clients, SoakDay day, List<double> memory, CancellationToken cancellationToken)
    {
        var expected = await ExpectedExtractions.FindAsync(day.Articles, cancellationToken);
        var problems = await ProblemsAsync(clients, expected, cancellationToken);
        var heads = new ArticleHeads(clients, TimeProvider.System);
        var failed = 0;
        foreach (var name in day.Failed)
            failed += (await heads.FindAsync(ArticleId.FromName(name), cancellationToken))?.Status == ArticleStatus.Failed ? 1 : 0;
        var kept = (await KeptAsync(clients, cancellationToken)).Count(day.Kept.Contains);
        new MarkdownTable("of the day", "expected", "found")
            .Add("articles ready, in their last version", expected.Count, expected.Count - problems.Length)
            .Add("lost, doubled or left over", 0, problems.Length)
            .Add("files that are no articles, or break every try: failed, with a reason", day.Failed.Count, failed)
            .Add("messages that are none, or break every try: kept", day.Kept.Count, kept)
            .Add("the program's memory: first hour, half, last, MiB", "steady", $"{Format(memory[0])}, {Format(memory[memory.Count / 2])}, {Format(memory[^1])}")
            .Write(Console.Out);
        foreach (var problem in problems)
            Console.WriteLine(problem);
        return problems.Length == 0 && failed == day.Failed.Count && kept == day.Kept.Count ? 0 : 1;
    }

    /// <summary>What is still wrong when nothing changes any more.</summary>
    private static async Task<string[]> ProblemsAsync(StorageClients clients, IReadOnlyList<Extraction> expected, CancellationToken cancellationToken)
    {
        string[] before = [];
        while (true)
        {
            var stored = await StoredArticles.ReadAsync(clients, cancellationToken);
            string[] now = [.. expected.SelectMany(stored.Problems)];
            if (now.Length == 0 || now.SequenceEqual(before))
                return now;
            before = now;
            await Task.Delay(Settling, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<string>> KeptAsync(StorageClients clients, CancellationToken cancellationToken)
    {
        var kept = new List<string>();
        await foreach (var blob in clients.Poison.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
            kept.Add((await clients.Poison.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken)).Value.Content.ToString());
        return kept;
    }

    private static async Task<int> CountKeptAsync(StorageClients clients, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var blob in clients.Poison.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
            count++;
        return count;
    }

    private static string Format(double mebibytes) => mebibytes.ToString("0", CultureInfo.InvariantCulture);
}
