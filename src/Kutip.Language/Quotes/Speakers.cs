using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Reads the noun phrase that names a speaker behind a cue, and tells what kind of phrase it is.</summary>
internal static class Speakers
{
    private const int LongestPhrase = 40;
    private const int ShortestAbstract = 7;

    /// <summary>The speaker that begins at <paramref name="at"/>; null where what stands there is none.</summary>
    public static Phrase? Behind(Reading reading, int at, int limit)
    {
        limit = Math.Min(limit, at + LongestPhrase);
        if (at >= limit || !reading.IsWord(at))
            return null;
        if (reading.Is(at, WordClass.Pronoun) && !(reading.Is(at, WordClass.Quantifier | WordClass.Person) && at + 1 < limit && NounPhrases.Continues(reading, at, at + 1, limit, titled: true)))
            return new Phrase(at, at + 1, PhraseKind.Pronoun, -1);

        if (Descriptions.End(reading, at, limit) is var closed && closed > at)
            return new Phrase(at, closed, PhraseKind.Definite, -1);
        if (OneOfThem(reading, at, limit) is { } one)
            return one;
        var end = NounPhrases.End(reading, at, limit);
        if (end == at)
            return null;
        var phrase = Describe(reading, at, end);
        if (phrase.Kind is PhraseKind.Title or PhraseKind.Common && reading.Is(at, WordClass.Person) && NameBehindPlace(reading, end, limit) is var named && named > end)
            phrase = Describe(reading, at, named);
        if (NameBehindSecondOffice(reading, phrase, limit) is var both && both > phrase.Last)
            phrase = Describe(reading, at, both);
        return IsSpeaker(reading, phrase) ? WithTail(reading, phrase, limit) : null;
    }

    /// <summary>"One of the officials", "two of its directors".</summary>
    private static Phrase? OneOfThem(Reading reading, int at, int limit)
    {
        var noun = at + 2;
        if (!reading.Pack.Grammar.HasHeadsLast || noun + 1 >= limit || !reading.Is(at, WordClass.Quantifier) || !reading.Is(at + 1, WordClass.Particle)
            || !reading.Is(noun, WordClass.DefiniteArticle | WordClass.Quantifier))
            return null;
        var end = NounPhrases.End(reading, noun, limit);
        if (end == noun || Describe(reading, noun, end) is not { Kind: PhraseKind.Common or PhraseKind.Name } phrase || !IsSpeaker(reading, phrase))
            return null;
        return phrase.Entity >= 0 && reading.Entities[phrase.Entity].Type == EntityType.Person ? phrase with { First = at } : new Phrase(at, end, PhraseKind.Common, -1);
    }

    /// <summary>"a spokesman for the fire service": a person without a name goes by whom he speaks for.</summary>
    private static Phrase WithTail(Reading reading, Phrase phrase, int limit)
    {
        if (phrase.Last + 1 >= limit)
            return phrase;
        var someone = reading.Pack.Grammar.HasOpenVerbs && phrase.Kind is PhraseKind.Common or PhraseKind.Title;
        var tailed = someone && reading.Is(phrase.Last, WordClass.Particle) && !reading.Is(phrase.Last, WordClass.Conjunction);
        if (!tailed && !someone && !IsPlaced(reading, phrase))
            return phrase;
        var begin = phrase.Last + 1;
        // "two people familiar with the matter", "a petition signed by 6,200 people".
        if (someone && begin < limit && reading.Is(begin, WordClass.Preposition) && (reading.Is(phrase.Last, WordClass.Preposition | WordClass.Inflected)))
            begin++;
        var end = reading.KindOf(Math.Min(begin, reading.Count - 1)) == TokenKind.Number && begin + 1 < limit && reading.IsWord(begin + 1) ? begin + 2 : NounPhrases.End(reading, begin, limit);
        if (!tailed && someone && !LeadsToTail(reading, phrase.Last, end))
            return phrase;
        return end > begin ? phrase with { Last = end } : phrase;
    }

    /// <summary>Whether the words from <paramref name="at"/> on tell where somebody without a name is or what he knows, and not when or on what occasion he speaks.</summary>
    public static bool LeadsToTail(Reading reading, int at, int end)
    {
        if (reading.Is(at, WordClass.Particle))
            return true;
        if (reading.Is(at, WordClass.Infinitive))
            return false;
        if (!reading.Is(at, WordClass.Preposition) && !(reading.Is(at, WordClass.Inflected) && reading.Is(at + 1, WordClass.Preposition)))
            return false;
        for (var i = at; i < end; i++)
        {
            if (reading.Is(i, WordClass.Time | WordClass.Setting | WordClass.Addressing | WordClass.Subordinator | WordClass.Pronoun) && !reading.Is(i, WordClass.Preposition | WordClass.Quantifier))
                return false;
        }

        return end > at + 1;
    }

    /// <summary>Whether the phrase means a source without a name, and its place comes next: "sumber Jawa Pos di PSSI".</summary>
    public static bool IsPlaced(Reading reading, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            if (reading.Is(i, WordClass.Source))
                return reading.Is(phrase.Last, WordClass.Preposition);
        }

        return false;
    }

    /// <summary>Whether the phrase can speak: a name, a pronoun, a person or body.</summary>
    public static bool IsSpeaker(Reading reading, Phrase phrase)
    {
        if (phrase.Kind != PhraseKind.Common)
            return true;
        if (IsAbstract(reading, phrase.First))
            return false;
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            if (reading.Is(i, WordClass.Person) || (i > phrase.First && reading.IsNameLike(i)))
                return true;
        }

        return false;
    }

    /// <summary>"kebijakan pemerintah", "kehadiran warga": a noun made of what somebody does or is says nothing.</summary>
    private static bool IsAbstract(Reading reading, int first)
    {
        if (reading.ClassOf(first) != WordClass.None)
            return false;
        var word = reading.Document.Chars(first);
        foreach (var (prefix, suffix) in reading.Pack.Grammar.Abstracts)
        {
            if (word.Length >= ShortestAbstract && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && word.EndsWith(suffix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The phrase of the tokens from <paramref name="first"/> to <paramref name="last"/>: whom it names, if anybody.</summary>
    public static Phrase Describe(Reading reading, int first, int last)
    {
        if (last - first == 1 && reading.Is(first, WordClass.Pronoun))
            return new Phrase(first, last, PhraseKind.Pronoun, -1);

        if (reading.Is(last - 1, WordClass.Demonstrative) && Descriptions.End(reading, first, last) == last)
            return new Phrase(first, last, PhraseKind.Definite, -1);
        // "the Dane": somebody spoken of before, by his people.
        if (reading.Pack.Grammar.HasHeadsLast && last - first == 2 && reading.Is(first, WordClass.DefiniteArticle) && reading.IsCapitalised(first + 1) && reading.Pack.Grammar.IsCalling(reading.Document.Chars(first + 1)))
            return new Phrase(first, last, PhraseKind.Definite, -1);
        int person = -1, whole = -1;
        for (var i = first; i < last; i++)
        {
            var mention = reading.MentionAt(i);
            if (mention < 0)
                continue;
            var span = reading.Mentions[mention];
            if (reading.IsPerson(mention) && !IsKinOf(reading, first, span.First))
                person = span.Last >= last || !reading.IsCapitalised(span.Last) || IsBehindName(reading, span.Last, last) ? span.Entity : person;
            else if (span.First <= first && span.Last >= last)
                whole = span.Entity;
            i = span.Last - 1;
        }

        if (person >= 0)
            return new Phrase(first, last, PhraseKind.Name, person);
        if (whole < 0 && reading.Pack.Grammar.HasHeadsLast)
            whole = BodyAtEnd(reading, first, last);
        if (whole >= 0)
            return new Phrase(first, last, PhraseKind.Name, whole);
        if (reading.Is(first, WordClass.Quantifier) || (reading.Is(first, WordClass.Relation) && last - first > 1 && reading.MentionAt(first) < 0))
            return new Phrase(first, last, PhraseKind.Common, -1);
        if (NameBehindComma(reading, first, last) >= 0)
            return new Phrase(first, last, PhraseKind.Name, -1);
        if (reading.Is(first, WordClass.Person))
            return new Phrase(first, last, reading.IsCapitalised(first) ? PhraseKind.Title : PhraseKind.Common, -1);
        var end = last - first > 1 && reading.KindOf(last - 1) == TokenKind.Number ? last - 1 : last;
        return new Phrase(first, last, reading.IsNameLike(first) || reading.IsNameLike(end - 1) ? PhraseKind.Name : PhraseKind.Common, -1);
    }

    /// <summary>"Michael Topolsky KC": one word in capitals of honours or degrees.</summary>
    private static bool IsBehindName(Reading reading, int at, int last)
    {
        var word = reading.Document.Chars(at);
        return reading.Pack.Grammar.HasHeadsLast && at + 1 == last && word.Length is 2 or 3 && !word.ContainsAnyInRange('a', 'z');
    }

    /// <summary>The body that a phrase ends with, behind an article, an owner or what it is: "the CRT", "Japan's Toyo Cells", "campaign group Alpenwacht"; -1 where it does not.</summary>
    private static int BodyAtEnd(Reading reading, int first, int last)
    {
        var mention = reading.MentionAt(last - 1);
        if (mention < 0)
            return -1;
        var body = reading.Mentions[mention];
        if (body.First <= first || body.Last != last || reading.Entities[body.Entity].Type != EntityType.Organization)
            return -1;
        var before = body.First - 1;
        var leads = reading.Is(before, WordClass.DefiniteArticle) || !(reading.IsCapitalised(before) || reading.Is(before, WordClass.Preposition | WordClass.Particle | WordClass.Conjunction));
        return leads ? body.Entity : -1;
    }

    /// <summary>Index of the first token of the capitalised words that a comma parts from an office in front; -1 where there are none.</summary>
    public static int NameBehindComma(Reading reading, int first, int last)
    {
        var at = last;
        while (at > first && reading.IsCapitalised(at - 1) && !reading.Is(at - 1, WordClass.Person))
            at--;
        return at < last && at > first && reading.IsComma(at - 1) ? at : -1;
    }

    /// <summary>Whether the phrase means somebody else than the person named in it: "istri Budi".</summary>
    private static bool IsKinOf(Reading reading, int first, int name) =>
        name > first && reading.Is(first, WordClass.Relation) && !reading.IsComma(name - 1);

    /// <summary>Index after the name of whom two offices describe: "Kepala BNPB yang juga Ketua Satgas Budi Santoso"; the phrase's end where none follows.</summary>
    private static int NameBehindSecondOffice(Reading reading, Phrase phrase, int limit)
    {
        var second = phrase.Last + 2;
        if (second >= limit || !reading.Is(phrase.First, WordClass.Person) || !reading.Is(phrase.Last, WordClass.Relative) || !reading.Is(phrase.Last + 1, WordClass.Adverb)
            || (phrase.Entity >= 0 && reading.Entities[phrase.Entity].Type == EntityType.Person))
            return phrase.Last;
        var end = NounPhrases.End(reading, second, limit);
        return end > second && Describe(reading, second, end) is { Kind: PhraseKind.Name, Entity: >= 0 } named && reading.Entities[named.Entity].Type == EntityType.Person ? end : phrase.Last;
    }

    private static int EndOfMention(Reading reading, int token, int limit) => Math.Min(limit, reading.Mentions[reading.MentionAt(token)].Last);

    /// <summary>Index after the name of whom the words in front describe: "pengamat politik dari Universitas Merdeka Budi Santoso", "anggota DPR dari Fraksi Maju, Ani".</summary>
    private static int NameBehindPlace(Reading reading, int at, int limit)
    {
        if (at + 1 >= limit || !reading.Is(at, WordClass.Preposition))
            return at;
        for (var i = at + 1; i < limit && (reading.IsCapitalised(i) || reading.MentionAt(i) >= 0); i++)
        {
            if (reading.IsPerson(reading.MentionAt(i)) && i > at + 1)
                return EndOfMention(reading, i, limit);
            var comma = i + 1;
            // "dari Universitas Merdeka, Medan, Budi Santoso".
            if (comma + 1 < limit && reading.IsComma(comma) && reading.MentionAt(comma + 1) is var place && place >= 0 && reading.Entities[reading.Mentions[place].Entity].Type == EntityType.Location)
                comma = reading.Mentions[place].Last;
            if (comma + 1 < limit && reading.IsComma(comma) && reading.IsPerson(reading.MentionAt(comma + 1)))
                return EndOfMention(reading, comma + 1, limit);
        }

        return at;
    }
}
