using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Finds reported clauses, with or without some words in marks.</summary>
internal sealed class Indirect(Reading reading, Clauses clauses, Adjuncts adjuncts, Complements complements, Reports reports, HashSet<int> usedCues)
{
    private const int FewestWords = 3;
    private const int LongestPointer = 5;
    private const int FarthestJoined = 8;
    private const int FarthestDocument = 16;
    private readonly List<Draft> _drafts = [];

    public List<Draft> Find(Func<int, bool> isSpoken)
    {
        foreach (var sentence in reading.Document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                if (reading.CueAt(i) is not { } form || usedCues.Contains(i) || isSpoken(i) || reading.PairAt(i) >= 0 || IsNoun(i, form, sentence.First))
                    continue;
                if ((Read(i, form, sentence) ?? SentenceBefore(i, form, sentence, isSpoken)) is { } draft && !IsWithinReport(draft))
                    _drafts.Add(draft);
                i += reading.CueLength(i) - 1;
            }
        }

        return _drafts;
    }

    /// <summary>
    /// "the United States", "the suspects", "Bandung, Jabar": a word with a capital behind another one, or with an article, or that would stand
    /// small in front of its speaker, reports nothing.
    /// </summary>
    private bool IsNoun(int cue, CueForm form, int first)
    {
        if (cue == first)
            return false;
        if (reading.Pack.Grammar.HasOpenVerbs)
            return (reading.IsCapitalised(cue) && reading.IsCapitalised(cue - 1)) || reading.Is(cue - 1, WordClass.DefiniteArticle);
        return form.Roles == CueRoles.Inverted && reading.IsCapitalised(cue) && (reading.IsWord(cue - 1) || reading.IsComma(cue - 1));
    }

    /// <summary>"Budi menyatakan, soal dana, menurut pemerintah, tidak ada masalah": a claim inside a claim is Budi's.</summary>
    private bool IsWithinReport(Draft draft) => draft.Place != Place.Before && _drafts.Count > 0 && _drafts[^1] is { Place: Place.Before, Attribution: { } outer } report
        && outer.Cue >= draft.First && draft.Attribution is { } inner && inner.Cue > report.First && inner.Cue < report.Last
        && (reading.IsComma(report.First - 1) || reading.Is(report.First - 1, WordClass.Complementizer));

    private Draft? Read(int cue, CueForm form, Sentence sentence)
    {
        if ((form.Takes & CueTakes.Judgement) != 0)
            return Judged(cue, form, sentence);
        if ((form.Roles & (CueRoles.Inverted | CueRoles.Enclitic | CueRoles.Passive | CueRoles.Preposition)) != 0
            && SetApart(cue, form, sentence) is { } apart)
            return apart;
        if ((form.Roles & CueRoles.Passive) != 0 && InDocument(cue, form, sentence) is { } written)
            return written;
        return (form.Roles & CueRoles.Active) != 0 ? AfterVerb(cue, form, sentence) : null;
    }

    /// <summary>"Langkah itu dinilainya terlambat", "Kebijakan itu dianggap Budi tidak adil": a judgement, with its cue within the clause.</summary>
    private Draft? Judged(int cue, CueForm form, Sentence sentence)
    {
        var begin = clauses.Begin(cue, sentence.First);
        var covered = _drafts.Count > 0 && _drafts[^1].Last > begin;
        if (covered || cue == begin || !reading.IsWord(cue - 1) || reading.Is(cue - 1, WordClass.Relative) || Cues.IsNegated(reading, cue, begin)
            || Cues.Inverted(reading, cue, sentence.Last, afterMark: false) is not { } found)
            return null;
        var end = clauses.End(sentence);
        // Where the phrase of somebody without a name ends and the judgement begins no word tells.
        var told = found.IsEnclitic || found.Speaker is { Kind: PhraseKind.Pronoun or PhraseKind.Name or PhraseKind.Definite };
        return told && found.Last < end && WordsIn(begin, cue) >= 2 ? Make(begin, reports.End(found.Last, end), found, Place.Within) : null;
    }

    /// <summary>"Dalam siaran pers kementerian itu disebutkan, …": the document says it.</summary>
    private Draft? InDocument(int cue, CueForm form, Sentence sentence)
    {
        var last = cue + reading.CueLength(cue);
        var end = clauses.End(sentence);
        if (last + 1 >= end || !(reading.IsComma(last) || reading.Is(last, WordClass.Complementizer)) || Cues.IsNegated(reading, cue, sentence.First))
            return null;
        for (var i = cue - 1; i > Math.Max(sentence.First, cue - FarthestDocument) && !reading.Is(i, WordClass.Complementizer) && reading.KindOf(i) != TokenKind.Quote; i--)
        {
            if (!reading.Is(i, WordClass.Document) || !reading.Is(i - 1, WordClass.Preposition) || Speakers.Behind(reading, i, cue) is not { } speaker)
                continue;
            var complement = last + 1 + (reading.IsComma(last) && reading.Is(last + 1, WordClass.Complementizer) ? 1 : 0);
            return Make(complement, reports.End(complement, end), new Attribution(cue, last, form, speaker, i - 1, last), Place.Before);
        }

        return null;
    }

    /// <summary>A cue with its speaker set apart from the clause: in front of it, within it or behind it.</summary>
    private Draft? SetApart(int cue, CueForm form, Sentence sentence)
    {
        var first = cue;
        while (first > sentence.First && reading.Is(first - 1, WordClass.Backward))
            first--;
        // "sesuatu yang menurutnya akan …": said by the way, of something that is no clause.
        if (first > sentence.First && reading.Is(first - 1, WordClass.Relative) && !reading.Pack.Grammar.HasOpenVerbs)
            return null;
        // "Donor darah Menurut Ani, …": the capital tells that a heading has run into the sentence.
        var heading = first > sentence.First && (form.Roles & CueRoles.Preposition) != 0 && reading.IsCapitalised(first) && reading.IsWord(first - 1);
        var opens = heading || first == clauses.Begin(first, sentence.First);
        var comma = first > sentence.First && (reading.IsComma(first - 1) || reading.IsDash(first - 1) || reading.KindOf(first - 1) == TokenKind.Quote);
        var joined = (form.Roles & CueRoles.Preposition) != 0;
        if (!opens && !comma && !joined)
            return null;
        if (Cues.Inverted(reading, first, sentence.Last, afterMark: comma) is not { } found || found.Cue != cue)
            return null;
        // "Thurlow, 73, agrees - up to a point": without a speaker behind it the verb is his in front.
        if (found.Speaker is null && !found.IsEnclitic && reading.Pack.Grammar.HasOpenVerbs)
            return null;
        // "disarankan warga pulang": who is asked stands behind such a passive.
        if (form.Class == CueClass.Ask && (form.Roles & CueRoles.Passive) != 0 && found.Speaker is { Kind: PhraseKind.Common })
            return null;
        if ((form.Takes & (CueTakes.Clause | CueTakes.MarkedClause | CueTakes.Request)) == 0 || (form.Takes & CueTakes.Addressee) != 0 || (!joined && IsSubjectOfClause(found, sentence.Last)))
            return null;
        if ((form.Roles & CueRoles.Preposition) != 0 && found.Speaker is { } cited && reading.Is(reading.Pack.Grammar.HasHeadsLast ? HeadOf(cited) : cited.First, WordClass.NotSpeaker))
            return null;

        var begin = clauses.Begin(first, sentence.First);
        var end = clauses.End(sentence);
        var before = first;
        while (before > begin && !reading.IsWord(before - 1) && reading.KindOf(before - 1) != TokenKind.Quote && !reading.IsMark(before - 1, ')'))
            before--;
        // "…, demikian disampaikan Budi" closes the report.
        var closing = first < cue;
        var fragment = !closing && clauses.IsFragment(begin, before);
        var alone = opens || WordsIn(begin, first) == 0;
        var rest = closing ? -1 : reports.Rest(found, end, fragment, alone);
        if (alone)
            return (found.Speaker is null && !found.IsEnclitic) || rest < 0 || !(joined || IsSetOff(found, rest)) ? null : Make(rest, reports.End(rest, end), found, Place.Before);

        // "Dalam laporan itu, nilainya cuma lima miliar".
        if (rest >= 0 && fragment && found.IsEnclitic && (found.Form.Takes & CueTakes.SetOff) != 0 && !IsSetOff(found, rest))
            return null;
        if (rest >= 0 && (fragment || reports.GoesOn(found, rest, end)))
            return Make(begin, reports.End(rest, end), found, Place.Within);
        return WordsIn(begin, before) >= FewestWords && !fragment ? Make(begin, before, found, Place.After) : null;
    }

    /// <summary>Index of the word that a phrase is about, in front of what tells more of it: "officials briefed on the plan" are officials.</summary>
    private int HeadOf(Phrase phrase)
    {
        var head = phrase.First;
        while (head + 1 < phrase.Last && !reading.Is(head + 1, WordClass.Preposition | WordClass.Inflected))
            head++;
        return head;
    }

    /// <summary>"Katanya, …", not "Nilainya lima miliar": a cue of this kind that opens a sentence is set off from what it reports.</summary>
    private bool IsSetOff(Attribution found, int rest) => reading.Pack.Grammar.HasOpenVerbs
        || ((reading.IsComma(rest - 1) || reading.IsMark(rest - 1, ':') || reading.Is(rest - 1, WordClass.Complementizer)) && !reading.Is(found.Last, WordClass.Relative));

    /// <summary>"A diplomat, who asked not to be named, said the draft had failed": the phrase behind the cue is what the report is about.</summary>
    private bool IsSubjectOfClause(Attribution found, int end) => reading.Pack.Grammar.HasOpenVerbs && found.Speaker is not null && found.Last < end
        && reading.IsWord(found.Last) && (reading.Is(found.Last, WordClass.Infinitive) && (found.Form.Takes & CueTakes.Request) != 0
            || !reading.Is(found.Last, WordClass.Preposition | WordClass.Time | WordClass.Relative | WordClass.Subordinator | WordClass.Conjunction));

    /// <summary>"Tidak ada korban jiwa. Hal itu disampaikan oleh Budi.": the sentence in front is what was said, where nobody else says it.</summary>
    private Draft? SentenceBefore(int cue, CueForm form, Sentence sentence, Func<int, bool> isSpoken)
    {
        if ((form.Roles & CueRoles.Passive) == 0 || form.Class == CueClass.Ask || cue - sentence.First > LongestPointer || sentence.First == 0)
            return null;
        var pointer = reading.Is(sentence.First, WordClass.Backward) || (cue - sentence.First >= 2 && reading.Is(sentence.First + 1, WordClass.Demonstrative)
            && reading.Is(sentence.First, WordClass.Pointer));
        if (!pointer || Cues.Inverted(reading, cue, sentence.Last, afterMark: false) is not { Speaker: { Kind: PhraseKind.Name } } found)
            return null;
        var before = reading.Document.Sentences[reading.Document.SentenceOf(sentence.First - 1)];
        // "Seperti ditegaskan Budi, harga tetap": what the sentence goes on with is what was said.
        var end = clauses.End(sentence);
        if (reading.Is(sentence.First, WordClass.Backward) && reports.Rest(found, end, fragment: true, alone: true) is var rest and >= 0
            && reading.IsComma(rest - 1) && clauses.Predicate(rest, end) >= 0)
            return Make(rest, reports.End(rest, end), found, Place.Before);
        var near = reading.Document.ParagraphOf(sentence.First) == reading.Document.ParagraphOf(before.First);
        if (!near || (_drafts.Count > 0 && _drafts[^1].Last > before.First))
            return null;
        for (var i = before.First; i < before.Last; i++)
        {
            if (isSpoken(i) || reading.PairAt(i) >= 0)
                return null;
        }

        return WordsIn(before.First, before.Last) >= FewestWords ? Make(before.First, clauses.End(before), found, Place.After) : null;
    }

    /// <summary>"Budi mengatakan bahwa …", also with a subject that stands further in front.</summary>
    private Draft? AfterVerb(int cue, CueForm form, Sentence sentence)
    {
        var from = clauses.Begin(cue, sentence.First);
        var verb = cue;
        while (verb > from && reading.Is(verb - 1, WordClass.Adverb) && !reading.Is(verb - 1, WordClass.Demonstrative))
            verb--;
        if (Cues.IsNegated(reading, cue, from) || (verb > from && form.Class != CueClass.Deny && reading.Is(verb - 1, WordClass.Negation | WordClass.Prospective)))
            return null;

        var end = clauses.End(sentence);
        var last = cue + reading.CueLength(cue);
        // "mengaku bernama Herman" tells who it is.
        if (reading.Is(last, WordClass.Naming))
            return null;
        if (reading.Pack.Grammar.IsActiveWithin && Parenthetic(cue, form, verb, from, end) is { } within)
            return within;
        if (complements.Begin(form, last, end) is not { } complement)
            return null;
        var speaker = Subject(verb, from);
        if (speaker is null && _drafts.Count > 0 && _drafts[^1].Attribution is { } earlier && earlier.Cue >= sentence.First && verb > from
            && (reading.IsComma(verb - 1) || reading.Is(verb - 1, WordClass.Conjunction)))
            speaker = earlier.Speaker;
        if (speaker is null)
            return null;

        if (reading.Pack.Grammar.HasOpenVerbs && (form.Takes & CueTakes.Noun) != 0 && !Speakers.IsSpeaker(reading, speaker.Value))
            return null;
        if (IsNaming(speaker.Value, complement, end) || IsToldAside(form, verb, speaker.Value, from, last, complement) || !MaySay(form, speaker.Value, complement))
            return null;
        var found = new Attribution(cue, last, form, speaker, speaker.Value.First, last);
        var stop = reports.End(complement, end);
        // "The plan, which critics say favors the rich, passed": the report ends with its relative clause.
        if (reading.Pack.Grammar.HasOpenVerbs && speaker.Value.First > from && reading.Is(speaker.Value.First - 1, WordClass.Relative))
            stop = Math.Min(stop, adjuncts.NextComma(complement, end));
        if (reports.OpensReport(from, speaker.Value.First) && reading.IsComma(complement - 1))
            return Make(from, stop, found, Place.Within);
        return WordsIn(complement, stop) >= 2 ? Make(complement, stop, found, Place.Before) : null;
    }

    /// <summary>"Prices will rise, Smith said.", "Prices, Smith said, will rise."</summary>
    private Draft? Parenthetic(int cue, CueForm form, int verb, int from, int end)
    {
        if (Subjects.InFront(reading, verb, from) is not { } near)
            return null;
        var speaker = near with { First = BeginJoined(near.First, from) };
        if (speaker.First - from < 2 || !reading.IsComma(speaker.First - 1))
            return null;
        var last = cue + reading.CueLength(cue);
        var found = new Attribution(cue, last, form, speaker, speaker.First, last);
        // "Budi, a spokesman for the agency, said": what stands between commas tells more of the name, and no clause is in front.
        var fragment = clauses.IsFragment(from, speaker.First - 1) || (speaker.Last < verb && clauses.Predicate(from, speaker.First - 1) < 0)
            || clauses.IsName(from, speaker.First - 1);
        var behind = adjuncts.Skip((form.Takes & CueTakes.Addressee) != 0 ? adjuncts.PhraseEnd(last, end) : last, end, any: true);
        var comma = behind < end && reading.IsComma(behind);
        if (comma && end - behind > FewestWords && !reading.Is(behind + 1, WordClass.Relative) && (fragment || !reading.Is(behind + 1, WordClass.Subordinator) || reading.Is(behind + 1, WordClass.Contrast))
            && (fragment || (!reading.Is(behind + 1, WordClass.Gerund) && reports.GoesOn(found, behind + 1, end))))
            return Make(from, reports.End(behind + 1, end), found, Place.Within);
        var ends = behind >= end || comma || reading.Is(behind, WordClass.Subordinator | WordClass.Relative | WordClass.Conjunction | WordClass.Contrast);
        return ends && !fragment && !reading.Is(behind < end ? behind : last - 1, WordClass.Complementizer) ? Make(from, speaker.First - 1, found, Place.After) : null;
    }

    /// <summary>Beginning of the phrase that a conjunction goes through: ", the search and rescue agency said".</summary>
    private int BeginJoined(int first, int from)
    {
        if (first - 1 <= from || !reading.Is(first - 1, WordClass.Conjunction))
            return first;
        for (var i = first - 1; i > Math.Max(from, first - FarthestJoined); i--)
        {
            if (reading.IsComma(i - 1))
                return i;
            if (!reading.IsWord(i) || reading.Is(i - 1, WordClass.Predicate | WordClass.Verb | WordClass.Inflected | WordClass.Pronoun | WordClass.Preposition))
                return first;
        }

        return first;
    }

    private Phrase? Subject(int verb, int from)
    {
        if (verb == from)
            return null;
        // ", menggarisbawahi …" and "dan menyebut …" share the subject of the clause in front.
        var shared = reading.IsComma(verb - 1) || reading.Is(verb - 1, WordClass.Conjunction);
        if (!shared)
            return Subjects.InFront(reading, verb, from);
        if (_drafts.Count > 0 && _drafts[^1].Attribution is { Speaker: { } known, Cue: var cue } && cue >= from)
            return known;
        // "…," said Joel, adding that: who spoke speaks on.
        return reading.IsComma(verb - 1) && Subjects.InFront(reading, verb, from) is { } near && EndsAt(near, verb - 1) && (clauses.StandsAlone(near, from) || IsBehindCue(near))
            ? near
            : clauses.Subject(from, verb - 1);
    }

    private bool IsBehindCue(Phrase phrase) => reading.Pack.Grammar.HasOpenVerbs && reading.CueAt(phrase.First - 1) is { Roles: var roles } && (roles & CueRoles.Inverted) != 0;

    /// <summary>"Warga menyebut gunung itu “gunung perempuan”": people who go by no name name things, and claim nothing.</summary>
    private bool IsNaming(Phrase speaker, int complement, int end) =>
        speaker.Entity < 0 && (!reading.Pack.Grammar.HasOpenVerbs || NounPhrases.IsPlural(reading, speaker)) && speaker.Kind is not (PhraseKind.Pronoun or PhraseKind.Definite) && clauses.HoldsPhraseInMarks(complement, end)
        && clauses.Predicate(complement, end) < 0;

    /// <summary>Whether the report is told of by the way, as a request or in a relative clause or one of time: "setelah mengumumkan pemenang".</summary>
    private bool IsToldAside(CueForm form, int verb, Phrase speaker, int from, int last, int complement)
    {
        if (reading.Pack.Grammar.HasOpenVerbs)
            return (form.Takes & CueTakes.Request) != 0 && !reading.Is(complement - 1, WordClass.Complementizer) && IsAside(verb, speaker, from);
        if ((form.Takes & CueTakes.Request) != 0)
            return IsAside(verb, speaker, from);
        var bare = complement == last && verb > from;
        return bare && ((reading.Is(verb - 1, WordClass.Relative) && speaker.Kind == PhraseKind.Common)
            || (reading.Is(verb - 1, WordClass.Subordinator) && reading.Is(verb - 1, WordClass.Preposition) && !reading.Is(verb - 1, WordClass.Contrast)));
    }

    /// <summary>Whether the subject can say something: no law or rule, nobody whom something else makes feel so, and of a feeling nobody but who is named.</summary>
    private bool MaySay(CueForm form, Phrase speaker, int complement)
    {
        if (reading.Pack.Grammar.HasOpenVerbs)
            return true;
        if (reading.Is(speaker.First, WordClass.NotSpeaker) && !reading.Is(speaker.First, WordClass.Person))
            return false;
        if (form.Class != CueClass.Hope)
            return true;
        var one = speaker.Entity >= 0 || speaker.Kind is not (PhraseKind.Common or PhraseKind.Title);
        return !reading.Is(speaker.First - 1, WordClass.Causative) && (one || !reading.Is(complement, WordClass.Verb));
    }

    /// <summary>"seorang pekerja yang minta namanya tidak disebut", "setelah Budi meminta …": what is asked by the way is told of, and not reported.</summary>
    private bool IsAside(int verb, Phrase speaker, int from)
    {
        if (verb > from && reading.Is(verb - 1, WordClass.Relative))
            return true;
        for (var i = verb - 1; i >= Math.Max(from, speaker.First - 1); i--)
        {
            if (reading.Is(i, WordClass.Subordinator) && !reading.Is(i, WordClass.Contrast | WordClass.Verb) && (i < speaker.First || !reading.IsComma(verb - 1)))
                return i < speaker.First || i >= speaker.Last;
        }

        return false;
    }

    /// <summary>Whether nothing but degrees or an age in brackets stands between the phrase and the token.</summary>
    private bool EndsAt(Phrase phrase, int token) => phrase.Last >= Subjects.BeforeDegrees(reading, token, phrase.First) || (reading.IsMark(phrase.Last, '(') && reading.IsMark(token - 1, ')')
        && NounPhrases.OpenBracket(reading, token - 1, phrase.Last) == phrase.Last);

    private Draft Make(int first, int last, Attribution attribution, Place place)
    {
        var marks = false;
        for (var i = first; i < last && !marks; i++)
            marks = reading.PairAt(i) >= 0;
        return new Draft
        {
            Kind = marks ? QuoteKind.Mixed : QuoteKind.Indirect,
            First = first,
            Last = last,
            Attribution = attribution,
            Place = place,
        };
    }

    private int WordsIn(int first, int last)
    {
        var words = 0;
        for (var i = first; i < last && words < FewestWords; i++)
        {
            if (reading.IsWord(i))
                words++;
        }

        return words;
    }
}
