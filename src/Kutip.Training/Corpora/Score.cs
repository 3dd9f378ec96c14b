using Kutip.Core;
using Kutip.Language.Entities;

namespace Kutip.Training.Corpora;

/// <summary>Counts names that were found, found too much, and missed: exact span, ends trimmed of punctuation, and type.</summary>
internal sealed class Score
{
    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Location, EntityType.Organization];

    private readonly Dictionary<EntityType, (int Hit, int Extra, int Missed)> _counts = [];

    public double F1 => Of(Total()).F1;

    /// <summary>Adds one sentence.</summary>
    public void Add(Example example, IReadOnlyList<NameSpan> found)
    {
        var document = example.Document;
        var text = document.Text;
        var gold = Set(text, example.Gold.Names.Select(name => (name.Start, name.End, name.Type)));
        var mine = Set(text, found.Select(span => (document.Tokens[span.First].Start, document.Tokens[span.Last - 1].End, span.Type)));
        foreach (var type in Types)
        {
            var (hit, extra, missed) = _counts.GetValueOrDefault(type);
            hit += mine.Count(name => name.Type == type && gold.Contains(name));
            extra += mine.Count(name => name.Type == type && !gold.Contains(name));
            missed += gold.Count(name => name.Type == type && !mine.Contains(name));
            _counts[type] = (hit, extra, missed);
        }
    }

    /// <summary>One line for each type and one for all.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var type in Types)
            yield return Line(type.ToString(), _counts.GetValueOrDefault(type));
        yield return Line("all", Total());
    }

    private static string Line(string name, (int Hit, int Extra, int Missed) counts)
    {
        var (precision, recall, f1) = Of(counts);
        return FormattableString.Invariant($"{name,-12} P {precision,6:P1}  R {recall,6:P1}  F1 {f1,6:P1}");
    }

    private static HashSet<(int Start, int End, EntityType Type)> Set(string text, IEnumerable<(int Start, int End, EntityType Type)> names)
    {
        var set = new HashSet<(int Start, int End, EntityType Type)>();
        foreach (var (start, end, type) in names)
        {
            var trimmed = Example.Trim(text, start, end);
            set.Add((trimmed.Start, trimmed.End, type));
        }

        return set;
    }

    private static (double Precision, double Recall, double F1) Of((int Hit, int Extra, int Missed) c)
    {
        var precision = c.Hit == 0 ? 0 : (double)c.Hit / (c.Hit + c.Extra);
        var recall = c.Hit == 0 ? 0 : (double)c.Hit / (c.Hit + c.Missed);
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private (int Hit, int Extra, int Missed) Total() =>
        _counts.Values.Aggregate((Hit: 0, Extra: 0, Missed: 0), (a, b) => (a.Hit + b.Hit, a.Extra + b.Extra, a.Missed + b.Missed));
}
