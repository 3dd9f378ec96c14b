using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Tells the pairs of marks that hold somebody's words from those that hold a title, a nickname or a foreign word.</summary>
internal sealed class Direct(Reading reading)
{
    private const int FewestWords = 5;
    private const int FarthestCue = 40;
    private const int FarthestChain = 14;
    private const int FarthestUnclosed = 200;
    private readonly List<Draft> _drafts = [];

    public List<Draft> Find()
    {
        for (var p = 0; p < reading.Pairs.Count; p++)
        {
            var pair = reading.Pairs[p];
            if (!pair.Closed && CutAtCue(pair) is { } cut)
            {
                _drafts.Add(cut);
                continue;
            }

            if (pair.Count > 0 && Read(pair) is { } draft)
                _drafts.Add(draft);
        }

        AttributeBackwards();
        return _drafts;
    }

    private Draft? Read(MarkPair pair)
    {
        var sentence = SentenceAt(pair.Open);
        var embedded = IsEmbedded(pair, sentence.First);
        var after = After(pair);
        if (IsTitled(pair, sentence.First, after))
            return null;
        // Behind a sentence without its full stop, whole words with a capital are speech all the same.
        if (after is not null)
            return embedded && !(reading.IsCapitalised(pair.First) && IsSpeech(pair, cued: false)) ? null : Make(pair, after, Place.After);
        var before = Before(pair, sentence.First);
        // "Pasal 160 yang berbunyi, “…”": a law says nothing.
        if (before is { Speaker: { } law } && reading.Is(law.First, WordClass.NotSpeaker))
            return null;
        if (before is not null && IsSpeech(pair, cued: true))
            return Make(pair, before, Place.Before);
        if (embedded)
            return null;
        var earlier = Earlier(pair);
        if (!Answers(pair) && !IsSpeech(pair, cued: earlier is not null && reading.IsCapitalised(pair.First) && Cues.IsEnd(reading, pair.Close - 1)))
            return null;
        var draft = Make(pair, earlier, earlier is null ? Place.None : Place.Before);
        draft.IsContinued = earlier is not null;
        return draft;
    }

    /// <summary>Whether the marks hold all of a paragraph, behind one that ends with a question: "“Pak Kepala.”".</summary>
    private bool Answers(MarkPair pair)
    {
        var paragraph = reading.Document.ParagraphOf(pair.Open);
        return pair.Closed && _drafts.Count > 0 && reading.IsMark(_drafts[^1].Last - 1, '?') && reading.Document.ParagraphOf(_drafts[^1].First) == paragraph - 1
            && reading.Document.ParagraphOf(pair.Open - 1) < paragraph && (pair.After >= reading.Count || reading.Document.ParagraphOf(pair.After) > paragraph);
    }

    /// <summary>"“Kami siap, kata Budi." without the closing mark: the words end where the cue stands.</summary>
    private Draft? CutAtCue(MarkPair pair)
    {
        for (var i = pair.First + FewestWords; i < Math.Min(pair.Close, pair.First + FarthestUnclosed); i++)
        {
            if (reading.IsComma(i - 1) && reading.CueAt(i) is { Roles: var roles } && (roles & (CueRoles.Inverted | CueRoles.Enclitic)) != 0
                && Cues.Inverted(reading, i, LimitFrom(i), afterMark: false) is { } found && found.Last >= SentenceAt(i).Last - 1)
                return Make(pair with { Close = i - 1 }, found, Place.After);
        }

        return null;
    }

    private static Draft Make(MarkPair pair, Attribution? attribution, Place place) => new()
    {
        Kind = QuoteKind.Direct,
        First = pair.First,
        Last = pair.Close,
        Attribution = attribution,
        Place = place,
        IsOpenEnded = !pair.Closed,
    };

    private Sentence SentenceAt(int token) => reading.Document.Sentences[reading.Document.SentenceOf(token)];

    /// <summary>Whether a clause is under way where the marks open, so that they hold a part of it only.</summary>
    private bool IsEmbedded(MarkPair pair, int first)
    {
        var at = pair.Open - 1;
        if (at < first || !reading.IsWord(at))
            return false;
        return reading.CueAt(at) is null && !reading.Is(at, WordClass.Complementizer);
    }

    /// <summary>"Dalam bukunya, “Pasar Kampung”, …": a title stands in the marks, save where a cue comes next and a comma parts the work from them.</summary>
    private bool IsTitled(MarkPair pair, int first, Attribution? after)
    {
        var at = reading.IsComma(pair.Open - 1) ? pair.Open - 2 : pair.Open - 1;
        return at >= first && reading.Is(at, WordClass.Work) && (at == pair.Open - 1 || after is null || after.First != after.Cue);
    }

    private bool IsSpeech(MarkPair pair, bool cued)
    {
        var words = 0;
        for (var i = pair.First; i < pair.Close && words < FewestWords; i++)
        {
            if (reading.IsWord(i))
                words++;
        }

        var ended = reading.KindOf(pair.Close - 1) == TokenKind.Punctuation;
        var capital = reading.IsCapitalised(pair.First) || reading.KindOf(pair.First) == TokenKind.Number || reading.KindOf(pair.First) == TokenKind.Quote;
        return cued ? words >= 3 || ended || capital : words >= FewestWords && (capital || ended) && !IsWrittenAsTitle(pair);
    }

    /// <summary>Whether all words but those of grammar begin with a capital, as in titles: "Wajah Kota di Mata Warga".</summary>
    private bool IsWrittenAsTitle(MarkPair pair)
    {
        for (var i = pair.First; i < Math.Min(pair.Close, pair.First + FarthestCue); i++)
        {
            if (reading.KindOf(i) == TokenKind.Word && !reading.IsCapitalised(i) && !reading.Is(i, WordClass.Preposition | WordClass.Conjunction | WordClass.Particle | WordClass.Relative))
                return false;
        }

        return true;
    }

    /// <summary>The cue behind the marks: "…,” kata Budi", "…,” Budi menambahkan".</summary>
    private Attribution? After(MarkPair pair)
    {
        if (pair.After >= reading.Count || reading.Document.ParagraphOf(pair.After) != reading.Document.ParagraphOf(pair.Open))
            return null;
        var limit = LimitFrom(pair.After);
        var at = Cues.SkipMarks(reading, pair.After, limit);
        if (at >= limit)
            return null;
        if (Cues.Inverted(reading, at, limit, afterMark: true) is { } inverted)
            return BelongsToNext(pair, inverted) ? null : inverted;
        var last = pair.Close - 1;
        while (reading.Pack.Grammar.IsActiveWithin && last > pair.First && reading.KindOf(last) == TokenKind.Quote)
            last--;
        var comma = at > pair.After || reading.IsComma(last) || (reading.Pack.Grammar.IsActiveWithin && (reading.IsMark(last, '?') || reading.IsMark(last, '!')));
        if (comma && Cues.Active(reading, at, limit) is { } active)
            return (active.Form.Takes & CueTakes.Direct) != 0 ? active : null;
        return (comma || reading.IsMark(pair.Close - 1, '?') || reading.IsMark(pair.Close - 1, '!')) && IsSpeech(pair, cued: true) ? Cues.Unlisted(reading, at, limit) : null;
    }

    /// <summary>"“….” Kata Budi, “…”": a sentence of its own leads to the next quotation.</summary>
    private bool BelongsToNext(MarkPair pair, Attribution found)
    {
        if (found.First != pair.After || !reading.IsCapitalised(found.First) || !Cues.IsEnd(reading, pair.Close - 1) || reading.Is(found.First, WordClass.Backward))
            return false;
        var next = found.Last;
        return next + 1 < SentenceAt(found.First).Last && (reading.IsComma(next) || reading.IsMark(next, ':'));
    }

    private int LimitFrom(int token) => Math.Min(SentenceAt(token).Last, token + FarthestCue);

    /// <summary>The cue in front of the marks: "Budi mengatakan, “…”", "Kata Budi, “…”".</summary>
    private Attribution? Before(MarkPair pair, int first)
    {
        var at = pair.Open - 1;
        while (at >= first && !reading.IsWord(at))
        {
            if (reading.KindOf(at) == TokenKind.Quote)
                return null;
            at--;
        }

        var punctuated = at < pair.Open - 1;
        while (at >= first && reading.Is(at, WordClass.Complementizer))
            at--;
        for (var i = at; i >= Math.Max(first, at - FarthestCue); i--)
        {
            if (reading.KindOf(i) == TokenKind.Quote)
                return null;
            if (reading.CueAt(i) is { } form && At(i, form, first, pair.Open) is { } found)
                return (found.Last > at || (punctuated && IsAdjunct(found.Last, at + 1))) && (punctuated || !(found.IsEnclitic || IsUsed(found))) ? found : null;
        }

        return null;
    }

    /// <summary>Whether the cue belongs to the quotation in front: "“…,” kata sutradara “…” itu".</summary>
    private bool IsUsed(Attribution found) => _drafts.Count > 0 && _drafts[^1].Attribution?.Cue == found.Cue;

    private Attribution? At(int cue, CueForm form, int first, int open)
    {
        var last = cue + reading.CueLength(cue);
        if ((form.Roles & (CueRoles.Active | CueRoles.Inverted)) == (CueRoles.Active | CueRoles.Inverted) && !Cues.IsNegated(reading, cue, first)
            && Subjects.InFront(reading, SkipAdverbsBack(cue, first), first) is { } subject && subject.Last >= SkipAdverbsBack(cue, first))
            return new Attribution(cue, last, form, subject, subject.First, last);
        if ((form.Roles & (CueRoles.Inverted | CueRoles.Passive | CueRoles.Enclitic | CueRoles.Preposition)) != 0
            && Cues.Inverted(reading, cue, open, afterMark: false) is { } inverted && !Cues.IsNegated(reading, cue, first))
            return inverted;
        if ((form.Roles & CueRoles.Active) == 0 || Cues.IsNegated(reading, cue, first))
            return null;
        var speaker = Subjects.InFront(reading, SkipAdverbsBack(cue, first), first);
        return new Attribution(cue, last, form, speaker, speaker?.First ?? cue, last);
    }

    private int SkipAdverbsBack(int at, int first)
    {
        while (at > first && reading.Is(at - 1, WordClass.Adverb) && !reading.Is(at - 1, WordClass.Demonstrative))
            at--;
        return at;
    }

    /// <summary>Whether only a place, a time, an addressee or the manner ("menyahut pendek:") stands between a cue and the marks.</summary>
    private bool IsAdjunct(int first, int last)
    {
        while (first < last && !reading.IsWord(first))
            first++;
        return first >= last || (first + 1 == last && reading.ClassOf(first) == WordClass.None && !reading.IsCapitalised(first)) || reading.Is(first, WordClass.Preposition | WordClass.Time | WordClass.Subordinator | WordClass.Adverb);
    }

    /// <summary>The attribution of the quote in front, with which one that has no cue goes on where nothing else stands between.</summary>
    private Attribution? Earlier(MarkPair pair)
    {
        if (_drafts.Count == 0 || _drafts[^1].Attribution is not { } attribution)
            return null;
        if (GoesOnInNextParagraph(_drafts[^1], pair))
            return attribution;
        var gap = pair.Open - attribution.Last;
        return gap is < 0 or > FarthestChain || SentencesBetween(attribution.Last - 1, pair.Open) > 1 ? null : attribution;
    }

    /// <summary>A quotation that no mark closes at the end of its paragraph goes on where the next one opens again.</summary>
    private bool GoesOnInNextParagraph(Draft draft, MarkPair pair) =>
        draft.IsOpenEnded && draft.Last == pair.Open && reading.Document.ParagraphOf(draft.First) == reading.Document.ParagraphOf(pair.Open) - 1;

    /// <summary>Gives a speech that runs over paragraphs the cue that stands with its last part.</summary>
    private void AttributeBackwards()
    {
        for (var i = _drafts.Count - 2; i >= 0; i--)
        {
            var (draft, next) = (_drafts[i], _drafts[i + 1]);
            if (draft.Attribution is null && next.Attribution is not null && draft.IsOpenEnded && draft.Last == next.First - 1)
                (draft.Attribution, draft.Place) = (next.Attribution, Place.After);
        }
    }

    private int SentencesBetween(int first, int last) => reading.Document.SentenceOf(last) - reading.Document.SentenceOf(first);
}
