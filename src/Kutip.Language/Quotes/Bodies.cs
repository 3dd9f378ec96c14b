using Kutip.Core;

namespace Kutip.Language.Quotes;

/// <summary>Tells which of the article's bodies words without its name stand for.</summary>
internal sealed class Bodies(Reading reading)
{
    private const int Farthest = 400;

    /// <summary>The body that words without a name stand for: one known by another name ("bank sentral"), or the last one that begins with the word ("Kementerian").</summary>
    public Speaker? Of(Phrase phrase)
    {
        var words = reading.Document.Chars(phrase.First, phrase.Last).ToString();
        var other = reading.Pack.Grammar.OfficeOf(words);
        return other != words || phrase.Last - phrase.First == 1 ? Named(other, phrase.First) : null;
    }

    /// <summary>The body last mentioned in front of <paramref name="token"/> whose name begins with the words, or that goes by them.</summary>
    public Speaker? Named(ReadOnlySpan<char> beginning, int token)
    {
        var last = reading.LastMentionBefore(token);
        for (var m = last; m >= Math.Max(0, last - Farthest); m--)
        {
            if (reading.Entities[reading.Mentions[m].Entity] is not { Type: EntityType.Organization } body)
                continue;
            var named = BeginsWith(body.Name, beginning);
            for (var i = 0; i < body.Mentions.Count && !named; i++)
                named = beginning.Equals(body.Mentions[i].Text, StringComparison.OrdinalIgnoreCase);
            if (named)
                return reading.SpeakerOf(reading.Mentions[m].Entity);
        }

        return null;
    }

    private static bool BeginsWith(string name, ReadOnlySpan<char> words) => name.AsSpan().StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (name.Length == words.Length || name[words.Length] == ' ');
}
