using Kutip.Language.Quotes;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities.Rules;

/// <summary>A document with what the rules ask of its words.</summary>
internal sealed class RuleText
{
    private const int LongestOffice = 5;

    /// <summary>One word in this many is of the grammar at least.</summary>
    private const int GrammarShare = 5;

    private const WordClass Function = WordClass.Complementizer | WordClass.Negation | WordClass.Prospective | WordClass.Conjunction | WordClass.Subordinator
        | WordClass.Preposition | WordClass.Relative | WordClass.Pronoun | WordClass.Quantifier | WordClass.Predicate | WordClass.Contrast | WordClass.Adverb
        | WordClass.Interrogative | WordClass.Time | WordClass.Backward;

    /// <summary>Function words that no given name is spelt like.</summary>
    private const WordClass NeverName = WordClass.Quantifier | WordClass.Preposition | WordClass.Conjunction | WordClass.Subordinator | WordClass.Relative
        | WordClass.Pronoun | WordClass.DefiniteArticle | WordClass.Adverb | WordClass.Negation;

    private const WordClass NotNoun = Function | WordClass.Verb | WordClass.Gerund;

    private readonly HashSet<ulong> _small = [];
    private readonly bool[] _opens;

    public RuleText(Document document, TokenForms forms, NameWords words, Gazetteer gazetteer, LanguagePack pack)
    {
        (Document, Forms, Words, Gazetteer, Pack) = (document, forms, words, gazetteer, pack);
        _opens = new bool[document.Tokens.Length];
        foreach (var sentence in document.Sentences)
            _opens[sentence.First] = true;
        for (var i = 0; i < _opens.Length; i++)
        {
            if (forms.Shapes[i] == Shape.Lower)
                _small.Add(forms.Lower[i]);
            _opens[i] |= i > 0 && (document.Tokens[i - 1].Kind == TokenKind.Quote || document.Chars(i - 1) is ":" or "(" or "•" or "—" or "–" or "-");
        }
    }

    /// <summary>Whether the text is in the pack's language, by its words of grammar, and tells names by capitals.</summary>
    public static bool IsWritten(Document document, TokenForms forms, LanguagePack pack)
    {
        var (words, grammar, capitals) = (0, 0, 0);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Word)
                continue;
            words++;
            grammar += (pack.Grammar.ClassOf(document.Chars(i), forms.Lower[i]) & Function) != 0 ? 1 : 0;
            capitals += forms.Shapes[i] == Shape.Title ? 1 : 0;
        }

        return capitals > 0 && grammar * GrammarShare >= words;
    }

    public Document Document { get; }

    public TokenForms Forms { get; }

    public NameWords Words { get; }

    public Gazetteer Gazetteer { get; }

    public LanguagePack Pack { get; }

    public int Count => _opens.Length;

    public ReadOnlySpan<ulong> Lower => Forms.Lower;

    /// <summary>Whether the token is written as a name is, and not known for something else.</summary>
    public bool IsCapital(int token) => token < Count && Forms.IsCapitalised(token) && Document.Tokens[token].Kind == TokenKind.Word
        && (!Words.NotNames.Contains(Lower[token]) || IsMonthName(token));

    /// <summary>Whether anything would be written with a capital here.</summary>
    public bool OpensSentence(int token) => _opens[token];

    /// <summary>Whether the word stands in lower case elsewhere in the text, or is a frequent one of the language.</summary>
    public bool IsCommon(int token) => _small.Contains(Lower[token]) || PersonWords.IsEnglish(Lower[token]);

    public bool IsSmallElsewhere(int token) => _small.Contains(Lower[token]);

    public bool IsGivenName(int token) => Words.IsGivenName(Lower[token]) || PersonWords.IsGivenName(Lower[token]);

    public bool IsListedName(int token) => PersonWords.IsListedName(Lower[token]) || Words.IsGivenName(Lower[token]);

    /// <summary>Whether the word is a frequent one of the language and no name besides.</summary>
    public bool IsPlain(int token) => PersonWords.IsEnglish(Lower[token]) && !IsListedName(token);

    /// <summary>Whether the word is one of grammar, and not a given name besides, as "Will" is.</summary>
    public bool IsFunctionWord(int token) => ClassOf(token) is var found && (found & Function) != 0 && ((found & NeverName) != 0 || !IsGivenName(token));

    /// <summary>Whether the word is for people or for a kind of body: "Prosecutors", at the beginning of a sentence.</summary>
    public bool IsSomebody(int token) => (ClassOf(token) & (WordClass.Person | WordClass.Body)) != 0;

    /// <summary>Whether a word in lower case may be a noun or adjective in front of an office: "airport" in "airport spokeswoman".</summary>
    public bool MayBeNoun(int token) => Forms.Shapes[token] == Shape.Lower && Document.Tokens[token].Kind == TokenKind.Word
        && ((ClassOf(token) & NotNoun) == 0 || Words.Qualifiers.Contains(Lower[token])) && !IsCue(token) && !IsPossessive(token);

    /// <summary>Whether a word in lower case may stand in front of an office and tell its field: "marketing" in "a marketing manager".</summary>
    public bool MayQualify(int token) => MayBeNoun(token)
        || (Forms.Shapes[token] == Shape.Lower && (ClassOf(token) & WordClass.Gerund) != 0 && (ClassOf(token) & Function) == 0 && !IsCue(token));

    /// <summary>Whether a word in lower case that no list has ends like one for what somebody does: "fossil hunter".</summary>
    public bool IsCalling(int token)
    {
        if ((uint)token >= (uint)Count || !MayBeNoun(token) || Words.NoCallings.Contains(Lower[token]))
            return false;
        var word = Document.Chars(token);
        foreach (var ending in Words.CallingEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether the word may begin what somebody owns: "Smith's first three books".</summary>
    public bool IsOwnable(int token) => (ClassOf(token) & (WordClass.Quantifier | WordClass.Time | WordClass.Adverb)) != 0 || Words.Qualifiers.Contains(Lower[token]);

    public bool IsCue(int token) => token < Count && Pack.Cues.Longest(Lower, token, Count).Length > 0;

    public bool IsPossessive(int token) => token < Count && Document.Chars(token) is ['\'' or '’' or '‘', 's' or 'S'];

    public bool IsComma(int token) => token < Count && Document.Chars(token) is ",";

    public bool IsNumber(int token) => token < Count && Document.Tokens[token].Kind == TokenKind.Number;

    public bool Is(PhraseTable table, int token) => (uint)token < (uint)Count && table.Contains(Lower[token]);

    /// <summary>Whether the token closes a phrase of the table that does not begin in front of <paramref name="from"/>; "Supreme Court".</summary>
    public int LengthAtEnd(PhraseTable table, int from, int end)
    {
        for (var first = Math.Max(from, end - LongestOffice); first < end; first++)
        {
            if (table.Longest(Lower, first, end).Length == end - first)
                return end - first;
        }

        return 0;
    }

    /// <summary>Tokens of the listed place or body that begins at a token and is written as it is listed; its index.</summary>
    public (int Length, int Index) Known(int token, int limit)
    {
        if (!Forms.IsCapitalised(token))
            return (0, -1);
        var (length, index) = Gazetteer.Longest(Lower, token, limit);
        var misspelt = length > 0 && (!Forms.IsCapitalised(token + length - 1) || (Gazetteer[index].IsAbbreviation && Forms.Shapes[token] is Shape.Title));
        return misspelt ? (0, -1) : (length, index);
    }

    /// <summary>Tokens of a word for a people at a token.</summary>
    public int People(int token, int limit)
    {
        if (!Forms.IsCapitalised(token))
            return 0;
        var length = Words.Demonyms.Longest(Lower, token, limit).Length;
        return Math.Max(length, Words.Peoples.Longest(Lower, token, limit).Length);
    }

    private WordClass ClassOf(int token) => Pack.Grammar.ClassOf(Document.Chars(token), Lower[token]);

    /// <summary>"Theresa May", not "in May": behind a given name, and no number follows.</summary>
    private bool IsMonthName(int token) => token > 0 && Forms.Shapes[token] == Shape.Title && Forms.Shapes[token - 1] == Shape.Title && IsGivenName(token - 1)
        && !Words.NotNames.Contains(Lower[token - 1]) && !IsNumber(token + 1) && IsListedName(token);
}
