using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>
/// Finds what is said in paragraphs that begin with their speaker ("Prabowo: …"), and the answers of an interview that prints its
/// questions as paragraphs of their own. Such speech needs no marks.
/// </summary>
internal sealed class Labels(Reading reading)
{
    private const int LongestLabel = 8;
    private const int LongestQuestion = 40;
    private const int FewestQuestions = 2;
    private const int FewestTokens = 3;

    public List<Draft> Find()
    {
        var drafts = new List<Draft>();
        var paragraphs = reading.Document.Paragraphs;
        var interview = CountQuestions() >= FewestQuestions;
        var answering = false;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Last - paragraph.First < FewestTokens)
                continue;
            if (LabelEnd(paragraph) is { } colon)
            {
                if (!IsDateline(paragraph, colon) && Speech(paragraph, colon + 1) && LabelOf(paragraph.First, colon) is { } label)
                    drafts.Add(Make(colon + 1, paragraph.Last, new Phrase?(label)));
                else if (reading.Is(paragraph.First, WordClass.Answer) && Speech(paragraph, colon + 1))
                    drafts.Add(Make(colon + 1, paragraph.Last, null));
                continue;
            }

            var question = IsQuestion(paragraph);
            if (interview && answering && !question && Speech(paragraph, paragraph.First) && !HasCue(paragraph))
                drafts.Add(Make(paragraph.First, paragraph.Last, null));
            answering = question || (answering && drafts.Count > 0 && drafts[^1].Last == paragraph.Last);
        }

        return drafts;
    }

    private static Draft Make(int first, int last, Phrase? label) => new()
    {
        Kind = QuoteKind.Direct,
        First = first,
        Last = last,
        Label = label,
    };

    private int CountQuestions()
    {
        var count = 0;
        foreach (var paragraph in reading.Document.Paragraphs)
            count += IsQuestion(paragraph) ? 1 : 0;
        return count;
    }

    /// <summary>Whether a paragraph is one question that nobody in the text is said to ask.</summary>
    private bool IsQuestion(BodyParagraph paragraph) =>
        paragraph.Last - paragraph.First is > FewestTokens and <= LongestQuestion && reading.IsMark(paragraph.Last - 1, '?')
        && Speech(paragraph, paragraph.First) && !HasCue(paragraph);

    private bool HasCue(BodyParagraph paragraph)
    {
        var end = Math.Min(paragraph.Last, paragraph.First + LongestQuestion);
        for (var i = paragraph.First; i < end; i++)
        {
            if (i == paragraph.First || reading.CueAt(i) is not { Roles: var roles })
                continue;
            if ((roles & (CueRoles.Inverted | CueRoles.Enclitic)) != 0 && reading.IsComma(i - 1))
                return true;
            if ((roles & CueRoles.Active) != 0 && reading.IsPerson(reading.MentionAt(i - 1)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the paragraph goes on from <paramref name="at"/> without marks: those with marks are read by them.</summary>
    private bool Speech(BodyParagraph paragraph, int at)
    {
        if (paragraph.Last - at < FewestTokens)
            return false;
        return reading.KindOf(at) != TokenKind.Quote;
    }

    private int? LabelEnd(BodyParagraph paragraph)
    {
        for (var i = paragraph.First + 1; i < Math.Min(paragraph.Last - 1, paragraph.First + LongestLabel); i++)
        {
            if (reading.IsMark(i, ':'))
                return i;
            if (!reading.IsWord(i) && !reading.IsMark(i, '(') && !reading.IsMark(i, ')'))
                return null;
        }

        return null;
    }

    /// <summary>"KUALA KRAI: …" in front of an article's first paragraph is the place it was written at.</summary>
    private bool IsDateline(BodyParagraph paragraph, int colon)
    {
        if (paragraph.First > 0)
            return false;
        for (var i = paragraph.First; i < colon; i++)
        {
            if (reading.Document.Chars(i).ContainsAnyInRange('a', 'z'))
                return false;
        }

        return true;
    }

    private Phrase? LabelOf(int first, int colon) =>
        Speakers.Behind(reading, first, colon) is { Kind: PhraseKind.Name, Entity: >= 0 } phrase && phrase.Last >= colon - 3
        && reading.Entities[phrase.Entity].Type == EntityType.Person ? phrase : null;
}
