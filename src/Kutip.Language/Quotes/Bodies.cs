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
        return other != words || phrase.Last - phrase.First == 1 ? Named(other, phrase.First) ?? Company(phrase) : null;
    }

    /// <summary>The company that "perusahaan" stands for, where its name does not say that it is one: the last body whose people the article names, and no public one.</summary>
    public Speaker? Company(Phrase phrase)
    {
        if (!reading.Is(phrase.First, WordClass.Body) || reading.Pack.Grammar.OfficeOf(reading.Document.Chars(phrase.First).ToString()) is not "pt")
            return null;
        var last = reading.LastMentionBefore(phrase.First);
        for (var m = last; m >= Math.Max(0, last - Farthest); m--)
        {
            var entity = reading.Entities[reading.Mentions[m].Entity];
            if (entity.Type == EntityType.Organization && !reading.Is(reading.Mentions[m].First, WordClass.Person | WordClass.Body)
                && entity.Name.AsSpan().ContainsAnyInRange('a', 'z') && HasPeople(entity))
                return reading.SpeakerOf(reading.Mentions[m].Entity);
        }

        return null;
    }

    private bool HasPeople(Entity body)
    {
        foreach (var entity in reading.Entities)
        {
            if (entity is { Type: EntityType.Person, Affiliation: { } affiliation } && affiliation == body.Name)
                return true;
        }

        return false;
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
