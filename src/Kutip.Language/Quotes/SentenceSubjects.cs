using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Reads whom the sentences of an article are about, in the order of the text: pronouns stand for them.</summary>
internal sealed class SentenceSubjects(Reading reading, Holders holders)
{
    /// <summary>The score of a subject.</summary>
    public const double Weight = 1.5;

    /// <summary>The score of whoever is told of from before.</summary>
    public const double BackgroundWeight = 0.9;

    private const double PatientWeight = 1.1;
    private const int FarthestVerb = 24;

    private const int LongestOpener = 10;
    private const int LongestTime = 6;
    private const int FarthestName = 5;
    private const int LongestOffice = 8;
    private const int FarthestHolder = 16;

    private const WordClass Leading = WordClass.Conjunction | WordClass.Contrast | WordClass.Subordinator | WordClass.Preposition | WordClass.Adverb
        | WordClass.Backward | WordClass.Time;

    private readonly List<Candidate> _subjects = [];
    private int _nextSentence;

    /// <summary>Whom the sentences in front of <paramref name="token"/> begin with, and whom they ascribe reports to.</summary>
    /// <param name="token">Where the text is at.</param>
    /// <param name="standsFor">Tells whom a pronoun at a token stands for: a sentence that begins with one stays with him.</param>
    public IReadOnlyList<Candidate> Before(int token, Func<int, Speaker?> standsFor)
    {
        var sentences = reading.Document.Sentences;
        while (_nextSentence < sentences.Length && sentences[_nextSentence].First < token)
        {
            var sentence = sentences[_nextSentence++];
            ReadAgents(sentence.First, Math.Min(sentence.Last, token));
            if (reading.Pack.Grammar.HasHeadsLast && BodyWithoutName(sentence.First) is { } body)
                _subjects.Add(new Candidate(holders.OfBody(body, body.First) ?? Unknown(body), body.Last, Weight, false, false));
            if (reading.PairAt(sentence.First) >= 0 || SubjectOf(sentence, token) is not { } subject)
                continue;
            if (IsOne(subject) && !IsNamedNext(subject.Last, sentence.Last) && !IsApposed(subject))
                _subjects.Add(new Candidate(Unknown(subject), subject.Last, Weight, false, true));
            if (IsOneBefore(subject) && standsFor(subject.First) is { } topic)
                _subjects.Add(new Candidate(topic, subject.Last, Weight, false, true));
            if (subject.Kind != PhraseKind.Name)
                continue;
            if (subject.Entity >= 0 && (reading.Entities[subject.Entity].Type != EntityType.Person || !BeginsWithPerson(subject)))
                continue;
            if (holders.Named(subject) is { } known)
                _subjects.Add(new Candidate(known, subject.Last, WeightOf(subject, sentence, Math.Min(sentence.Last, token)), IsPlural(subject), true));
            else if (IsIntroduced(subject, Math.Min(sentence.Last, token)))
                _subjects.Add(new Candidate(Unknown(subject), subject.Last, Weight, false, true));
        }

        return _subjects;
    }

    /// <summary>"… dihadiri Budi, salah satu tokoh": the phrase tells more of the person in front of the comma.</summary>
    private bool IsApposed(Phrase phrase) => reading.IsComma(phrase.First - 1) && reading.IsPerson(reading.MentionAt(phrase.First - 2));

    /// <summary>"Ia", "she": a pronoun for one person.</summary>
    private bool IsOneBefore(Phrase phrase) => phrase.Kind == PhraseKind.Pronoun && reading.Is(phrase.First, WordClass.SingularPronoun) && !reading.Is(phrase.First, WordClass.Neuter | WordClass.Both | WordClass.FirstPerson);

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
        var leadsToTopic = reading.Pack.Grammar.IsTopic(reading.HashOf(sentence.First)) || (reading.Pack.Grammar.HasHeadsLast && reading.Is(sentence.First, WordClass.Preposition));
        if (leadsToTopic && Speakers.Behind(reading, sentence.First + 1, limit) is { Kind: PhraseKind.Name } topic
            && topic.Last < limit && (reading.IsComma(topic.Last) || (reading.IsMark(topic.Last, '(') && !reading.Pack.Grammar.HasHeadsLast)))
            return topic;
        if (!reading.Is(sentence.First, Leading) && Speakers.Behind(reading, sentence.First, limit) is { } subject)
            return NamedKin(subject, limit) ?? (subject.Kind == PhraseKind.Title && reading.Pack.Grammar.HasHeadsLast ? HolderBehind(subject, limit) ?? subject : subject);
        // "Adapun Budi …", "Sementara Budi …", "Namun Menteri Budi …".
        var leads = reading.Is(sentence.First, WordClass.Contrast)
            || (reading.Is(sentence.First, WordClass.Conjunction | WordClass.Subordinator | WordClass.Adverb) && reading.IsPerson(reading.MentionAt(sentence.First + 1)));
        if (leads && Speakers.Behind(reading, sentence.First + 1, limit) is { Kind: PhraseKind.Name } led)
            return led;
        if (BehindTime(sentence.First, limit) is { } later)
            return later;
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

    /// <summary>"Jiran Nik Yusof, Esah Ibrahim, …", "Her brother, Luis, …": the name behind words for somebody's kin.</summary>
    private Phrase? NamedKin(Phrase kin, int limit)
    {
        if (kin.Last + 1 >= limit || !reading.IsComma(kin.Last) || reading.MentionAt(kin.Last + 1) is not (>= 0 and var mention) || !reading.IsPerson(mention))
            return null;
        for (var i = kin.First; i < kin.Last; i++)
        {
            if (reading.Is(i, WordClass.Relation))
                return new Phrase(kin.Last + 1, reading.Mentions[mention].Last, PhraseKind.Name, reading.Mentions[mention].Entity);
        }

        return null;
    }

    /// <summary>"Dua hari kemudian Vania mengirim …": who acts behind words of time that no comma ends.</summary>
    private Phrase? BehindTime(int first, int limit)
    {
        if (reading.Pack.Grammar.HasHeadsLast)
            return null;
        for (var i = first + 1; i < Math.Min(limit, first + LongestTime) && reading.IsWord(i - 1) && !reading.Is(i - 1, WordClass.Verb | WordClass.Preposition | WordClass.Subordinator); i++)
        {
            var mention = reading.MentionAt(i);
            if (!reading.IsPerson(mention) || !reading.Is(i - 1, WordClass.Time | WordClass.Adverb))
                continue;
            var person = reading.Mentions[mention];
            return person.Last < limit && reading.Is(person.Last, WordClass.Verb | WordClass.Adverb | WordClass.Predicate) ? new Phrase(person.First, person.Last, PhraseKind.Name, person.Entity) : null;
        }

        return null;
    }

    /// <summary>A subject counts less where the sentence tells of something before ("Padahal, Budi pernah …"), or of something done to it ("Budi ditangkap").</summary>
    private double WeightOf(Phrase subject, Sentence sentence, int limit)
    {
        if (reading.Is(sentence.First, WordClass.Background))
            return BackgroundWeight;
        limit = Math.Min(limit, subject.Last + FarthestVerb);
        var before = false;
        for (var i = subject.Last; i < limit; i++)
        {
            if (reading.IsMark(i, '(') || (i == subject.Last && reading.IsComma(i)))
            {
                var closing = reading.IsComma(i) ? ',' : ')';
                do
                    i++;
                while (i < limit && !reading.IsMark(i, closing));
                continue;
            }

            if (reading.Is(i, WordClass.Adverb | WordClass.Background))
            {
                before |= reading.Is(i, WordClass.Background);
                continue;
            }

            if (before && reading.CueAt(i) is not null)
                return BackgroundWeight;
            return reading.Is(i, WordClass.Verb) && !reading.Is(i, WordClass.Interview) && reading.Pack.Grammar.IsPassive(reading.Document.Chars(i)) ? PatientWeight : Weight;
        }

        return Weight;
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
                _subjects.Add(new Candidate(holders.Named(agent) ?? Unknown(agent), agent.Last, Weight, IsPlural(agent), true));
        }
    }

    private Speaker Unknown(Phrase phrase)
    {
        var name = reading.Document.Chars(phrase.First, phrase.Last).ToString();
        return new Speaker { Name = name, Key = NameKey.Of(name) };
    }

    /// <summary>Whether the phrase means several.</summary>
    public bool IsPlural(Phrase phrase) => reading.Is(phrase.First, WordClass.PluralPronoun)
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
    public bool IsOne(Phrase phrase)
    {
        if (!reading.Is(phrase.First, WordClass.One) || phrase.Kind != PhraseKind.Common)
            return false;
        var head = phrase.First + 1;
        while (head < phrase.Last - 1 && reading.Is(head, WordClass.One | WordClass.Quantifier) && !reading.Is(head, WordClass.Person))
            head++;
        // "Salah satu nilai tambah insinyur": the first noun is nobody.
        return reading.Pack.Grammar.HasHeadsLast || reading.Is(head, WordClass.Person);
    }
}
