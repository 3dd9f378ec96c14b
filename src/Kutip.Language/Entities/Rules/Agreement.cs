using System.Runtime.InteropServices;
using Kutip.Core;

namespace Kutip.Language.Entities.Rules;

/// <summary>Settles what rows of words name by all their mentions: a surname alone is its bearer's, a body's first word the body's.</summary>
internal sealed class Agreement
{
    private const int ShortestPart = 2;

    private readonly RuleText _text;
    private readonly Dictionary<ulong, (EntityType Type, Certainty Certainty, int Count)> _names = [];
    private readonly HashSet<ulong> _persons = [];
    private readonly HashSet<ulong> _bodies = [];
    private readonly Dictionary<ulong, int> _alone = [];

    private Agreement(RuleText text, List<Guess> guesses)
    {
        _text = text;
        foreach (var guess in guesses)
            Learn(guess);
    }

    /// <summary>The names, in order and apart from each other.</summary>
    public static List<NameSpan> Settle(RuleText text, List<Guess> guesses)
    {
        var agreement = new Agreement(text, guesses);
        var names = new List<NameSpan>(guesses.Count);
        foreach (var guess in guesses)
        {
            if (agreement.TypeOf(guess) is { } type && (names.Count == 0 || names[^1].Last <= guess.Span.First))
                names.Add(guess.Span with { Type = type });
        }

        return names;
    }

    private void Learn(Guess guess)
    {
        var span = guess.Span;
        if (guess.Certainty == Certainty.None)
        {
            if (span.Count == 1 && !_text.OpensSentence(span.First))
                CollectionsMarshal.GetValueRefOrAddDefault(_alone, _text.Lower[span.First], out _)++;
            return;
        }

        ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, HashOf(span.First, span.Last), out var known);
        if (!known || guess.Certainty > name.Certainty)
            name = (span.Type, guess.Certainty, 1);
        if (span.Type == EntityType.Person && span.Count > 1)
        {
            for (var i = span.First; i < span.Last; i++)
            {
                if (_text.Forms.Shapes[i] is Shape.Title or Shape.Mixed && _text.Document.Tokens[i].Length > ShortestPart)
                    _persons.Add(_text.Lower[i]);
            }
        }
        else if (span.Type == EntityType.Organization && span.Count > 1 && _text.Known(span.First, span.Last).Length == 0 && _text.People(span.First, span.Last) == 0)
        {
            for (var last = span.First + 1; last < span.Last; last++)
                _bodies.Add(HashOf(span.First, last));
        }
    }

    private EntityType? TypeOf(Guess guess)
    {
        var span = guess.Span;
        var hash = HashOf(span.First, span.Last);
        var part = span.Count == 1 && _persons.Contains(_text.Lower[span.First]) && !_text.IsFunctionWord(span.First);
        if (guess.Certainty == Certainty.Sure && !(part && span.Type == EntityType.Location && !IsBehindPreposition(span.First)))
            return span.Type;
        if (part)
            return EntityType.Person;
        if (_bodies.Contains(hash) && !(span.Count == 1 && _text.IsCommon(span.First)))
            return EntityType.Organization;
        if (_names.TryGetValue(hash, out var name) && name.Certainty >= guess.Certainty)
            return name.Type;
        if (guess.Certainty == Certainty.Weak)
            return span.Type;
        return IsNameAlone(span) ? EntityType.Organization : null;
    }

    /// <summary>A word that no list and no mention tells: it names a body where it speaks or comes again.</summary>
    private bool IsNameAlone(NameSpan span)
    {
        if (span.Count > 1)
            return true;
        var word = span.First;
        if (_text.IsCommon(word) || _text.IsFunctionWord(word) || (_text.OpensSentence(word) && _text.IsSomebody(word)) || _text.Words.Offices.Contains(_text.Lower[word]) || _text.Forms.Shapes[word] == Shape.Initial)
            return false;
        return _text.IsCue(word + 1) || _text.IsPossessive(word + 1) || _alone.GetValueOrDefault(_text.Lower[word]) > 1;
    }

    private bool IsBehindPreposition(int token) => token > 0 && (_text.Is(_text.Words.InPlaces, token - 1) || _text.Is(_text.Words.LinkingWords, token - 1));

    private ulong HashOf(int first, int last)
    {
        ulong hash = 0;
        foreach (var word in _text.Lower[first..last])
            hash = PhraseTable.Extend(hash, word);
        return hash;
    }
}
