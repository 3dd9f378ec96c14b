using System.Collections.Frozen;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Words around a person's name that are not the name: offices, what qualifies them, ranks, forms of address, degrees.</summary>
internal sealed class Titles
{
    /// <summary>"His": it stands at the end of an office that somebody holds for somebody named before ("kuasa hukumnya").</summary>
    public const string Enclitic = "nya";

    private const int LongestAtEnd = 3;

    private static readonly string[] ActivePrefixes = [.. Lexicon.Open("Indonesian/titles.txt")["active prefixes"]];

    private readonly PhraseTable _offices = new();
    private readonly PhraseTable _qualifiers = new();
    private readonly PhraseTable _honorifics = new();
    private readonly PhraseTable _behindRanks = new();
    private readonly HashSet<ulong> _degrees;
    private readonly PhraseTable _parts = new();
    private readonly PhraseTable _callings = new();
    private readonly PhraseTable _noFields = new();
    private readonly PhraseTable _wholeOffices = new();
    private readonly PhraseTable _officesForSomebody = new();
    private readonly PhraseTable _officesOfPlaces = new();
    private readonly PhraseTable _officesWithoutBody = new();
    private readonly PhraseTable _sentOffices = new();
    private readonly PhraseTable _kin = new();
    private readonly PhraseTable _former = new();
    private readonly PhraseTable _keptInNames = new();
    private readonly PhraseTable _beginnings = new();
    private readonly PhraseTable _otherNames = new();

    private readonly PhraseTable _bodies = new();
    private readonly PhraseTable _places = new();
    private readonly PhraseTable _links = new();
    private readonly PhraseTable _openings = new();
    private readonly PhraseTable _namedAfter = new();
    private readonly PhraseTable _leadingToBody = new();
    private readonly PhraseTable _companyForms = new();
    private readonly PhraseTable _withinNames = new();

    private Titles(Lexicon lexicon)
    {
        _offices.AddAll(lexicon["offices"]);
        _offices.AddAll(lexicon["offices"].Select(office => office + Enclitic));
        _wholeOffices.AddAll(lexicon["offices of a whole body"]);
        _officesForSomebody.AddAll(lexicon["offices for somebody"]);
        _officesOfPlaces.AddAll(lexicon["offices of places"]);
        _sentOffices.AddAll(lexicon["offices sent to a place"]);
        _officesWithoutBody.AddAll(lexicon["offices without a body"]);
        _kin.AddAll(lexicon["kin"]);
        _former.AddAll(lexicon["former"]);
        _keptInNames.AddAll(lexicon["forms of address within names"]);
        _beginnings.AddAll(lexicon["beginnings of names"]);
        _otherNames.AddAll(lexicon["other names"]);
        _qualifiers.AddAll(lexicon["qualifiers"]);
        _parts.AddAll(lexicon["parts of bodies"]);
        _callings.AddAll(lexicon["callings"]);
        _noFields.AddAll(lexicon["not fields"]);
        _honorifics.AddAll(lexicon["ranks"]);
        _honorifics.AddAll(lexicon["honorifics"]);
        _behindRanks.AddAll(lexicon["behind ranks"]);
        // A degree is one token in a text, where its capitals keep "S.H." from being cut.
        _degrees = [.. lexicon["degrees"].Select(degree => TokenForms.HashOf(degree))];
    }

    public static Titles Indonesian { get; } = new(Lexicon.Open("Indonesian/titles.txt"));

    private static readonly FrozenDictionary<string, Titles> Extended = Lexicon.Open("languages.txt")[string.Empty]
        .Select(line => line.Split('\t')).Where(columns => columns is [_, _, "titles"])
        .ToFrozenDictionary(columns => columns[0], columns => Extend(Lexicon.Open($"{columns[1]}/titles.txt"), Lexicon.Open($"{columns[1]}/places.txt")), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the language adds titles of its own, which the model has not learned to leave out of names.</summary>
    public bool IsExtended { get; private init; }

    /// <summary>The titles of the document's language: the Indonesian ones, and in an article what the language adds. That of a sentence or two may be mistaken.</summary>
    public static Titles For(Document document) => document.IsArticle && document.Article.Metadata.Language is { } language
        && Extended.TryGetValue(language, out var titles) ? titles : Indonesian;

    /// <summary>Tokens of the word of this language that a body's name at <paramref name="at"/> begins with; none where none does.</summary>
    public int Body(ReadOnlySpan<ulong> tokens, int at, int limit) => _bodies.Longest(tokens, at, limit).Length;

    /// <summary>Tokens that say, in front of an office, that it was held before.</summary>
    public int Former(ReadOnlySpan<ulong> tokens, int at, int limit) => _former.Longest(tokens, at, limit).Length;

    /// <summary>Tokens of the word for somebody's kin at <paramref name="at"/>; none where none is.</summary>
    public int Kin(ReadOnlySpan<ulong> tokens, int at, int limit) => _kin.Longest(tokens, at, limit).Length;

    /// <summary>Tokens of the place of this language's countries that begins at <paramref name="at"/>; none where none does.</summary>
    public int Place(ReadOnlySpan<ulong> tokens, int at, int limit) => _places.Longest(tokens, at, limit).Length;

    /// <summary>Tokens that join the words of a name ("bin", "a/l") at <paramref name="at"/>; none where none do.</summary>
    public int Link(ReadOnlySpan<ulong> tokens, int at, int limit) => _links.Longest(tokens, at, limit).Length;

    /// <summary>Whether many names begin with the word: "Mohd", "Siti", "Lim".</summary>
    public bool OpensName(ulong token) => _openings.Contains(token);

    /// <summary>Whether the word is for places and bodies that are named after somebody: "Jalan", "Hospital".</summary>
    public bool IsNamedAfter(ulong token) => _namedAfter.Contains(token);

    /// <summary>Whether the word may lead from an office to its body or place.</summary>
    public bool LeadsToBody(ulong token) => _leadingToBody.Contains(token);

    /// <summary>Whether the form of address may stand within a name too: "Bujang Haji Sebli".</summary>
    public bool IsWithinNames(ulong token) => _withinNames.Contains(token);

    /// <summary>Whether the word ends a company's name: "Bhd".</summary>
    public bool IsCompanyForm(ulong token) => _companyForms.Contains(token);

    /// <summary>Tokens of the office that begins at <paramref name="at"/>; none where none does.</summary>
    public int Office(ReadOnlySpan<ulong> tokens, int at, int limit) => _offices.Longest(tokens, at, limit).Length;

    /// <summary>Whether all tokens up to <paramref name="limit"/> are a calling whose field may follow in lower case ("pengamat", "dosen").</summary>
    public bool IsCalling(ReadOnlySpan<ulong> tokens, int at, int limit) => _callings.Longest(tokens, at, limit).Length == limit - at;

    /// <summary>Whether all tokens up to <paramref name="limit"/> are an office that only the body's name can follow ("CEO").</summary>
    public bool IsWholeOffice(ReadOnlySpan<ulong> tokens, int at, int limit) => _wholeOffices.Longest(tokens, at, limit).Length == limit - at;

    /// <summary>Whether all tokens up to <paramref name="limit"/> are an office held for somebody, whose name may follow ("kuasa hukum").</summary>
    public bool IsOfficeForSomebody(ReadOnlySpan<ulong> tokens, int at, int limit) => _officesForSomebody.Longest(tokens, at, limit).Length == limit - at;

    /// <summary>Whether the tokens up to <paramref name="limit"/> end with an office that somebody holds in a place ("kepala desa").</summary>
    public bool IsOfficeOfPlace(ReadOnlySpan<ulong> tokens, int first, int limit) => EndsWith(_officesOfPlaces, tokens, first, limit);

    /// <summary>Whether the tokens up to <paramref name="limit"/> end with an office that no body's name follows ("hakim agung").</summary>
    public bool IsOfficeWithoutBody(ReadOnlySpan<ulong> tokens, int first, int limit) => EndsWith(_officesWithoutBody, tokens, first, limit);

    /// <summary>Whether the office is that of somebody who is sent to a place or body: "duta besar".</summary>
    public bool IsSent(ReadOnlySpan<ulong> tokens, int first, int last) => _sentOffices.Longest(tokens, first, last).Length > 0;

    /// <summary>Whether a word is written like a verb of somebody who acts: "pedagang menemui Siti" is no pedlar of a kind.</summary>
    public static bool IsLikeVerb(ReadOnlySpan<char> word)
    {
        foreach (var prefix in ActivePrefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether the token means somebody by kinship ("adik").</summary>
    public bool IsKin(ulong token) => _kin.Contains(token);

    /// <summary>Whether a word in lower case behind a calling may name its field.</summary>
    public bool MayBeField(ulong token) => !_noFields.Contains(token);

    /// <summary>Tokens that qualify an office ("luar negeri", "top") from <paramref name="at"/> on.</summary>
    public int Qualifiers(ReadOnlySpan<ulong> tokens, int at, int limit) => Run(_qualifiers, tokens, at, limit);

    /// <summary>Tokens of ranks and forms of address from <paramref name="at"/> on.</summary>
    public int Honorifics(ReadOnlySpan<ulong> tokens, int at, int limit)
    {
        var end = at;
        while (end < limit)
        {
            var length = _honorifics.Longest(tokens, end, limit).Length;
            if (length == 0 && end > at)
                length = _behindRanks.Longest(tokens, end, limit).Length;
            if (length == 0)
                break;
            end += length;
        }

        return end - at;
    }

    /// <summary>Whether the word may follow a rank, with or without brackets: "Brigadir Jenderal (Pol)".</summary>
    public bool IsBehindRank(ulong token) => _behindRanks.Contains(token);

    /// <summary>Tokens of the word for part of a body ("Fakultas", "Bidang") at <paramref name="at"/>; none where none is.</summary>
    public int PartOfBody(ReadOnlySpan<ulong> tokens, int at, int limit) => _parts.Longest(tokens, at, limit).Length;

    /// <summary>Tokens of forms of address at <paramref name="at"/> that are no part of the name behind them.</summary>
    public int Address(ReadOnlySpan<ulong> tokens, int at, int limit) => _keptInNames.Contains(tokens[at]) ? 0 : Honorifics(tokens, at, limit);

    /// <summary>
    /// Whether the word at <paramref name="at"/> belongs to the name behind it: "I Gusti"; "Lalu Gita", unless a sentence begins with it, where it means "then".
    /// </summary>
    public bool BeginsName(ReadOnlySpan<ulong> tokens, int at, int limit, bool opensSentence) =>
        _beginnings.Longest(tokens, at, limit).Length is var length && (length > 1 || (length == 1 && !opensSentence));

    /// <summary>Tokens that lead to another name of somebody ("akrab disapa") from <paramref name="at"/> on.</summary>
    public int OtherName(ReadOnlySpan<ulong> tokens, int at, int limit) => _otherNames.Longest(tokens, at, limit).Length;

    public bool IsDegree(ulong token) => _degrees.Contains(token);

    private static Titles Extend(Lexicon lexicon, Lexicon places)
    {
        var titles = new Titles(Lexicon.Open("Indonesian/titles.txt")) { IsExtended = true };
        titles._offices.AddAll(lexicon["offices"]);
        titles._honorifics.AddAll(lexicon["ranks"]);
        titles._honorifics.AddAll(lexicon["honorifics"]);
        titles._bodies.AddAll(lexicon["bodies"]);
        titles._qualifiers.AddAll(lexicon["qualifiers"]);
        titles._callings.AddAll(lexicon["callings"]);
        titles._noFields.AddAll(lexicon["not fields"]);
        titles._kin.AddAll(lexicon["kin"]);
        titles._kin.AddAll(lexicon["kin"].Select(kin => kin + Enclitic));
        titles._former.AddAll(lexicon["former"]);
        titles._links.AddAll(lexicon["links"]);
        titles._openings.AddAll(lexicon["beginnings of names"]);
        titles._namedAfter.AddAll(lexicon["named after persons"]);
        titles._withinNames.AddAll(lexicon["within names"]);
        titles._companyForms.AddAll(lexicon["company forms"]);
        titles._leadingToBody.AddAll(lexicon["leading to bodies"]);
        foreach (var group in places.Groups)
            titles._places.AddAll(places[group]);
        return titles;
    }

    private static bool EndsWith(PhraseTable table, ReadOnlySpan<ulong> tokens, int first, int limit)
    {
        for (var at = Math.Max(first, limit - LongestAtEnd); at < limit; at++)
        {
            if (table.Longest(tokens, at, limit).Length == limit - at)
                return true;
        }

        return false;
    }

    private static int Run(PhraseTable table, ReadOnlySpan<ulong> tokens, int at, int limit)
    {
        var end = at;
        while (end < limit && table.Longest(tokens, end, limit) is { Length: > 0 } match)
            end += match.Length;
        return end - at;
    }
}
