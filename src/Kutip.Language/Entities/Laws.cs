using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Reads laws and regulations: "Undang-Undang Nomor 11 Tahun 2020 tentang …", "UU No 6/2023", "UU Cipta Kerja", "KUHP".</summary>
internal sealed class Laws
{
    /// <summary>Words of a law's name between its kind and its number at most.</summary>
    private const int LongestName = 6;

    private static readonly ulong[] Numbers = [TokenForms.HashOf("nomor"), TokenForms.HashOf("no"), TokenForms.HashOf("no.")];
    private static readonly ulong[] Years = [TokenForms.HashOf("tahun"), TokenForms.HashOf("of")];

    private readonly ValueTable _kinds;
    private readonly ValueTable _named;

    public Laws(Lexicon lexicon) => (_kinds, _named) = (new ValueTable(lexicon[string.Empty]), new ValueTable(lexicon["by name"]));

    public static Laws Indonesian { get; } = new(Lexicon.Open("Indonesian/laws.txt"));

    /// <summary>The law that begins at token <paramref name="at"/> of a sentence that ends before <paramref name="limit"/>.</summary>
    public ValueSpan? At(Document document, TokenForms forms, int at, int limit)
    {
        if (document.Tokens[at].Kind != TokenKind.Word)
            return null;
        var (named, name) = _named.Longest(forms.Lower, at, limit);
        if (named > 0)
        {
            var dated = name == "UUD" && at + named < limit && IsYear(document, at + named);
            return new ValueSpan(at, at + named + (dated ? 1 : 0), EntityType.Law, name);
        }

        var (kind, abbreviation) = _kinds.Longest(forms.Lower, at, limit);
        if (kind == 0)
            return null;
        var end = at + kind;
        while (end < limit && end < at + kind + LongestName && forms.Shapes[end] is Shape.Title or Shape.Upper or Shape.Mixed && !IsNumberSign(forms, end))
            end++;
        if (Numbered(document, forms, end, limit) is { } numbered)
            return new ValueSpan(at, numbered.End, EntityType.Law, $"{abbreviation} {numbered.Value}");

        // "UU Cipta Kerja", where the kind is an abbreviation or begins in upper case; a bare "PP" may be anything.
        return end > at + kind && abbreviation == "UU" && forms.IsCapitalised(at)
            ? new ValueSpan(at, end, EntityType.Law, $"{abbreviation} {NameKey.Of(document.Chars(at + kind, end).ToString())}")
            : null;
    }

    private static (string Value, int End)? Numbered(Document document, TokenForms forms, int at, int limit)
    {
        if (at < limit && IsNumberSign(forms, at))
            at++;
        if (at >= limit || document.Tokens[at].Kind != TokenKind.Number)
            return null;
        var number = document.Chars(at);
        var slash = number.IndexOf('/');
        if (slash > 0 && number[(slash + 1)..] is { Length: 4 } year && !year.ContainsAnyExceptInRange('0', '9'))
            return (number.ToString(), at + 1);
        var dated = slash < 0 && at + 2 < limit && Years.AsSpan().Contains(forms.Lower[at + 1]) && IsYear(document, at + 2);
        return dated ? ($"{number}/{document.Chars(at + 2)}", at + 3) : null;
    }

    private static bool IsNumberSign(TokenForms forms, int at) => Numbers.AsSpan().Contains(forms.Lower[at]);

    private static bool IsYear(Document document, int at) =>
        document.Tokens[at].Kind == TokenKind.Number && document.Chars(at) is { Length: 4 } year && !year.ContainsAnyExceptInRange('0', '9');
}
