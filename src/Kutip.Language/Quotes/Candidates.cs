using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Rules;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>
/// Those whom a pronoun may stand for: speakers of earlier quotes, subjects of sentences, and persons named, each with a score for
/// its role that wears off from sentence to sentence.
/// </summary>
internal sealed class Candidates(Reading reading, Bodies bodies)
{
    private const int Farthest = 24;
    private const int FarthestHeard = 200;
    private const double SpeakerWeight = 1.5;
    private const double SubjectWeight = 1.5;
    private const double NamedWeight = 0.9;
    private const double SpokenWeight = 0.2;
    private const double PerSentence = 0.25;
    private const double OtherNumber = 1;
    private const double BodyForOne = 0.75;
    private const double UnnamedForOne = 0.4;
    private const double LeastDescribed = 0.7;
    private const int LongestOpener = 10;
    private const int FarthestName = 5;
    private const int LongestOffice = 8;
    private const int FarthestHolder = 16;

    private const WordClass Leading = WordClass.Conjunction | WordClass.Contrast | WordClass.Subordinator | WordClass.Preposition | WordClass.Adverb
        | WordClass.Backward | WordClass.Time;

    private readonly List<Candidate> _heard = [];
    private readonly List<Candidate> _subjects = [];
    private readonly Dictionary<string, EntityType> _types = reading.Entities.ToDictionary(entity => entity.Id, entity => entity.Type, StringComparer.Ordinal);
    private readonly Sexes _sexes = new(reading);
    private readonly NameWords? _words = EntityPack.WordsOf(reading.Pack.Code);
    private int _nextSentence;

    /// <summary>Adds whoever spoke.</summary>
    public void Hear(Speaker speaker, Phrase? phrase, int at)
    {
        if (_heard.Count > 0 && _heard[^1].At > at)
            at = _heard[^1].At;
        var (plural, named) = phrase is { } spoken ? (IsPlural(spoken), spoken.Kind == PhraseKind.Name || IsOne(spoken))
            : _heard.Count > 0 ? (_heard[^1].IsPlural, _heard[^1].IsNamed) : (false, false);
        _heard.Add(new Candidate(speaker, at, SpeakerWeight, plural, named));
    }

    /// <summary>Whom a word at <paramref name="token"/> stands for, whose quote begins at <paramref name="from"/>; null where nobody fits.</summary>
    public Referred? Best(int token, int from, Referent wanted)
    {
        ReadSubjects(from);
        var here = reading.Document.SentenceOf(Math.Min(from, reading.Count - 1));
        Candidate best = default;
        var (most, next) = (double.NegativeInfinity, double.NegativeInfinity);
        void Weigh(Candidate candidate, double weight)
        {
            var score = weight - (PerSentence * (here - reading.Document.SentenceOf(Math.Max(0, candidate.At - 1)))) + (candidate.At * 1e-9)
                - Misfit(candidate, wanted);
            var same = best.Speaker is not null && candidate.Speaker.Key == best.Speaker.Key;
            if (score > most)
                (best, most, next) = (candidate, score, same ? next : most);
            else if (!same)
                next = Math.Max(next, score);
        }

        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - Farthest); i--)
            Weigh(_heard[i], _heard[i].Weight);
        for (var i = _subjects.Count - 1; i >= Math.Max(0, _subjects.Count - Farthest); i--)
            Weigh(_subjects[i], _subjects[i].Weight);
        var last = reading.LastMentionBefore(token);
        for (var m = last; m >= Math.Max(0, last - Farthest); m--)
        {
            var mention = reading.Mentions[m];
            if (wanted == Referent.Thing && reading.Entities[mention.Entity].Type == EntityType.Organization)
                Weigh(new Candidate(reading.SpeakerOf(mention.Entity), mention.Last, 0, false, true), OpensSentence(mention.First) ? SubjectWeight : NamedWeight);
            // Nobody names himself.
            if (reading.IsPerson(m) && mention.First < from)
                Weigh(new Candidate(reading.SpeakerOf(mention.Entity), mention.Last, 0, false, true), reading.PairAt(mention.First) >= 0 ? SpokenWeight : NamedWeight);
        }

        return most > (wanted is Referent.Person or Referent.Body ? LeastDescribed : double.NegativeInfinity) ? new Referred(best.Speaker, Math.Min(1, most - next)) : null;
    }

    /// <summary>Whether a sentence begins with the token, or with an article in front of it.</summary>
    private bool OpensSentence(int token)
    {
        var first = reading.Document.Sentences[reading.Document.SentenceOf(token)].First;
        return first == token || (first == token - 1 && reading.Is(first, WordClass.DefiniteArticle));
    }

    /// <summary>What a candidate loses for not being what the word asks for.</summary>
    private double Misfit(Candidate candidate, Referent wanted)
    {
        var type = candidate.Speaker.Entity is { } entity ? _types[entity] : (EntityType?)null;
        return wanted switch
        {
            Referent.Several => candidate.IsPlural || type is not null and not EntityType.Person ? 0 : double.PositiveInfinity,
            Referent.Man or Referent.Woman => (type == EntityType.Person || (type is null && !IsBody(candidate))) && !IsOther(candidate.Speaker, wanted)
                ? candidate.IsPlural ? OtherNumber : 0 : double.PositiveInfinity,
            Referent.Thing => type is null ? IsBody(candidate) ? 0 : double.PositiveInfinity : type == EntityType.Person ? double.PositiveInfinity : 0,
            Referent.Body => type is not null and not EntityType.Person ? 0 : double.PositiveInfinity,
            Referent.Person => (type == EntityType.Person || (type is null && candidate.IsNamed)) && !candidate.IsPlural ? 0 : double.PositiveInfinity,
            _ => candidate.IsPlural ? OtherNumber : type is null ? (candidate.IsNamed ? 0 : UnnamedForOne) : type is EntityType.Person ? 0 : BodyForOne,
        };
    }

    private bool IsOther(Speaker speaker, Referent wanted) => _sexes.Of(speaker) == (wanted == Referent.Man ? Sex.Female : Sex.Male);

    /// <summary>"Her union", "the Welsh government": a body without an entity, by its last word.</summary>
    private bool IsBody(Candidate candidate) => !candidate.IsPlural && candidate.Speaker.Name is { } name
        && reading.Pack.Grammar.IsBody(name.AsSpan(name.LastIndexOf(' ') + 1));

    /// <summary>Who holds the office that a phrase names: the person last mentioned with it.</summary>
    public Speaker? OfTitle(Phrase phrase)
    {
        var last = reading.Is(phrase.Last - 1, WordClass.Demonstrative) ? phrase.Last - 1 : phrase.Last;
        if (reading.Pack.Grammar.HasHeadsLast)
            return OfOffice(reading.Document.Chars(phrase.First + (reading.Is(phrase.First, WordClass.Quantifier) ? 1 : 0), last).ToString(), phrase.First);
        ReadOnlySpan<char> title = reading.Pack.Grammar.OfficeOf(reading.Document.Chars(phrase.First, last).ToString());
        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - Farthest); i--)
        {
            if (_heard[i].Speaker is { Role: { } role } speaker && role.AsSpan().StartsWith(title, StringComparison.OrdinalIgnoreCase))
                return speaker;
        }

        for (var m = reading.LastMentionBefore(phrase.First); m >= 0; m--)
        {
            var entity = reading.Entities[reading.Mentions[m].Entity];
            if (entity is { Type: EntityType.Person, Role: { } role } && role.AsSpan().StartsWith(title, StringComparison.OrdinalIgnoreCase))
                return reading.SpeakerOf(reading.Mentions[m].Entity);
        }

        return null;
    }

    /// <summary>The only one heard so far whose office begins with a word that stands alone: "kata jaksa".</summary>
    public Speaker? OnlyHolder(Phrase phrase)
    {
        var title = reading.Document.Chars(phrase.First, phrase.Last);
        Speaker? only = null;
        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - FarthestHeard); i--)
        {
            if (_heard[i].Speaker is not { Role: { } role } speaker || !role.AsSpan().StartsWith(title, StringComparison.OrdinalIgnoreCase)
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
                if (_heard[i].Speaker is { Entity: null, Name: { } name } unnamed && HasWord(name, word, StringComparison.OrdinalIgnoreCase))
                    return unnamed;
            }

            return bodies.Named(word, phrase.First);
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
            if (_heard[i].Speaker is { Role: { } role } speaker && IsOffice(role, title))
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
    private static bool IsOffice(string role, string title) => role.Length == title.Length
        ? role.Equals(title, StringComparison.OrdinalIgnoreCase)
        : (role.EndsWith(title, StringComparison.OrdinalIgnoreCase) && role[^(title.Length + 1)] == ' ')
            || (role.StartsWith(title, StringComparison.OrdinalIgnoreCase) && role[title.Length] == ' ');

    /// <summary>The speaker that a name stands for; null where the phrase names nobody.</summary>
    public Speaker? Named(Phrase phrase)
    {
        var entity = phrase.Entity >= 0 ? reading.SpeakerOf(phrase.Entity) with { By = AttributedBy.Name } : null;
        if (phrase.Kind != PhraseKind.Name || entity?.Name?.Contains(' ', StringComparison.Ordinal) == true)
            return entity;
        ReadOnlySpan<char> name = entity?.Name ?? reading.Document.Chars(phrase.First, phrase.Last).ToString();
        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - Farthest); i--)
        {
            if (_heard[i].Speaker.Name is { } known && known.Length > name.Length && HasWord(known, name)
                && !known.Contains(reading.Pack.Grammar.And, StringComparison.Ordinal))
                return _heard[i].Speaker with { By = AttributedBy.Name };
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
        return at >= 0 && (at == 0 || text[at - 1] == ' ') && (at + words.Length == text.Length || text[at + words.Length] == ' ');
    }

    /// <summary>Takes down who each sentence in front of <paramref name="token"/> begins with.</summary>
    private void ReadSubjects(int token)
    {
        var sentences = reading.Document.Sentences;
        for (; _nextSentence < sentences.Length && sentences[_nextSentence].First < token; _nextSentence++)
        {
            var sentence = sentences[_nextSentence];
            ReadAgents(sentence.First, Math.Min(sentence.Last, token));
            if (reading.Pack.Grammar.HasHeadsLast && BodyWithoutName(sentence.First) is { } body)
                _subjects.Add(new Candidate(OfBody(body, body.First) ?? Unknown(body), body.Last, SubjectWeight, false, false));
            if (reading.PairAt(sentence.First) >= 0 || SubjectOf(sentence, token) is not { } subject)
                continue;
            if (IsOne(subject) && !IsNamedNext(subject.Last, sentence.Last))
                _subjects.Add(new Candidate(Unknown(subject), subject.Last, SubjectWeight, false, true));
            if (subject.Kind != PhraseKind.Name)
                continue;
            if (subject.Entity >= 0 && (reading.Entities[subject.Entity].Type != EntityType.Person || !BeginsWithPerson(subject)))
                continue;
            if (Named(subject) is { } known)
                _subjects.Add(new Candidate(known, subject.Last, SubjectWeight, IsPlural(subject), true));
            else if (IsIntroduced(subject, Math.Min(sentence.Last, token)))
                _subjects.Add(new Candidate(Unknown(subject), subject.Last, SubjectWeight, false, true));
        }
    }

    /// <summary>"Chairperson of the Fishermen's Union Dedi Supriatna …": who is named behind the office and holds it.</summary>
    private Phrase? HolderBehind(Phrase office, int limit)
    {
        for (var i = office.Last; i < Math.Min(limit, office.Last + FarthestHolder); i++)
        {
            var mention = reading.MentionAt(i);
            if (!reading.IsPerson(mention))
                continue;
            var entity = reading.Mentions[mention].Entity;
            return reading.Entities[entity].Role is { } role && role.AsSpan().StartsWith(reading.Document.Chars(office.First), StringComparison.OrdinalIgnoreCase)
                ? new Phrase(office.First, reading.Mentions[mention].Last, PhraseKind.Name, entity)
                : null;
        }

        return null;
    }

    /// <summary>"The company …": a body called by its kind at the beginning of a sentence.</summary>
    private Phrase? BodyWithoutName(int first) => reading.Is(first, WordClass.DefiniteArticle) && reading.Is(first + 1, WordClass.Body) && reading.MentionAt(first + 1) < 0
        ? new Phrase(first, first + 2, PhraseKind.Common, -1) : null;

    /// <summary>What a sentence begins with, or goes on with behind words that lead to it: "Sementara itu, Budi …".</summary>
    private Phrase? SubjectOf(Sentence sentence, int limit)
    {
        limit = Math.Min(sentence.Last, limit);
        if (reading.Pack.Grammar.HasHeadsLast && reading.Is(sentence.First, WordClass.Preposition) && Speakers.Behind(reading, sentence.First + 1, limit) is { Kind: PhraseKind.Name } topic
            && topic.Last < limit && reading.IsComma(topic.Last))
            return topic;
        if (!reading.Is(sentence.First, Leading) && Speakers.Behind(reading, sentence.First, limit) is { } subject)
            return subject.Kind == PhraseKind.Title && reading.Pack.Grammar.HasHeadsLast ? HolderBehind(subject, limit) ?? subject : subject;
        for (var i = sentence.First + 1; i < Math.Min(limit, sentence.First + LongestOpener); i++)
        {
            if (!reading.IsComma(i))
                continue;
            // "Among those stuck was Tom Halvorsen, a bus driver, …".
            return reading.Pack.Grammar.HasHeadsLast && reading.MentionAt(i - 1) is var named && reading.IsPerson(named)
                ? new Phrase(reading.Mentions[named].First, i, PhraseKind.Name, reading.Mentions[named].Entity)
                : Speakers.Behind(reading, i + 1, limit);
        }

        return null;
    }

    /// <summary>"Fajar, petugas keamanan, …", "Fajar (40) …": an age or an office shows that a word no entity holds is somebody's name.</summary>
    private bool IsIntroduced(Phrase phrase, int limit)
    {
        var next = phrase.Last;
        if (next + 1 >= limit || reading.Is(phrase.First, Leading | WordClass.Person | WordClass.Quantifier))
            return false;
        if (reading.IsMark(next, '('))
            return reading.KindOf(next + 1) == TokenKind.Number;
        if (!reading.IsComma(next) || !reading.Is(next + 1, WordClass.Person) || reading.IsCapitalised(next + 1))
            return false;
        for (var i = next + 2; i < Math.Min(limit, next + LongestOffice); i++)
        {
            if (reading.IsComma(i))
                return true;
            if (!reading.IsWord(i) || reading.Is(i, WordClass.Verb | WordClass.Predicate | WordClass.Relative | WordClass.Adverb))
                return false;
        }

        return false;
    }

    /// <summary>Whether the phrase is a person's name, with or without an office in front, and no other thing that holds one: "Program Kartini".</summary>
    private bool BeginsWithPerson(Phrase phrase) =>
        reading.IsPerson(reading.MentionAt(phrase.First)) || reading.Is(phrase.First, WordClass.Person | WordClass.Quantifier)
        || reading.Entities[phrase.Entity] is { Role: not null } || (reading.MentionAt(phrase.Last - 1) is var mention && reading.IsPerson(mention)
            && reading.Mentions[mention].Last - reading.Mentions[mention].First > 1);

    /// <summary>"Hal itu disampaikan oleh Budi": whoever a report is ascribed to speaks, whether it quotes or not.</summary>
    private void ReadAgents(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (reading.CueAt(i) is { Roles: var roles } && (roles & CueRoles.Passive) != 0 && reading.PairAt(i) < 0
                && Cues.Inverted(reading, i, last, afterMark: false)?.Speaker is { Kind: PhraseKind.Name } agent)
                _subjects.Add(new Candidate(Named(agent) ?? Unknown(agent), agent.Last, SubjectWeight, IsPlural(agent), true));
        }
    }

    private Speaker Unknown(Phrase phrase)
    {
        var name = reading.Document.Chars(phrase.First, phrase.Last).ToString();
        return new Speaker { Name = name, Key = NameKey.Of(name) };
    }

    private bool IsPlural(Phrase phrase) => reading.Is(phrase.First, WordClass.PluralPronoun)
        || (phrase.Kind == PhraseKind.Common && reading.Is(phrase.First, WordClass.Quantifier) && !reading.Is(phrase.First, WordClass.One)
            && reading.Pack.Grammar.PluralEndings.Count == 0)
        || ((phrase.Kind is PhraseKind.Common or PhraseKind.Title || (phrase.Entity < 0 && phrase.Last - phrase.First == 1)) && NounPhrases.IsPlural(reading, phrase));

    /// <summary>"Seorang penjual, sebut saja Ratna": the name comes within a few words.</summary>
    private bool IsNamedNext(int at, int limit)
    {
        for (var i = at; i < Math.Min(limit, at + FarthestName); i++)
        {
            if (reading.IsPerson(reading.MentionAt(i)))
                return true;
        }

        return false;
    }

    /// <summary>"Seorang pegawai": somebody of whom the text may go on to speak.</summary>
    private bool IsOne(Phrase phrase) => reading.Is(phrase.First, WordClass.One) && phrase.Kind == PhraseKind.Common;

    /// <summary>Whom a word stands for.</summary>
    /// <param name="Speaker">Who it is.</param>
    /// <param name="Margin">How far the score lies above that of the next one, at most 1.</param>
    internal sealed record Referred(Speaker Speaker, double Margin);

    /// <summary>Someone whom a pronoun may stand for.</summary>
    /// <param name="Speaker">Who it is.</param>
    /// <param name="At">Index after the last token of the mention or quote.</param>
    /// <param name="Weight">The score of the role.</param>
    /// <param name="IsPlural">Whether several are meant.</param>
    /// <param name="IsNamed">Whether a name, or "a" somebody, stands there.</param>
    private readonly record struct Candidate(Speaker Speaker, int At, double Weight, bool IsPlural, bool IsNamed);
}
