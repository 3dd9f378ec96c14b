using Kutip.Core;

namespace Kutip.Language.Entities.Rules;

/// <summary>
/// Parts a body from the person behind it: "Governor of North Maluku Sahril Taher", "Director General of Capture Fisheries Bambang Priyanto",
/// "Chairperson of the Fishermen's Union (KNTI) Dedi Supriatna".
/// </summary>
internal sealed class OfficesWithBody(RuleText text)
{
    private const int LongestOffice = 5;
    private const int LongestName = 4;

    private static readonly ulong The = TokenForms.HashOf("the");

    private readonly Rows _rows = new(text);

    /// <summary>The linking word behind the office of each person found, by the first token of the name.</summary>
    public Dictionary<int, int> Links { get; } = [];

    /// <summary>Adds body and person of a row behind an office and a linking word, or the person of one behind a body in brackets; false where it is neither.</summary>
    public bool Read(int first, int last, List<Guess> guesses)
    {
        if (IsBehindBracket(first) && _rows.LooksLikePerson(first, last))
        {
            guesses.Add(new Guess(new NameSpan(first, last, EntityType.Person), Certainty.Sure));
            return true;
        }

        // "an economist with the Center of Economic and Law Studies (Celios)".
        if (last + 2 < text.Count && text.Document.Chars(last) is "(" && text.Forms.IsCapitalised(last + 1) && text.Document.Chars(last + 2) is ")")
            return false;
        var link = first - 1;
        // "secretary-general of the ministry Heru Pambudi".
        var noun = link > 1 && text.Forms.Shapes[link] == Shape.Lower && text.Is(text.Words.BodyNouns, link);
        if (noun)
            link--;
        if (link > 0 && text.Lower[link] == The)
            link--;
        if (link < 1 || !text.Is(text.Words.LinkingWords, link) || !IsOffice(link))
            return false;
        var name = noun && _rows.LooksLikePerson(first, last) ? first : noun ? 0 : Name(first, last);
        if (name == 0)
            return false;
        _rows.Prefix(first, name, guesses);
        if (!noun)
            Links[name] = link;
        guesses.Add(new Guess(new NameSpan(name, last, EntityType.Person), Certainty.Sure));
        return true;
    }

    /// <summary>Whether an office stands in front of the linking word, with or without its field: "professor of medical entomology at".</summary>
    private bool IsOffice(int link)
    {
        var field = link;
        while (field > Math.Max(1, link - LongestOffice) && (text.MayBeNoun(field - 1) || text.IsCapital(field - 1)))
            field--;
        var end = field < link && text.Is(text.Words.LinkingWords, field - 1) ? field - 1 : link;
        return text.LengthAtEnd(text.Words.Offices, Math.Max(0, end - LongestOffice), end) > 0;
    }

    /// <summary>Where the person's name begins: behind a listed place or body, or with a given name; zero where none does.</summary>
    private int Name(int first, int last)
    {
        var (length, _) = text.Known(first, last);
        if (length > 0 && last - first - length is > 1 and <= LongestName && _rows.LooksLikePerson(first + length, last) && !IsEnglish(first + length, last))
            return first + length;
        // "Health Ong Ye Kang".
        for (var name = Math.Max(first + 1, last - LongestName); name < last - 1; name++)
        {
            if (text.Is(text.Words.SurnamesInFront, name) && last - name is 2 or 3 && (text.IsCommon(name - 1) || text.Forms.Shapes[name - 1] == Shape.Upper) && _rows.LooksLikePerson(name, last))
                return name;
        }

        for (var name = Math.Max(first + 1, last - LongestName); name < last - 1; name++)
        {
            if (!text.IsGivenName(name) || IsEnglish(name, name + 1) || !_rows.LooksLikePerson(name, last))
                continue;
            // "Koh Wei Ling": a surname in front.
            var surname = name - 1 > first && text.Is(text.Words.SurnamesInFront, name - 1) && !text.IsGivenName(name - 1) && !IsEnglish(name - 1, name) && text.Known(name - 1, name).Length == 0;
            return surname ? name - 1 : name;
        }

        // "Food Affairs Retno Wulandari": names stand behind words of the language.
        var foreign = last;
        while (foreign > first && !IsEnglish(foreign - 1, foreign))
            foreign--;
        if (foreign > first && text.Forms.IsCapitalised(foreign - 1) && last - foreign is > 1 and <= LongestName && _rows.LooksLikePerson(foreign, last))
            return foreign;
        return 0;
    }

    private bool IsEnglish(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (text.IsPlain(i) || text.Forms.Shapes[i] == Shape.Lower || text.Is(text.Words.Bodies, i))
                return true;
        }

        return false;
    }

    /// <summary>Whether a bracket with an abbreviation stands in front, and a body of an office in front of that.</summary>
    private bool IsBehindBracket(int first)
    {
        if (first < 5 || text.Document.Chars(first - 1) is not ")" || text.Document.Chars(first - 3) is not "(" || !text.Forms.IsCapitalised(first - 2))
            return false;
        for (var i = first - 4; i > Math.Max(0, first - 16); i--)
        {
            if (text.Document.Chars(i) is "," or "." || text.IsCue(i))
                return false;
            if (text.Is(text.Words.LinkingWords, i) && text.LengthAtEnd(text.Words.Offices, Math.Max(0, i - LongestOffice), i) > 0)
                return true;
        }

        return text.Document.Tokens[first].Start == text.Document.Tokens[first - 1].End + 1 && text.LengthAtEnd(text.Words.Offices, first - 8 < 0 ? 0 : first - 8, first - 3) > 0;
    }
}
