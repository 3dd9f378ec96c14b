using System.Buffers;
using System.Globalization;
using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Reads amounts of money, percentages and quantities: "Rp 1,5 triliun", "20 juta dolar AS", "3,5 persen", "120 kilometer".</summary>
internal sealed class Amounts
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,");

    private readonly ValueTable _before;
    private readonly ValueTable _after;
    private readonly ValueTable _multipliers;
    private readonly ValueTable _numbers;
    private readonly ValueTable _percent;
    private readonly ValueTable _units;

    private readonly bool _hasDecimalPoint;

    public Amounts(Lexicon lexicon)
    {
        (_before, _after) = (new ValueTable(lexicon["currencies before"]), new ValueTable(lexicon["currencies after"]));
        (_multipliers, _numbers) = (new ValueTable(lexicon["multipliers"]), new ValueTable(lexicon["number words"]));
        (_percent, _units) = (new ValueTable(lexicon["percent"]), new ValueTable(lexicon["units"]));
        _hasDecimalPoint = lexicon["options"].Contains("decimal point");
    }

    public static Amounts Indonesian { get; } = new(Lexicon.Open("Indonesian/units.txt"));

    /// <summary>The amount that begins at token <paramref name="at"/> of a sentence that ends before <paramref name="limit"/>.</summary>
    public ValueSpan? At(Document document, TokenForms forms, int at, int limit)
    {
        var kind = document.Tokens[at].Kind;
        if (kind == TokenKind.Punctuation && document.Chars(at) is not "%")
            return null;
        var (length, currency) = _before.Longest(forms.Lower, at, limit);
        if (length > 0)
        {
            return Number(document, forms, at + length, limit) is { } amount && document.Tokens[at + length].Kind == TokenKind.Number
                ? Money(at, amount.End, currency, amount.Value)
                : null;
        }

        if (Number(document, forms, at, limit) is not { } number)
            return null;
        var end = number.End;
        if (_percent.Longest(forms.Lower, end, limit) is { Length: > 0 } percent)
            return Value(at, end + percent.Length, EntityType.Percent, number.Value, percent.Value);
        if (_after.Longest(forms.Lower, end, limit) is { Length: > 0 } after)
            return Money(at, end + after.Length, after.Value, number.Value);
        return _units.Longest(forms.Lower, end, limit) is { Length: > 0 } unit
            ? Value(at, end + unit.Length, EntityType.Quantity, number.Value, unit.Value)
            : null;
    }

    private static ValueSpan Money(int first, int last, string currency, decimal value) =>
        new(first, last, EntityType.Money, string.Create(CultureInfo.InvariantCulture, $"{currency} {Plain(value)}"));

    private static ValueSpan Value(int first, int last, EntityType type, decimal value, string unit) =>
        new(first, last, type, string.Create(CultureInfo.InvariantCulture, $"{Plain(value)} {unit}"));

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number in digits or one word, and the multipliers after it.</summary>
    private (decimal Value, int End)? Number(Document document, TokenForms forms, int at, int limit)
    {
        if (at >= limit)
            return null;
        decimal value;
        var end = at + 1;
        if (document.Tokens[at].Kind == TokenKind.Number)
        {
            if (Parse(document.Chars(at), _hasDecimalPoint) is not { } digits)
                return null;
            value = digits;
        }
        else if (_numbers.Longest(forms.Lower, at, limit) is { Length: > 0 } word)
        {
            value = decimal.Parse(word.Value, CultureInfo.InvariantCulture);
            end = at + word.Length;
        }
        else
        {
            return null;
        }

        while (_multipliers.Longest(forms.Lower, end, limit) is { Length: > 0 } multiplier)
        {
            var factor = decimal.Parse(multiplier.Value, CultureInfo.InvariantCulture);
            if (value > decimal.MaxValue / factor)
                return null;
            value *= factor;
            end += multiplier.Length;
        }

        return (value, end);
    }

    /// <summary>
    /// Digits as Indonesian prints them: full stops between thousands and a decimal comma. A lone full stop that no three digits follow
    /// is a decimal point, more than one comma set thousands apart. With <paramref name="decimalPoint"/>, commas always do, as in English.
    /// </summary>
    internal static decimal? Parse(ReadOnlySpan<char> text, bool decimalPoint)
    {
        const int Longest = 24;
        if (text.Length > Longest || text.ContainsAnyExcept(NumberSigns))
            return null;
        int dots = text.Count('.'), commas = text.Count(',');
        var decimalSign = decimalPoint ? '.' : commas == 1 ? ',' : dots == 1 && text.Length - text.IndexOf('.') != 4 ? '.' : '\0';
        Span<char> plain = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                plain[length++] = c;
            else if (c == decimalSign)
                plain[length++] = '.';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
