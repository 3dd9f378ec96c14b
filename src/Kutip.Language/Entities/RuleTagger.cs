using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds names by capital letters, the word lists and the words in front.</summary>
internal sealed class RuleTagger
{
    private readonly Gazetteer _gazetteer = Gazetteer.Indonesian;
    private readonly Titles _titles = Titles.Indonesian;
    private readonly PhraseTable _bodyHeads = Phrases("Indonesian/body-heads.txt", "in upper case");
    private readonly PhraseTable _loweredHeads = Phrases("Indonesian/body-heads.txt", "whose name may go on in lower case");
    private readonly PhraseTable _placeHeads = Phrases("Indonesian/place-heads.txt", string.Empty);
    private readonly PhraseTable _notNames = Phrases("Indonesian/not-names.txt", string.Empty);
    private readonly PhraseTable _openers = Phrases("Indonesian/function-words.txt", "conjunctions", "prepositions", "pronouns and determiners");
    private readonly PhraseTable _towards = Phrases("Indonesian/place-prepositions.txt", string.Empty);

    /// <summary>The names of <paramref name="document"/>, in order and apart from each other.</summary>
    public List<NameSpan> Tag(Document document, TokenForms forms)
    {
        var spans = new List<NameSpan>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last;)
            {
                var end = RunEnd(document, forms, i, sentence.Last);
                if (end == i)
                {
                    i++;
                    continue;
                }

                TagRun(document, forms, sentence, i, end, spans);
                i = Math.Max(end, spans.Count > 0 ? spans[^1].Last : 0);
            }
        }

        return spans;
    }

    /// <summary>End of the row of capitalised words from <paramref name="at"/> on.</summary>
    private static int RunEnd(Document document, TokenForms forms, int at, int limit)
    {
        var end = at;
        while (end < limit && forms.IsCapitalised(end))
            end++;
        return end;
    }

    private void TagRun(Document document, TokenForms forms, Sentence sentence, int first, int last, List<NameSpan> spans)
    {
        var tokens = forms.Lower;
        var at = first;
        while (at < last)
        {
            var opens = at == sentence.First || document.Tokens[at - 1].Kind == TokenKind.Quote;
            if (_notNames.Contains(tokens[at]) || (opens && _openers.Contains(tokens[at])))
            {
                at++;
                continue;
            }

            var (known, index) = _gazetteer.Longest(tokens, at, sentence.Last);
            if (_loweredHeads.Contains(tokens[at]) && at + 1 < sentence.Last)
            {
                at = Add(spans, at, BodyEnd(forms, at + 1, last, sentence.Last), EntityType.Organization);
                continue;
            }

            if (known > 0 && !(opens && known == 1 && last > first + 1 && _gazetteer[index].Type == EntityType.Location && at + 1 == last))
            {
                var end = at + known;
                // "PBB" starts nothing, "Partai Komunis China" is longer than what the list has.
                at = Add(spans, at, end, _gazetteer[index].Type);
                continue;
            }

            if (_bodyHeads.Contains(tokens[at]) && at + 1 < last)
            {
                at = Add(spans, at, last, EntityType.Organization);
                continue;
            }

            if (_placeHeads.Contains(tokens[at]) && at + 1 < last)
            {
                at = Add(spans, at, last, EntityType.Location);
                continue;
            }

            var title = _titles.Office(tokens, at, last);
            if (title > 0)
            {
                title += _titles.Qualifiers(tokens, at + title, last);
                at += title;
                continue;
            }

            var honorifics = _titles.Honorifics(tokens, at, last);
            if (honorifics > 0 && at + honorifics < last)
            {
                at = Add(spans, at + honorifics, NameEnd(tokens, at + honorifics, last), EntityType.Person);
                continue;
            }

            at = TagRest(document, forms, sentence, at, last, spans);
        }
    }

    private int TagRest(Document document, TokenForms forms, Sentence sentence, int at, int last, List<NameSpan> spans)
    {
        var tokens = forms.Lower;
        var end = NameEnd(tokens, at, last);
        var single = end == at + 1;
        if (at > sentence.First && _towards.Contains(tokens[at - 1]))
            return Add(spans, at, end, EntityType.Location);
        if (single && forms.Shapes[at] == Shape.Upper)
            return Add(spans, at, end, EntityType.Organization);
        var afterTitle = at > sentence.First && (TitleEndsAt(tokens, sentence.First, at) || (spans.Count > 0 && spans[^1].Last == at));
        if (!single || afterTitle || !Opens(document, sentence, at))
            return Add(spans, at, end, EntityType.Person);
        return end;
    }

    private static bool Opens(Document document, Sentence sentence, int at) =>
        at == sentence.First || document.Tokens[at - 1].Kind == TokenKind.Quote;

    private bool TitleEndsAt(ReadOnlySpan<ulong> tokens, int first, int at)
    {
        for (var start = at - 1; start >= Math.Max(first, at - 4); start--)
        {
            var length = _titles.Office(tokens, start, at);
            if (length > 0 && start + length + _titles.Qualifiers(tokens, start + length, at) == at)
                return true;
        }

        return false;
    }

    /// <summary>A person's name ends before a place, a body or a word that names nothing.</summary>
    private int NameEnd(ReadOnlySpan<ulong> tokens, int at, int last)
    {
        for (var end = at + 1; end < last; end++)
        {
            if (_notNames.Contains(tokens[end]) || _bodyHeads.Contains(tokens[end]))
                return end;
        }

        return last;
    }

    private int BodyEnd(TokenForms forms, int at, int last, int limit)
    {
        if (at < last)
            at = last;
        at += _titles.Qualifiers(forms.Lower, at, limit);
        while (at < limit && forms.IsCapitalised(at))
            at++;
        return at;
    }

    private static int Add(List<NameSpan> spans, int first, int last, EntityType type)
    {
        spans.Add(new NameSpan(first, last, type));
        return last;
    }

    private static PhraseTable Phrases(string file, params string[] groups)
    {
        var lexicon = Lexicon.Open(file);
        var table = new PhraseTable();
        foreach (var group in groups)
        {
            foreach (var phrase in lexicon[group])
                table.Add(phrase, 0);
        }

        return table;
    }
}
