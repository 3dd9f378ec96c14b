using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>
/// A document with what its words mean to quotes: word classes, cues, quotation marks, and the entities at each token. A token in front of the
/// first or behind the last is a mark of no class, so that rules may look one word further than the text goes.
/// </summary>
internal sealed class Reading
{
    private const ushort NoCue = 0;
    private const int LongestWord = 32;
    private const int FewestCapitals = 4;
    private const int LongestCurrency = 3;

    private readonly ulong[] _hashes;
    private readonly WordClass[] _classes;
    private readonly ushort[] _cues;
    private readonly byte[] _cueLengths;
    private readonly bool[] _inCapitals;
    private readonly int[] _mentionAt;
    private readonly int[] _pairAt;
    private readonly List<MentionSpan> _mentions = [];
    private readonly HashSet<ulong> _nameWords = [];

    public Reading(Document document, IReadOnlyList<Entity> entities, LanguagePack pack)
    {
        (Document, Entities, Pack) = (document, entities, pack);
        var count = document.Tokens.Length;
        _hashes = new ulong[count];
        _classes = new WordClass[count];
        _cues = new ushort[count];
        _cueLengths = new byte[count];
        _inCapitals = new bool[count];
        _mentionAt = new int[count];
        _pairAt = new int[count];
        Classify();
        Place(entities);
        foreach (var sentence in document.Sentences)
            ReadOpener(sentence.First);
        Array.Fill(_pairAt, -1);
        Pairs = Marks.Pair(this);
        for (var p = 0; p < Pairs.Count; p++)
            Array.Fill(_pairAt, p, Pairs[p].Open, Pairs[p].After - Pairs[p].Open);
    }

    public Document Document { get; }

    public IReadOnlyList<Entity> Entities { get; }

    public LanguagePack Pack { get; }

    public List<MarkPair> Pairs { get; }

    /// <summary>The mentions of entities, in order and apart from each other.</summary>
    public IReadOnlyList<MentionSpan> Mentions => _mentions;

    public int Count => _hashes.Length;

    public bool Is(int token, WordClass classes) => (ClassOf(token) & classes) != 0;

    public WordClass ClassOf(int token) => IsInside(token) ? _classes[token] : WordClass.None;

    public ulong HashOf(int token) => _hashes[token];

    public CueForm? CueAt(int token) => !IsInside(token) || _cues[token] == NoCue ? null : Pack.Cues.Forms[_cues[token] - 1];

    /// <summary>Number of tokens of the cue that begins at <paramref name="token"/>.</summary>
    public int CueLength(int token) => _cueLengths[token];

    /// <summary>Index in <see cref="Mentions"/> of the mention that the token is part of, or -1.</summary>
    public int MentionAt(int token) => IsInside(token) ? _mentionAt[token] : -1;

    /// <summary>Index in <see cref="Pairs"/> of the pair that the token, marks included, is part of, or -1.</summary>
    public int PairAt(int token) => IsInside(token) ? _pairAt[token] : -1;

    /// <summary>The first character of a token.</summary>
    public char CharAt(int token) => IsInside(token) ? Document.Text[Document.Tokens[token].Start] : '\0';

    public TokenKind KindOf(int token) => IsInside(token) ? Document.Tokens[token].Kind : TokenKind.Punctuation;

    public bool IsWord(int token) => KindOf(token) is TokenKind.Word or TokenKind.Number or TokenKind.Url or TokenKind.Symbol;

    /// <summary>Whether a capital tells that the word is part of a name: in a sentence all in capitals, words known for others do not count.</summary>
    public bool IsCapitalised(int token) => KindOf(token) is TokenKind.Word or TokenKind.Url && char.IsUpper(CharAt(token))
        && !(_inCapitals[token] && (_classes[token] != WordClass.None || _cues[token] != NoCue));

    public bool IsMark(int token, char mark) => KindOf(token) == TokenKind.Punctuation && CharAt(token) == mark;

    public bool IsComma(int token) => IsMark(token, ',');

    /// <summary>A dash that sets words apart, not a hyphen.</summary>
    public bool IsDash(int token) => KindOf(token) == TokenKind.Punctuation && CharAt(token) is '-' or '–' or '—';

    public bool IsPerson(int mention) => mention >= 0 && Entities[_mentions[mention].Entity].Type == EntityType.Person;

    /// <summary>Whether a capital tells of a name: not that of a common word which a sentence opens with, nor that of a currency ("Rp 5 miliar").</summary>
    public bool IsNameLike(int token) => IsCapitalised(token) && (Pack.Grammar.HasOpenVerbs || MentionAt(token) >= 0 || _nameWords.Contains(_hashes[token])
        || !(IsCurrency(token) || (IsOpener(token) && IsCommon(token))));

    private bool IsCurrency(int token) => KindOf(token + 1) == TokenKind.Number && Document.Tokens[token].Length <= LongestCurrency;

    /// <summary>Whether a word is listed as a person's name.</summary>
    public bool IsListedName(int token) => PersonWords.IsListedName(_hashes[token]);

    /// <summary>Whether the tokens are a place that the word lists know.</summary>
    public bool IsKnownPlace(int first, int last) => Gazetteer.Indonesian.Longest(_hashes, first, last) is { Length: > 0 } known && known.Length == last - first
        && Gazetteer.Indonesian[known.Index].Type == EntityType.Location;

    /// <summary>Whether a sentence ends with the token.</summary>
    public bool EndsSentence(int token) => Document.Sentences[Document.SentenceOf(token)].Last == token + 1;

    private bool IsOpener(int token) => Document.Sentences[Document.SentenceOf(token)].First == token;

    private bool IsCommon(int token)
    {
        if (Is(token, WordClass.Person | WordClass.Body))
            return false;
        if (ClassOf(token) != WordClass.None || PersonWords.IsCommon(_hashes[token]))
            return true;
        foreach (var enclitic in Pack.Grammar.Enclitics)
        {
            if (Document.Chars(token).EndsWith(enclitic, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a relative pronoun with a noun in front of it begins the clause of the token: "a woman who …".</summary>
    public bool IsRelativeClause(int token, int from) => token - 2 >= from && Is(token - 1, WordClass.Relative) && IsWord(token - 2);

    private bool IsInside(int token) => (uint)token < (uint)_hashes.Length;

    private void Classify()
    {
        foreach (var sentence in Document.Sentences)
            Array.Fill(_inCapitals, IsInCapitals(sentence), sentence.First, sentence.Last - sentence.First);
        Span<char> small = stackalloc char[LongestWord];
        for (var i = 0; i < _hashes.Length; i++)
        {
            scoped var chars = Document.Chars(i);
            _hashes[i] = TokenForms.HashOf(chars);
            if (KindOf(i) is not TokenKind.Word)
                continue;
            if (_inCapitals[i] && chars.Length <= LongestWord)
                chars = small[..chars.ToLowerInvariant(small)];
            _classes[i] = Pack.Grammar.ClassOf(chars, _hashes[i]);
        }

        for (var i = 0; i < _hashes.Length; i++)
        {
            if (KindOf(i) != TokenKind.Word)
                continue;
            var (length, form) = Pack.Cues.Longest(_hashes, i, _hashes.Length);
            if (length > 0)
                (_cues[i], _cueLengths[i]) = ((ushort)(form + 1), (byte)length);
        }
    }

    /// <summary>"Dikonfirmasi terpisah, …": a verb that a sentence opens with has a capital, and is no name for it.</summary>
    private void ReadOpener(int token)
    {
        if (token >= Count || KindOf(token) != TokenKind.Word || MentionAt(token) >= 0 || !IsCapitalised(token) || PersonWords.IsListedName(_hashes[token]))
            return;
        Span<char> small = stackalloc char[LongestWord];
        var chars = Document.Chars(token);
        if (chars.Length <= LongestWord)
            _classes[token] = Pack.Grammar.ClassOf(small[..chars.ToLowerInvariant(small)], _hashes[token]);
    }

    private bool IsInCapitals(Sentence sentence)
    {
        var words = 0;
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (KindOf(i) != TokenKind.Word)
                continue;
            if (Document.Chars(i).ContainsAnyInRange('a', 'z'))
                return false;
            words++;
        }

        return words >= FewestCapitals;
    }

    private void Place(IReadOnlyList<Entity> entities)
    {
        for (var e = 0; e < entities.Count; e++)
        {
            if (entities[e].Type is EntityType.Money or EntityType.Percent or EntityType.Quantity or EntityType.Event or EntityType.Law)
                continue;
            foreach (var mention in entities[e].Mentions)
            {
                var first = Document.TokenAt(mention.Start);
                var last = Document.TokenAt(mention.End - 1) + 1;
                if (last <= Count && first < last && !(last - first == 1 && Is(first, WordClass.Pronoun)))
                    _mentions.Add(new MentionSpan(first, last, e));
            }
        }

        _mentions.Sort(static (a, b) => a.First.CompareTo(b.First));
        Array.Fill(_mentionAt, -1);
        foreach (var mention in _mentions)
        {
            for (var i = mention.First; i < mention.Last && Entities[mention.Entity].Type == EntityType.Person; i++)
                _nameWords.Add(_hashes[i]);
        }

        for (var m = 0; m < _mentions.Count; m++)
            Array.Fill(_mentionAt, m, _mentions[m].First, _mentions[m].Last - _mentions[m].First);
    }

    /// <summary>The speaker who is the entity at an index.</summary>
    public Speaker SpeakerOf(int entity) => EntityNames.SpeakerOf(Entities[entity], Pack.Grammar);

    /// <summary>Index of the last mention that ends at or in front of <paramref name="token"/>; -1 where there is none.</summary>
    public int LastMentionBefore(int token)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Mentions[middle].Last <= token)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}

/// <summary>One mention of an entity, as token indexes.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index after the last token.</param>
/// <param name="Entity">Index of the entity.</param>
internal readonly record struct MentionSpan(int First, int Last, int Entity);
