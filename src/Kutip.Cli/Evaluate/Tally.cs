using Kutip.Core;

namespace Kutip.Cli.Evaluate;

/// <summary>Counts what was found, missed and found too much, and how much of what was found is right.</summary>
internal sealed class Tally
{
    private readonly Dictionary<QuoteKind, Counts> _kinds = Enum.GetValues<QuoteKind>().ToDictionary(kind => kind, _ => new Counts(0, 0, 0));
    private readonly Dictionary<Aspect, (int Right, int Asked, int InGold)> _aspects = Enum.GetValues<Aspect>().ToDictionary(aspect => aspect, _ => (0, 0, 0));

    public int Articles { get; private set; }

    public Counts All => _kinds.Values.Aggregate((one, other) => one + other);

    /// <summary>A hit and a miss count for the annotated kind, an extra quote for the kind it was given.</summary>
    public Counts this[QuoteKind kind] => _kinds[kind];

    /// <summary>How many quotes have this right, of those found that are asked for it, and of those annotated.</summary>
    public (int Right, int Asked, int InGold) this[Aspect aspect] => _aspects[aspect];

    public void Add(Pairing pairing)
    {
        Articles++;
        foreach (var (gold, found) in pairing.Pairs)
        {
            _kinds[gold.Gold.Kind] += found is null ? new Counts(0, 0, 1) : new Counts(1, 0, 0);
            foreach (var verdict in Verdicts.Of(gold, found))
            {
                var (right, asked, inGold) = _aspects[verdict.Aspect];
                _aspects[verdict.Aspect] = (right + (verdict.Right ? 1 : 0), asked + (found is null ? 0 : 1), inGold + 1);
            }
        }

        foreach (var quote in pairing.Extra)
            _kinds[quote.Kind] += new Counts(0, 1, 0);
    }

    /// <summary>The share of the quotes found, in percent; 100 where none is asked for it.</summary>
    public double Accuracy(Aspect aspect) => this[aspect] is var (right, asked, _) && asked > 0 ? 100.0 * right / asked : 100;

    /// <summary>The share of the annotated quotes, in percent, missed ones counting as wrong: it never falls because more is found.</summary>
    public double Coverage(Aspect aspect) => this[aspect] is var (right, _, inGold) && inGold > 0 ? 100.0 * right / inGold : 100;
}

/// <summary>Quotes of one kind.</summary>
/// <param name="Hits">Annotated and found.</param>
/// <param name="Extra">Found, but not annotated.</param>
/// <param name="Missed">Annotated, but not found.</param>
internal readonly record struct Counts(int Hits, int Extra, int Missed)
{
    public int InGold => Hits + Missed;

    /// <summary>In percent; 100 where nothing was found.</summary>
    public double Precision => Percent(Hits, Hits + Extra);

    /// <summary>In percent; 100 where nothing is annotated.</summary>
    public double Recall => Percent(Hits, Hits + Missed);

    /// <summary>In percent; 100 where nothing is annotated and nothing was found.</summary>
    public double F1 => Percent(2 * Hits, (2 * Hits) + Extra + Missed);

    public static Counts operator +(Counts one, Counts other) =>
        new(one.Hits + other.Hits, one.Extra + other.Extra, one.Missed + other.Missed);

    private static double Percent(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
