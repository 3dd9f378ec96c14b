using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Rules;

namespace Kutip.Language.Quotes;

/// <summary>Tells who of those heard or mentioned so far goes by an office, a word for a kind of body, or part of a name.</summary>
internal sealed class Holders(Reading reading, Bodies bodies)
{
    /// <summary>Mentions of a body that are looked at for another name: the first ones have its long and short form.</summary>
    private const int MostMentions = 16;

    private const int Farthest = 24;
    private const int FarthestHeard = 200;
    private const int FarthestNamed = 1000;
    private const int ShortestInitials = 3;

    private readonly List<Speaker> _heard = [];
    private readonly NameWords? _words = EntityPack.WordsOf(reading.Pack.Code);

    /// <summary>Adds whoever spoke.</summary>
    public void Hear(Speaker speaker) => _heard.Add(speaker);

    /// <summary>Who holds the office that a phrase names: the person last mentioned with it.</summary>
    public Speaker? OfTitle(Phrase phrase)
    {
        var last = reading.Is(phrase.Last - 1, WordClass.Demonstrative) ? phrase.Last - 1 : phrase.Last;
        if (reading.Pack.Grammar.HasHeadsLast)
            return OfOffice(reading.Document.Chars(phrase.First + (reading.Is(phrase.First, WordClass.Quantifier) ? 1 : 0), last).ToString(), phrase.First);
        var title = InFull(reading.Document.Chars(phrase.First, last).ToString());
        var body = BodyOf(phrase with { Last = last });
        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - Farthest); i--)
        {
            if (Holds(_heard[i].Role, _heard[i].Affiliation, title, body))
                return _heard[i];
        }

        var named = reading.LastMentionBefore(phrase.First);
        for (var m = named; m >= Math.Max(0, named - FarthestNamed); m--)
        {
            var entity = reading.Entities[reading.Mentions[m].Entity];
            if (entity.Type == EntityType.Person && Holds(entity.Role, entity.Affiliation, title, body))
                return reading.SpeakerOf(reading.Mentions[m].Entity);
        }

        return null;
    }

    /// <summary>The body or region that an office ends with: "Kepala BNPB", "Bupati Garut".</summary>
    private MentionSpan? BodyOf(Phrase office)
    {
        var mention = reading.MentionAt(office.Last - 1);
        return mention >= 0 && !reading.IsPerson(mention) && reading.Mentions[mention] is var body && body.First > office.First ? body : null;
    }

    /// <summary>Whether role and affiliation begin with the office, or the role does and the affiliation is the body that the office ends with, by whichever name.</summary>
    private bool Holds(string? role, string? affiliation, string title, MentionSpan? body)
    {
        if (role is null)
            return false;
        var held = InFull(affiliation is null ? role : $"{role} {affiliation}");
        if (held.StartsWith(title, StringComparison.OrdinalIgnoreCase))
            return true;
        if (affiliation is null || body is not { } named)
            return false;
        var name = reading.Document.Chars(named.First, named.Last);
        var office = title.AsSpan(0, Math.Max(0, title.Length - name.Length)).TrimEnd();
        return office.Length > 0 && title.AsSpan().EndsWith(name, StringComparison.Ordinal) && held.AsSpan().StartsWith(office, StringComparison.OrdinalIgnoreCase)
            && held[office.Length] == ' ' && IsBody(reading.Entities[named.Entity], affiliation);
    }

    /// <summary>An office with its first word in full: "Kadinkes Bogor" is "kepala dinas kesehatan Bogor".</summary>
    private string InFull(string office)
    {
        var whole = reading.Pack.Grammar.OfficeOf(office);
        var space = office.IndexOf(' ', StringComparison.Ordinal);
        return whole != office || space < 0 ? whole : string.Concat(reading.Pack.Grammar.OfficeOf(office[..space]), office.AsSpan(space));
    }

    private static bool IsBody(Entity body, string name)
    {
        if (HasWord(name, body.Name))
            return true;
        for (var i = 0; i < Math.Min(body.Mentions.Count, MostMentions); i++)
        {
            if (HasWord(name, body.Mentions[i].Text) || IsInitials(body.Mentions[i].Text, name))
                return true;
        }

        return false;
    }

    /// <summary>"KAI" for "PT Kereta Api Indonesia": an abbreviation of the last words that begin with a capital.</summary>
    private static bool IsInitials(ReadOnlySpan<char> abbreviation, ReadOnlySpan<char> name)
    {
        if (abbreviation.Length < ShortestInitials)
            return false;
        while (abbreviation.Length > 0 && name.Length > 0)
        {
            var word = name[(name.LastIndexOf(' ') + 1)..];
            name = name[..^word.Length].TrimEnd();
            if (word.Length == 0 || !char.IsUpper(word[0]))
                continue;
            if (word[0] != abbreviation[^1])
                return false;
            abbreviation = abbreviation[..^1];
        }

        return abbreviation.Length == 0;
    }

    /// <summary>The only one heard so far whose office begins with a word that stands alone: "kata jaksa".</summary>
    public Speaker? OnlyHolder(Phrase phrase)
    {
        var title = reading.Document.Chars(phrase.First, phrase.Last);
        Speaker? only = null;
        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - FarthestHeard); i--)
        {
            if (_heard[i] is not { Role: { } role } speaker || !role.AsSpan().StartsWith(title, StringComparison.OrdinalIgnoreCase)
                || (role.Length > title.Length && role[title.Length] != ' '))
                continue;
            if (only is not null && only.Key != speaker.Key)
                return null;
            only = speaker;
        }

        return only;
    }

    /// <summary>
    /// Whoever goes by a word that a description names: someone without a name who has spoken ("sumber tersebut" for "sumber di istana"),
    /// else the body last named with that word in front ("dinas tersebut").
    /// </summary>
    public Speaker? CalledBy(Phrase phrase)
    {
        for (var token = phrase.First; token < phrase.Last; token++)
        {
            if (!reading.Is(token, WordClass.Person | WordClass.Body) || reading.Is(token, WordClass.Quantifier))
                continue;
            var word = reading.Document.Chars(token);
            for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - Farthest); i--)
            {
                if (_heard[i] is { Entity: null, Name: { } name } unnamed && HasWord(name, word, StringComparison.OrdinalIgnoreCase))
                    return unnamed;
            }

            var other = reading.Pack.Grammar.OfficeOf(word.ToString());
            return bodies.Named(word, phrase.First) ?? (word.SequenceEqual(other) ? null : bodies.Named(other, phrase.First) ?? bodies.Company(phrase));
        }

        return null;
    }

    /// <summary>Who holds an office whose name ends with the words in front of <paramref name="token"/>: "the minister" is the Finance Minister.</summary>
    private Speaker? OfOffice(string title, int token)
    {
        if (title.Length == 0)
            return null;
        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - Farthest); i--)
        {
            if (_heard[i] is { Role: { } role } speaker && IsOffice(role, title))
                return speaker;
        }

        var last = reading.LastMentionBefore(token);
        for (var m = last; m >= Math.Max(0, last - Farthest); m--)
        {
            if (reading.IsPerson(m) && reading.SpeakerOf(reading.Mentions[m].Entity) is { Role: { } role } speaker && IsOffice(role, title))
                return speaker;
        }

        return null;
    }

    /// <summary>The body that a word for its kind stands for: one last named whose name has the word ("the ministry"), else one that nothing else is called by.</summary>
    public Speaker? OfBody(Phrase phrase, int from)
    {
        var kind = reading.Document.Chars(phrase.Last - 1).ToString();
        var last = reading.LastMentionBefore(Math.Min(phrase.First, from));
        for (var m = last; m >= Math.Max(0, last - Farthest); m--)
        {
            var entity = reading.Entities[reading.Mentions[m].Entity];
            if (entity.Type == EntityType.Organization && entity.Name.Contains(kind, StringComparison.OrdinalIgnoreCase))
                return reading.SpeakerOf(reading.Mentions[m].Entity);
        }

        // "the company" is no ministry, and likelier the one that the article is about.
        var (best, most) = (-1, 0);
        for (var m = last; m >= Math.Max(0, last - Farthest); m--)
        {
            var entity = reading.Mentions[m].Entity;
            var fits = reading.Entities[entity].Type == EntityType.Organization
                && !(IsPublic(reading.Mentions[m]) && _words?.PublicBodies.Contains(reading.HashOf(phrase.Last - 1)) == false);
            if (fits && reading.Entities[entity].Mentions.Count > most)
                (best, most) = (entity, reading.Entities[entity].Mentions.Count);
        }

        return best >= 0 ? reading.SpeakerOf(best) : null;
    }

    private bool IsPublic(MentionSpan mention)
    {
        for (var i = mention.First; i < mention.Last; i++)
        {
            if (_words?.PublicBodies.Contains(reading.HashOf(i)) == true)
                return true;
        }

        return false;
    }

    /// <summary>"the minister" is the Finance Minister, "the director general" the Director General of Railways.</summary>
    private static bool IsOffice(string role, string title) => IsInitials(title, role) || (role.Length == title.Length
        ? role.Equals(title, StringComparison.OrdinalIgnoreCase)
        : (role.EndsWith(title, StringComparison.OrdinalIgnoreCase) && role[^(title.Length + 1)] == ' ')
            || (role.StartsWith(title, StringComparison.OrdinalIgnoreCase) && role[title.Length] == ' '));

    /// <summary>The speaker that a name stands for; null where the phrase names nobody.</summary>
    public Speaker? Named(Phrase phrase)
    {
        var entity = phrase.Entity >= 0 ? reading.SpeakerOf(phrase.Entity) with { By = AttributedBy.Name } : null;
        if (phrase.Kind != PhraseKind.Name || entity?.Name?.Contains(' ', StringComparison.Ordinal) == true)
            return entity;
        ReadOnlySpan<char> name = entity?.Name ?? reading.Document.Chars(phrase.First, phrase.Last).ToString();
        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - Farthest); i--)
        {
            if (_heard[i].Name is { } known && known.Length > name.Length && HasWord(known, name)
                && !known.Contains(reading.Pack.Grammar.And, StringComparison.Ordinal))
                return _heard[i] with { By = AttributedBy.Name };
        }

        var last = reading.LastMentionBefore(phrase.First);
        for (var m = last; m >= Math.Max(0, last - Farthest); m--)
        {
            if (reading.IsPerson(m) && reading.SpeakerOf(reading.Mentions[m].Entity) is { Name: { } full } person && full.Length > name.Length && HasWord(full, name))
                return person with { By = AttributedBy.Name };
        }

        return entity;
    }

    private static bool HasWord(string text, ReadOnlySpan<char> words, StringComparison comparison = StringComparison.Ordinal)
    {
        var at = text.AsSpan().IndexOf(words, comparison);
        return at >= 0 && (at == 0 || text[at - 1] is ' ' or '(') && (at + words.Length == text.Length || text[at + words.Length] is ' ' or ')');
    }
}
