using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Rules;

namespace Kutip.Language.Quotes;

/// <summary>Tells who each speaker is, in the order of the text: a name, or whom a pronoun, an enclitic or a bare title stands for.</summary>
internal sealed class Coreference(Reading reading, Candidates candidates, Holders holders, Bodies bodies, Couples couples)
{
    private const int LongestName = 3;
    private const int FarthestAnew = 300;
    private const int FarthestCalled = 8;
    private readonly Exchange _exchange = new(reading);
    private Speaker? _last;

    /// <summary>How far the last speaker who was told by scores lay above the next one, at most 1; 1 where no scores were needed.</summary>
    public double Margin { get; private set; }

    public Speaker? Resolve(Draft draft)
    {
        Margin = 1;
        var speaker = Find(draft);
        if (speaker is { Name: not null })
        {
            _last = speaker;
            holders.Hear(speaker);
            if (draft.Kind == QuoteKind.Direct)
                _exchange.Hear(draft, speaker);
            candidates.Hear(speaker, draft.Label ?? draft.Attribution?.Speaker, draft.Last, IsBackground(draft));
        }

        return speaker;
    }

    /// <summary>"Apalagi, Budi sudah mengatakan …": a report from before, by which nobody takes the word.</summary>
    private bool IsBackground(Draft draft)
    {
        if (draft.Kind == QuoteKind.Direct || draft.Attribution is not { Speaker: { } speaker } attribution || speaker.Last > attribution.Cue)
            return false;
        var found = reading.Is(reading.Document.Sentences[reading.Document.SentenceOf(speaker.First)].First, WordClass.Background);
        for (var i = speaker.Last; i < attribution.Cue && !found; i++)
            found = reading.Is(i, WordClass.Background);
        return found;
    }

    private Speaker? Find(Draft draft)
    {
        if (draft is { Kind: QuoteKind.Direct, Label: null } && (draft.IsContinued || draft.Attribution is null) && _exchange.InTurn(draft) is { } turn)
        {
            // The cue in front is the other one's.
            (draft.Attribution, draft.IsContinued) = (null, false);
            return turn with { Text = null, Start = null, End = null, By = AttributedBy.Nearest };
        }

        if (draft.IsContinued && _last is not null)
            return _last with { Text = null, Start = null, End = null, By = AttributedBy.Nearest };
        if (draft.IsContinued || (draft.Label ?? draft.Attribution?.Speaker) is not { } spoken)
        {
            var enclitic = draft.Attribution is { IsEnclitic: true } && !draft.IsContinued;
            var near = candidates.Best(draft.Attribution?.Cue ?? draft.First, draft.First, Referent.One);
            return Take(near) is not { } known ? null : known with { Text = null, Start = null, End = null, By = enclitic ? AttributedBy.Enclitic : AttributedBy.Nearest };
        }

        var found = Called(spoken, draft) ?? spoken.Kind switch
        {
            PhraseKind.Pronoun => OfPronoun(spoken, draft),
            PhraseKind.Definite => OfDescription(spoken, draft),
            PhraseKind.Title => holders.OfTitle(spoken) is { } holder ? holder with { By = AttributedBy.Title } : OfBody(spoken) ?? Unnamed(spoken, AttributedBy.Title),
            PhraseKind.Common when IsBareOffice(spoken) && holders.OnlyHolder(spoken) is { } only => only with { By = AttributedBy.Title },
            PhraseKind.Common when IsKnownOffice(spoken) && holders.OfTitle(spoken) is { } officer => officer with { By = AttributedBy.Title },
            PhraseKind.Common when IsKnownPerson(spoken) && candidates.Best(spoken.First, Math.Min(draft.First, spoken.First), Referent.Person) is { } person =>
                Take(person)! with { By = AttributedBy.Title },
            PhraseKind.Common when IsKnownBody(spoken) && holders.OfBody(spoken, draft.First) is { } body => body with { By = AttributedBy.Title },
            // "the DPP": the office in short.
            PhraseKind.Name or PhraseKind.Common when spoken.Entity < 0 && IsOfficeInShort(spoken) && holders.OfTitle(spoken) is { } shortly => shortly with { By = AttributedBy.Title },
            _ => holders.Named(spoken) ?? OfBody(spoken) ?? Unnamed(spoken, AttributedBy.Name),
        };
        var (start, end) = (reading.Document.Tokens[spoken.First].Start, reading.Document.Tokens[spoken.Last - 1].End);
        return found with { Text = reading.Document.Text[start..end], Start = start, End = end };
    }

    /// <summary>"Pria yang mengaku bernama Herman itu": somebody whose name stands in a clause that describes him.</summary>
    private Speaker? Called(Phrase phrase, Draft draft)
    {
        if (phrase.Kind is PhraseKind.Name or PhraseKind.Pronoun)
            return null;
        var limit = Math.Min(phrase.Last + FarthestCalled, draft.Attribution is { } cue && cue.Cue > phrase.First ? cue.Cue : reading.Count);
        for (var i = phrase.First; i < limit && (i < phrase.Last || reading.IsWord(i)); i++)
        {
            if (!reading.Is(i, WordClass.Naming))
                continue;
            var name = i + 1;
            while (reading.Is(name, WordClass.Honorific) && reading.MentionAt(name) < 0)
                name++;
            if (reading.IsPerson(reading.MentionAt(name)))
                return reading.SpeakerOf(reading.Mentions[reading.MentionAt(name)].Entity) with { By = AttributedBy.Name };
        }

        return null;
    }

    /// <summary>"the minister": someone spoken of before, where "a minister" is new.</summary>
    private bool IsKnownOffice(Phrase phrase) => reading.Is(phrase.First, WordClass.DefiniteArticle) && reading.Is(phrase.Last - 1, WordClass.Person);

    /// <summary>"the researcher": someone spoken of before, where nobody is called a researcher anew.</summary>
    private bool IsKnownPerson(Phrase phrase)
    {
        var noun = phrase.Last - 1;
        if (!reading.Pack.Grammar.HasHeadsLast || noun - phrase.First != 1 || !reading.Is(phrase.First, WordClass.DefiniteArticle) || !reading.Is(noun, WordClass.Person)
            || reading.Is(noun, WordClass.Body | WordClass.Document) || NounPhrases.IsPlural(reading, noun) || !reading.Pack.Grammar.IsCalling(reading.Document.Chars(noun)))
            return false;
        for (var i = noun - 1; i > Math.Max(0, noun - FarthestAnew); i--)
        {
            if (reading.HashOf(i) == reading.HashOf(noun) && !reading.Is(i - 1, WordClass.DefiniteArticle))
                return false;
        }

        return true;
    }

    private bool IsOfficeInShort(Phrase phrase) => phrase.Last - phrase.First == 2 && reading.Is(phrase.First, WordClass.DefiniteArticle)
        && !reading.Document.Chars(phrase.Last - 1).ContainsAnyInRange('a', 'z');

    /// <summary>"the company": a body spoken of before, called by its kind alone.</summary>
    private bool IsKnownBody(Phrase phrase) => phrase.Last - phrase.First == 2 && reading.Is(phrase.First, WordClass.DefiniteArticle) && reading.Is(phrase.Last - 1, WordClass.Body);

    /// <summary>"kata jaksa": one word for one who holds an office.</summary>
    private bool IsBareOffice(Phrase phrase) => phrase.Last - phrase.First == 1 && reading.Is(phrase.First, WordClass.Person) && !reading.Is(phrase.First, WordClass.Quantifier);

    private Speaker? OfBody(Phrase phrase) => bodies.Of(phrase) is { } body ? body with { By = AttributedBy.Title } : null;

    private Speaker? Take(Candidates.Referred? referred)
    {
        Margin = referred?.Margin ?? 1;
        return referred?.Speaker;
    }

    private Speaker OfPronoun(Phrase phrase, Draft draft)
    {
        if (reading.Is(phrase.First, WordClass.Both))
            return couples.LastTwo(Math.Min(draft.First, phrase.First)) ?? new Speaker { By = AttributedBy.Pronoun };
        var wanted = reading.Is(phrase.First, WordClass.Masculine) ? Referent.Man
            : reading.Is(phrase.First, WordClass.Feminine) ? Referent.Woman
            : reading.Is(phrase.First, WordClass.Neuter) ? Referent.Thing
            : reading.Is(phrase.First, WordClass.SingularPronoun) ? Referent.One : Referent.Several;
        if (wanted == Referent.Thing && draft.Place == Place.After && draft.Kind != QuoteKind.Direct && SubjectOf(draft, phrase) is { } subject)
            return subject with { By = AttributedBy.Pronoun };
        var from = wanted == Referent.Thing ? Math.Min(draft.First, phrase.First) : phrase.First;
        return candidates.Best(from, Math.Min(draft.First, phrase.First), wanted, field: Besides(phrase)) is { } best
            ? Take(best)! with { By = AttributedBy.Pronoun }
            : (wanted == Referent.Several ? couples.Joined(phrase.First) : null) ?? new Speaker { By = AttributedBy.Pronoun };
    }

    /// <summary>"Seperti Budi, dia …": the pronoun stands for somebody else than who is named in front of it.</summary>
    private Func<Speaker, double>? Besides(Phrase pronoun)
    {
        var first = reading.Document.Sentences[reading.Document.SentenceOf(pronoun.First)].First;
        var named = reading.MentionAt(pronoun.First - 2);
        if (!reading.IsPerson(named) || !reading.IsComma(pronoun.First - 1) || !reading.Is(first, WordClass.Preposition) || reading.Mentions[named].First > first + 2)
            return null;
        var other = reading.SpeakerOf(reading.Mentions[named].Entity).Key;
        return speaker => speaker.Key == other ? double.NegativeInfinity : 0;
    }

    /// <summary>"Chile's regulator has opened an inquiry, it said": the body that the clause begins with.</summary>
    private Speaker? SubjectOf(Draft draft, Phrase pronoun)
    {
        if (Speakers.Behind(reading, draft.First, pronoun.First) is not { } subject)
            return null;
        var isBody = subject.Entity >= 0 ? reading.Entities[subject.Entity].Type != EntityType.Person : reading.Is(subject.Last - 1, WordClass.Body);
        return isBody ? holders.Named(subject) ?? Unnamed(subject, AttributedBy.Pronoun) : null;
    }

    /// <summary>"Perempuan 24 tahun itu" is who holds the office that it names, else the person, or the body, that the text is at.</summary>
    private Speaker OfDescription(Phrase phrase, Draft draft)
    {
        if (holders.OfTitle(phrase) is { } holder)
            return holder with { By = AttributedBy.Title };
        if (reading.Is(phrase.First, WordClass.Document))
            return Unnamed(phrase, AttributedBy.Name);
        if (holders.CalledBy(phrase) is { } called)
            return called with { By = AttributedBy.Title };
        var wanted = Referent.Person;
        var heads = reading.Pack.Grammar.HasHeadsLast ? phrase.Last : Math.Min(phrase.Last, phrase.First + 1);
        for (var i = phrase.First; i < heads && wanted == Referent.Person; i++)
        {
            if (reading.Is(i, WordClass.Body))
                wanted = Referent.Body;
            else if (reading.Is(i, WordClass.Person))
                break;
        }

        var sex = reading.Is(phrase.First, WordClass.Masculine) ? Sex.Male : reading.Is(phrase.First, WordClass.Feminine) ? Sex.Female : Sex.Unknown;
        return candidates.Best(phrase.First, Math.Min(draft.First, phrase.First), wanted, sex, Fields.Of(reading, phrase)) is { } best
            ? Take(best)! with { By = AttributedBy.Title }
            : Unnamed(phrase, AttributedBy.Title);
    }

    /// <summary>Someone who is none of the article's entities goes by the phrase, or by the name in it behind an office.</summary>
    private Speaker Unnamed(Phrase phrase, AttributedBy by)
    {
        var name = phrase.First;
        for (var i = phrase.First; i < phrase.Last - 1; i++)
        {
            if (reading.Is(i, WordClass.Person) && !reading.Is(phrase.First, WordClass.Body) && phrase.Last - i - 1 <= LongestName && reading.IsCapitalised(i + 1))
                name = i + 1;
        }

        if (phrase.Kind != PhraseKind.Name)
            name = phrase.First;
        else if (Speakers.NameBehindComma(reading, phrase.First, phrase.Last) is var behind && behind >= 0)
            name = behind;
        var text = reading.Document.Chars(name, phrase.Last).ToString();
        var role = name > phrase.First ? reading.Document.Chars(phrase.First, reading.IsComma(name - 1) ? name - 1 : name).ToString() : null;
        return new Speaker { Name = text, Key = NameKey.Of(text), Role = role, By = by };
    }
}
