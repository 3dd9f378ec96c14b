using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Reads a cue together with its speaker, in each of the orders that the two may stand in.</summary>
internal static class Cues
{
    private const int FarthestSubject = 14;
    private const int ShortestCue = 4;

    /// <summary>A cue in front of its speaker ("kata Budi", "ujarnya", "demikian disampaikan oleh Budi") that begins at <paramref name="at"/>.</summary>
    public static Attribution? Inverted(Reading reading, int at, int limit, bool afterMark)
    {
        var first = at;
        while (at + 1 < limit && reading.Is(at, WordClass.Backward | WordClass.Adverb) && reading.CueAt(at) is null)
            at++;
        if (at >= limit || reading.CueAt(at) is not { } form || IsNegated(reading, at, first))
            return null;
        if ((form.Roles & (CueRoles.Inverted | CueRoles.Passive | CueRoles.Enclitic | CueRoles.Preposition)) == 0
            && !((form.Roles & CueRoles.Noun) != 0 && at > first && reading.Is(at - 1, WordClass.Backward)))
            return null;

        var cueLast = at + reading.CueLength(at);
        if ((form.Roles & CueRoles.Enclitic) != 0)
            return new Attribution(at, cueLast, form, null, first, cueLast);
        var behind = cueLast;
        if ((form.Roles & CueRoles.Passive) != 0 && behind < limit && reading.Is(behind, WordClass.Preposition))
            behind++;
        if (Speakers.Behind(reading, behind, limit) is { } speaker && ((form.Roles & CueRoles.Preposition) != 0 || !reading.Is(speaker.First, WordClass.ObjectPronoun)))
            return new Attribution(at, cueLast, form, speaker, first, speaker.Last);
        var bare = afterMark && (form.Roles & CueRoles.Inverted) != 0 && (cueLast >= limit || !reading.IsWord(cueLast));
        return bare ? new Attribution(at, cueLast, form, null, first, cueLast) : null;
    }

    /// <summary>
    /// A word behind a quotation that no lexicon lists, where only a cue can stand: "…?” cecarnya.", "…!” hardik Budi.". It is written small, is
    /// no function word, and has an enclitic at the end of the sentence or a name behind it.
    /// </summary>
    public static Attribution? Unlisted(Reading reading, int at, int limit)
    {
        if (reading.KindOf(at) != TokenKind.Word || !char.IsLower(reading.CharAt(at)) || reading.ClassOf(at) != WordClass.None || reading.CueAt(at) is not null
            || reading.MentionAt(at) >= 0)
            return null;
        var word = reading.Document.Chars(at);
        foreach (var enclitic in reading.Pack.Grammar.Enclitics)
        {
            if (word.Length >= enclitic.Length + ShortestCue && word.EndsWith(enclitic, StringComparison.Ordinal)
                && (at + 1 >= limit || !reading.IsWord(at + 1) || reading.Is(at + 1, WordClass.Preposition | WordClass.Subordinator | WordClass.Time)))
                return new Attribution(at, at + 1, Unlisted(word[..^enclitic.Length], CueRoles.Enclitic), null, at, at + 1);
        }

        return at + 1 < limit && word.Length >= ShortestCue && Speakers.Behind(reading, at + 1, limit) is { } speaker
            && (speaker.Kind == PhraseKind.Pronoun || (speaker.Kind == PhraseKind.Name && speaker.Entity >= 0))
            ? new Attribution(at, at + 1, Unlisted(word, CueRoles.Inverted), speaker, at, speaker.Last)
            : null;
    }

    private static CueForm Unlisted(ReadOnlySpan<char> lemma, CueRoles roles) => new(lemma.ToString(), CueClass.Neutral, CueTakes.Direct, roles);

    /// <summary>A speaker in front of the cue ("Budi mengatakan") that begins at <paramref name="at"/>.</summary>
    public static Attribution? Active(Reading reading, int at, int limit)
    {
        if (Speakers.Behind(reading, at, limit) is not { } speaker)
            return null;
        for (var i = speaker.Last; i < Math.Min(limit, speaker.Last + (2 * FarthestSubject)); i++)
        {
            if (reading.CueAt(i) is { } form && (form.Roles & CueRoles.Active) != 0)
                return IsNegated(reading, i, at) ? null : new Attribution(i, i + reading.CueLength(i), form, speaker, at, i + reading.CueLength(i));
            if (i == speaker.Last && reading.IsComma(i) && ApposedEnd(reading, i, limit) is { } comma)
                i = comma;
            else if (!reading.Is(i, WordClass.Adverb))
                return null;
        }

        return null;
    }

    /// <summary>Index of the comma that ends what tells more of a speaker and stands before the verb: "Budi, ketua panitia, menambahkan".</summary>
    private static int? ApposedEnd(Reading reading, int comma, int limit)
    {
        for (var i = comma + 1; i < Math.Min(limit - 1, comma + FarthestSubject); i++)
        {
            if (reading.IsComma(i))
                return reading.CueAt(i + 1) is { Roles: var roles } && (roles & CueRoles.Active) != 0 ? i : null;
            if (!reading.IsWord(i) || reading.Is(i, WordClass.Verb | WordClass.Pronoun) || (reading.CueAt(i) is { Roles: var own } && (own & CueRoles.Active) != 0))
                return null;
        }

        return null;
    }

    /// <summary>Whether what stands in front of the cue says that nothing was said, or not yet, or not by the subject.</summary>
    public static bool IsNegated(Reading reading, int cue, int from)
    {
        for (var i = cue - 1; i >= Math.Max(from, cue - 4); i--)
        {
            // "Tak menampik": what is not denied is said.
            if (reading.Is(i, WordClass.Negation) && reading.CueAt(cue) is { Class: CueClass.Deny })
                return false;
            if (reading.Is(i, WordClass.Negation | WordClass.Prospective) || (reading.Is(i, WordClass.PassiveAuxiliary) && !reading.Is(cue, WordClass.Gerund)))
                return true;
            if (!reading.Is(i, WordClass.Adverb))
                return false;
        }

        return false;
    }

    /// <summary>Index after commas, dashes and stray marks from <paramref name="at"/> on.</summary>
    public static int SkipMarks(Reading reading, int at, int limit)
    {
        while (at < limit && (reading.IsComma(at) || reading.IsDash(at)))
            at++;
        return at;
    }

    public static bool IsEnd(Reading reading, int token) =>
        reading.KindOf(token) == TokenKind.Punctuation && reading.CharAt(token) is '.' or '!' or '?' or '…' or ';';
}
