using System.Globalization;
using Kutip.Core;
using Kutip.Language;

namespace Kutip.Cli.Evaluate;

/// <summary>The figures of a gold set, for people.</summary>
/// <param name="folder">Where the gold set is.</param>
/// <param name="errors">Whether what went wrong is listed before the figures.</param>
/// <param name="picture">The SVG file that the calibration is drawn into; null where none is asked for.</param>
internal sealed class Report(string folder, bool errors, string? picture)
{
    /// <returns>Whether every annotation fitted its article; the others are named on standard error.</returns>
    public async Task<bool> WriteAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var set = new GoldSet(Extractor.Load());
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var calibration = new Calibration();
        var files = GoldSet.Files(folder);
        var fitting = files.Count > 0;
        if (!fitting)
            Terminal.Complain($"{folder} holds no *{GoldSet.Ending}.");
        foreach (var file in files)
        {
            try
            {
                var comparison = await set.CompareAsync(file, cancellationToken);
                var group = $"{Path.GetRelativePath(folder, Path.GetDirectoryName(file)!)} {comparison.Gold.Language}";
                if (!tallies.TryGetValue(group, out var tally))
                    tallies.Add(group, tally = new Tally());
                tally.Add(comparison.Pairing);
                calibration.Add(comparison.Pairing);
                if (errors)
                    await WriteErrorsAsync(Path.GetRelativePath(folder, file), comparison.Pairing, output);
            }
            catch (GoldException error)
            {
                Terminal.Complain(error.Message);
                fitting = false;
            }
        }

        foreach (var (group, tally) in tallies)
        {
            foreach (var line in Lines(group, tally))
                await output.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        if (picture is not null)
        {
            foreach (var line in calibration.Lines())
                await output.WriteLineAsync(line.AsMemory(), cancellationToken);
            await File.WriteAllTextAsync(picture, CalibrationPicture.Draw(calibration), cancellationToken);
        }

        return fitting;
    }

    /// <summary>The figures of one group of articles.</summary>
    public static IEnumerable<string> Lines(string group, Tally tally)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{group}: {tally.Articles} articles, {tally.All.InGold} quotes");
        foreach (var kind in Enum.GetValues<QuoteKind>())
            yield return Line(kind.ToString().ToLowerInvariant(), tally[kind]);
        yield return Line("all", tally.All);
        yield return "  of the quotes found, right: " + string.Join(", ", Enum.GetValues<Aspect>().Select(Share));

        string Share(Aspect aspect)
        {
            var (right, asked, _) = tally[aspect];
            return string.Create(CultureInfo.InvariantCulture, $"{aspect.ToString().ToLowerInvariant()} {tally.Accuracy(aspect):0.0} % ({right}/{asked})");
        }

        static string Line(string name, Counts counts) => string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-9} precision {counts.Precision,5:0.0} %  recall {counts.Recall,5:0.0} %  F1 {counts.F1,5:0.0} %  ({counts.InGold} annotated)");
    }

    private static async Task WriteErrorsAsync(string name, Pairing pairing, TextWriter output)
    {
        foreach (var (gold, found) in pairing.Pairs)
        {
            if (found is null)
                await output.WriteLineAsync($"{name}: missed {gold.Gold.Kind}: {gold.Gold.Text}");
            else
            {
                foreach (var verdict in Verdicts.Of(gold, found).Where(verdict => !verdict.Right))
                    await output.WriteLineAsync($"{name}: {verdict.Aspect} '{verdict.Found}' for '{verdict.Wanted}': {gold.Gold.Text}");
            }
        }

        foreach (var quote in pairing.Extra)
            await output.WriteLineAsync($"{name}: extra {quote.Kind}: {quote.Text}");
    }
}
