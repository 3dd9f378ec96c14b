using Kutip.Core;
using Kutip.Language.Entities;

namespace Kutip.Language.Quotes;

/// <summary>Tells who each speaker is, in the order of the text: a name, or whom a pronoun, an enclitic or a bare title stands for.</summary>
internal sealed class Coreference(Reading reading)
{
    private const int FarthestRun = 120;
    private readonly List<Heard> _heard = [];

    public Speaker? Resolve(Draft draft)
    {
        var speaker = Find(draft);
        if (speaker is not null)
            _heard.Add(new Heard(speaker, draft.Last, draft.Attribution?.Speaker));
        return speaker;
    }

    private Speaker? Find(Draft draft)
    {
        var phrase = draft.IsContinued ? null : draft.Attribution?.Speaker;
        if (phrase is not { } spoken)
        {
            var by = draft.Attribution is { IsEnclitic: true } && !draft.IsContinued ? AttributedBy.Enclitic : AttributedBy.Nearest;
            return draft.IsContinued && _heard.Count > 0
                ? _heard[^1].Speaker with { Text = null, Start = null, End = null, By = AttributedBy.Nearest }
                : Before(draft.Attribution?.Cue ?? draft.First, draft) is { } near ? near with { By = by } : null;
        }

        return spoken.Kind switch
        {
            PhraseKind.Pronoun => (Before(spoken.First, draft) ?? new Speaker()) with { By = AttributedBy.Pronoun },
            PhraseKind.Title => OfTitle(spoken),
            _ => Named(spoken),
        } is { } found ? WithMention(found, spoken) : null;
    }

    private Speaker WithMention(Speaker speaker, Phrase phrase)
    {
        var (start, end) = Offsets(phrase);
        return speaker with { Text = reading.Document.Text[start..end], Start = start, End = end };
    }

    private (int Start, int End) Offsets(Phrase phrase) =>
        (reading.Document.Tokens[phrase.First].Start, reading.Document.Tokens[phrase.Last - 1].End);

    private Speaker Named(Phrase phrase)
    {
        if (phrase.Entity >= 0)
            return OfEntity(phrase.Entity) with { By = AttributedBy.Name };
        var (start, end) = Offsets(phrase);
        var name = reading.Document.Text[start..end];
        for (var i = _heard.Count - 1; i >= 0; i--)
        {
            if (_heard[i].Speaker.Name is { } known && known.Length > name.Length && known.EndsWith(name, StringComparison.Ordinal))
                return _heard[i].Speaker with { By = AttributedBy.Name };
        }

        return new Speaker { Name = name, Key = NameKey.Of(name), By = AttributedBy.Name };
    }

    private Speaker OfEntity(int index)
    {
        var entity = reading.Entities[index];
        return new Speaker { Name = entity.Name, Key = entity.Key, Entity = entity.Id, Role = entity.Role, Affiliation = entity.Affiliation };
    }

    /// <summary>The person last mentioned whose office is the one named.</summary>
    private Speaker OfTitle(Phrase phrase)
    {
        var (start, end) = Offsets(phrase);
        var title = reading.Document.Text[start..end];
        for (var m = LastMentionBefore(phrase.First); m >= 0; m--)
        {
            var entity = reading.Entities[reading.Mentions[m].Entity];
            if (entity is { Type: EntityType.Person, Role: { } role } && role.StartsWith(title, StringComparison.OrdinalIgnoreCase))
                return OfEntity(reading.Mentions[m].Entity) with { By = AttributedBy.Title };
        }

        return new Speaker { Name = title, Key = NameKey.Of(title), By = AttributedBy.Title };
    }

    /// <summary>Whom the text in front of a token speaks of: who spoke last, or the person last named.</summary>
    private Speaker? Before(int token, Draft draft)
    {
        Speaker? best = null;
        var distance = int.MaxValue;
        for (var m = LastMentionBefore(Math.Min(token, draft.First)); m >= 0; m--)
        {
            if (!reading.IsPerson(m))
                continue;
            best = OfEntity(reading.Mentions[m].Entity);
            distance = token - reading.Mentions[m].Last;
            break;
        }

        if (_heard.Count > 0 && (best is null || token - _heard[^1].At < FarthestRun) && (best is null || _heard[^1].At > token - distance - 1))
            return _heard[^1].Speaker;
        return best;
    }

    private int LastMentionBefore(int token)
    {
        int low = 0, high = reading.Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (reading.Mentions[middle].Last <= token)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>A speaker of an earlier quote.</summary>
    /// <param name="Speaker">Who it was.</param>
    /// <param name="At">Index after the quote's last token.</param>
    /// <param name="Phrase">The phrase next to the cue.</param>
    private readonly record struct Heard(Speaker Speaker, int At, Phrase? Phrase);
}
