using System.CommandLine;
using System.Globalization;
using Kutip.Benchmarks.Charts;
using Kutip.Testing;

namespace Kutip.Benchmarks.Growth;

/// <summary>Simulates the deployment at 10, 100 and 1,000 articles a second, and draws its course.</summary>
internal static class GrowthCommand
{
    private const double Duration = 300;

    // A thousand articles a second are more than one account's partitions take: seen with one, and with as many as hold them.
    private static readonly (double Rate, int Accounts)[] Cases = [(10, 1), (100, 1), (1000, 1), (1000, 4)];

    public static Command Create()
    {
        var parse = Time("--parse-ms", "Processor time of ParseArticle for an article.", 6);
        var extract = Time("--extract-ms", "Processor time of ExtractArticle for an article.", 6);
        var call = Time("--storage-ms", "Mean time of one storage call.", 10);
        var output = new Option<string>("--output")
        {
            Description = "The picture.",
            DefaultValueFactory = _ => Repository.Folder("docs", "growth.svg"),
        };
        var command = new Command("growth", "Simulates instances, queues, partitions and cost as the number of articles grows; draws docs/growth.svg.")
        {
            parse, extract, call, output,
        };
        command.SetAction(arguments =>
        {
            var model = new GrowthModel
            {
                ParseWork = arguments.GetValue(parse) / 1000,
                ExtractWork = arguments.GetValue(extract) / 1000,
                StorageCall = arguments.GetValue(call) / 1000,
                Accounts = 1,
            };
            Run(model, arguments.GetValue(output)!);
        });
        return command;
    }

    private static Option<double> Time(string name, string description, double milliseconds) =>
        new(name) { Description = description, DefaultValueFactory = _ => milliseconds };

    private static void Run(GrowthModel model, string output)
    {
        var prices = new Prices();
        var table = new MarkdownTable(
            "articles/s", "accounts", "instances", "messages waiting", "seconds to ready, p50 and p99",
            "hottest partition's share of rows", "of what it takes", "transactions an hour");
        var charts = new List<LineChart>[3] { [], [], [] };
        foreach (var (rate, accounts) in Cases)
        {
            var course = Simulation.Run(model with { Accounts = accounts }, rate, Duration);
            var end = course.Samples[^1];
            table.Add(
                Format(rate, "0"), accounts, end.Instances, Format(end.Waiting, "N0"),
                $"{Format(course.Ready.At(50), "0.00")}, {Format(course.Ready.At(99), "0.00")}",
                Format(course.HottestShare, "P1"), Format(end.Busiest, "P0"), "$" + Format(prices.AnHour(rate), "0.00"));
            var title = $"{Format(rate, "N0")} articles/s, {accounts} {(accounts == 1 ? "account" : "accounts")}";
            charts[0].Add(Chart($"instances: {title}", course, sample => sample.Instances));
            charts[1].Add(Chart("messages waiting", course, sample => sample.Waiting));
            charts[2].Add(Chart("load of the hottest partition, %", course, sample => 100 * sample.Busiest) with { Top = 120 });
        }

        table.Write(Console.Out);
        File.WriteAllText(output, SvgPicture.Draw(charts));
        Console.WriteLine();
        Console.WriteLine($"The picture is in {Path.GetRelativePath(Repository.Root, output)}.");
    }

    private static LineChart Chart(string title, Course course, Func<Sample, double> value) =>
        new(title, "seconds", [new ChartLine(null, [.. course.Samples.Select(sample => (sample.Time, value(sample)))])]);

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
