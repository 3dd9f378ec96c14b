using Kutip.Core;
using Kutip.Language.Entities;

namespace Kutip.Language.Quotes;

/// <summary>Tells which two persons speak as one: "keduanya", and "mereka" behind two who were named together.</summary>
internal sealed class Couples(Reading reading)
{
    private const int NearSentences = 12;

    /// <summary>The last two persons in front of <paramref name="token"/>, where they stand near enough: "keduanya".</summary>
    public Speaker? LastTwo(int token)
    {
        var last = reading.LastMentionBefore(token);
        var sentence = reading.Document.SentenceOf(token);
        Speaker? later = null;
        for (var m = last; m >= 0 && sentence - reading.Document.SentenceOf(reading.Mentions[m].First) <= NearSentences; m--)
        {
            if (!reading.IsPerson(m) || reading.PairAt(reading.Mentions[m].First) >= 0)
                continue;
            var person = reading.SpeakerOf(reading.Mentions[m].Entity);
            if (later is null || later.Entity == person.Entity)
            {
                later = person;
                continue;
            }

            var (one, other) = FirstMention(person) <= FirstMention(later) ? (person, later) : (later, person);
            var name = $"{one.Name}{reading.Pack.Grammar.And}{other.Name}";
            return new Speaker { Name = name, Key = NameKey.Of(name), By = AttributedBy.Pronoun };
        }

        return null;
    }

    /// <summary>The two persons whom "dan" joins in the sentence in front of <paramref name="token"/>: "mereka".</summary>
    public Speaker? Joined(int token)
    {
        var sentence = reading.Document.SentenceOf(token);
        if (sentence == 0)
            return null;
        var (first, last) = (reading.Document.Sentences[sentence - 1].First, reading.Document.Sentences[sentence - 1].Last);
        var persons = new List<int>();
        for (var m = reading.LastMentionBefore(last); m >= 0 && reading.Mentions[m].First >= first; m--)
        {
            if (reading.IsPerson(m) && reading.PairAt(reading.Mentions[m].First) < 0)
                persons.Insert(0, m);
        }

        if (persons is not [var one, var other] || reading.Mentions[one].Entity == reading.Mentions[other].Entity)
            return null;
        for (var i = reading.Mentions[one].Last; i < reading.Mentions[other].First; i++)
        {
            if (reading.Is(i, WordClass.Conjunction))
                return LastTwo(last);
        }

        return null;
    }

    private int FirstMention(Speaker speaker)
    {
        for (var e = 0; e < reading.Entities.Count; e++)
        {
            if (reading.Entities[e].Id == speaker.Entity)
                return reading.Entities[e].Mentions.Min(mention => mention.Start);
        }

        return int.MaxValue;
    }
}
