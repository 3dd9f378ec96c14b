using Kutip.Core;
using Kutip.Language.Quotes;

namespace Kutip.Language.Entities.Rules;

/// <summary>Tells what a row of capitalised words names, by its words and by what stands around it.</summary>
internal sealed class Rows(RuleText text)
{
    private const int LongestName = 5;
    private const int LongestApposition = 5;
    private const int ShortestAbbreviation = 2;
    private const int LongestAbbreviation = 6;

    private static readonly ulong Of = TokenForms.HashOf("of");
    private static readonly ulong At = TokenForms.HashOf("at");
    private static readonly ulong The = TokenForms.HashOf("the");
    private static readonly ulong Who = TokenForms.HashOf("who");

    private readonly NameWords _words = text.Words;

    /// <summary>Adds what the row from <paramref name="first"/> to <paramref name="last"/> names.</summary>
    public void Read(int first, int last, List<Guess> guesses)
    {
        // "Hartley's raised its forecast": nothing is owned.
        if (text.IsPossessive(last) && !text.Is(_words.Bodies, last - 1) && text.Known(first, last).Length < last - first && OwnsNothing(last + 1))
        {
            Add(first, last + 1, EntityType.Organization, Certainty.Sure, guesses);
            return;
        }

        // "Senate Republicans".
        if (last - first > 1 && text.People(last - 1, last) == 1 && text.Known(first, last).Length < last - first && text.Is(_words.Bodies, last - 2))
            last--;
        // "Judge Michael Topolsky KC".
        if (last - first > 2 && text.Is(_words.BehindNames, last - 1) && text.Forms.Shapes[last - 1] is Shape.Upper or Shape.Mixed && LooksLikePerson(last - 3, last - 1))
            last--;
        var (title, name) = Title(first, last);
        // "Migrant Care executive director Wahyu Susanti".
        if (name > 0 && title == first && IsBeforeOffice(last))
        {
            Add(first, last, EntityType.Organization, Certainty.Weak, guesses);
            return;
        }

        if (name > 0)
        {
            Prefix(first, title, guesses);
            Add(name, last, EntityType.Person, Certainty.Sure, guesses);
            return;
        }

        if (title > 0 && text.Known(first, last).Length < last - first && text.LengthAtEnd(_words.Bodies, first, last) == 0 && !IsJoined(first, title))
        {
            Prefix(first, last, guesses);
            return;
        }

        if (IsBehindOffice(first) && LooksLikePerson(first, last))
        {
            Add(first, last, EntityType.Person, Certainty.Sure, guesses);
            return;
        }

        var people = text.People(first, last);
        if (people == last - first || IsTitleOfWork(first, last))
            return;
        if (people > 0 && !HasBody(first, last) && text.LengthAtEnd(_words.Places, first, last) == 0
            && text.LengthAtEnd(_words.Events, first, last) == 0 && text.Known(first, last).Length == 0)
            first += people;
        var (type, certainty) = Kind(first, last);
        Add(first, last, type, certainty, guesses);
    }

    /// <summary>Whether the words can be a person's name for all that they are themselves.</summary>
    public bool LooksLikePerson(int first, int last)
    {
        // "VI Andre Rosiade".
        if (last - first > 1 && text.Forms.Shapes[first] == Shape.Upper && !text.Document.Chars(first).ContainsAnyExcept('I', 'V', 'X'))
            return false;
        if (last <= first || last - first > LongestName || text.Known(first, last).Length == last - first || text.People(first, last) > 0)
            return false;
        for (var i = first; i < last; i++)
        {
            if (text.Is(_words.Honorifics, i) || (i > first && text.Forms.IsCapitalised(i) && text.IsFunctionWord(i) && !text.Is(_words.SurnamesInFront, first)) || (i > first && text.Lower[i] == Of))
                return false;
        }

        if (_words.Offices.Longest(text.Lower, first, last).Length > 0 && (last - first == 1 || !text.IsGivenName(first)))
            return false;
        var headed = text.LengthAtEnd(_words.Bodies, first, last) + text.LengthAtEnd(_words.Places, first, last) + text.LengthAtEnd(_words.Events, first, last);
        // "Tiger Woods", "Emily Church": surnames that are also kinds of places and bodies.
        var surname = !text.Is(_words.Bodies, last - 1) || text.Is(_words.WeakBodies, last - 1);
        return headed == 0 || (surname && last - first == 2 && headed == 1 && text.IsGivenName(first) && text.IsListedName(last - 1));
    }

    /// <summary>"Ministry of Justice": the word belongs to a name with "of".</summary>
    private bool IsJoined(int first, int title)
    {
        for (var i = first + 1; i < title; i++)
        {
            if (text.Forms.Shapes[i] == Shape.Lower && text.Is(_words.Joining, i - 1))
                return true;
        }

        return false;
    }

    /// <summary>"Handle With Care": words of grammar have capitals in titles only.</summary>
    private bool IsTitleOfWork(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (text.Forms.IsCapitalised(i) && text.IsFunctionWord(i) && text.Known(first, last).Length < last - first && !text.Is(_words.SurnamesInFront, first))
                return true;
        }

        return false;
    }

    private bool IsBeforeOffice(int at) => at < text.Count && text.Forms.Shapes[at] == Shape.Lower && _words.Offices.Longest(text.Lower, at, text.Count).Length is > 0 and var office
        && at + office < text.Count && text.IsCapital(at + office);

    private bool OwnsNothing(int at) => at >= text.Count || text.IsComma(at) || text.IsCue(at) || (text.IsFunctionWord(at) && !text.IsOwnable(at)) || text.Document.Chars(at) is ".";

    /// <summary>"spokesman Matthias Imhof", "its director, Corinne Favre".</summary>
    private bool IsBehindOffice(int first)
    {
        var end = first > 1 && text.IsComma(first - 1) ? first - 1 : first;
        if (end < first && text.Pack.Grammar.ClassOf(text.Document.Chars(end - 1), text.Lower[end - 1]).HasFlag(WordClass.Relation) && text.Forms.Shapes[end - 1] == Shape.Lower)
            return true;
        return text.LengthAtEnd(_words.Offices, Math.Max(0, end - LongestName), end) > 0 && (end == first || text.Forms.Shapes[end - 1] == Shape.Lower);
    }

    private bool HasBody(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (text.Is(_words.Bodies, i))
                return true;
        }

        return text.LengthAtEnd(_words.Bodies, first, last) > 0;
    }

    /// <summary>The last office or form of address within the row, and where the name behind it begins; zero where there is none.</summary>
    private (int Title, int Name) Title(int first, int last)
    {
        var (title, name) = (0, 0);
        for (var i = first; i < last;)
        {
            var length = Math.Max(_words.Offices.Longest(text.Lower, i, last).Length, _words.Honorifics.Longest(text.Lower, i, last).Length);
            if (length == 0)
            {
                i++;
                continue;
            }

            // "Baker & Doyle".
            if (i + length < last && text.Document.Chars(i + length) is "&")
            {
                i += length;
                continue;
            }

            // "Tom Baker": a surname that is a calling too.
            if (i + length == last && !(length == 1 && i == first + 1 && text.IsGivenName(first) && text.IsListedName(i)))
                title = title == 0 ? i : title;
            else if (i + length < last && LooksLikePerson(i + length, last) && !(i + length == last - 1 && text.IsPlain(last - 1)))
                (title, name) = (i, i + length);
            i += length;
        }

        return (title, name);
    }

    /// <summary>Bodies and places in front of an office: "Bekasi Environment Agency", "South Sulawesi".</summary>
    public void Prefix(int first, int last, List<Guess> guesses)
    {
        for (var i = first; i < last;)
        {
            var head = i;
            while (head < last && !text.Is(_words.Bodies, head))
                head++;
            var (length, known) = text.Known(i, last);
            if (head + 2 < last && text.Is(_words.Joining, head) && text.Forms.Shapes[head + 1] == Shape.Lower)
            {
                Add(i, last, EntityType.Organization, Certainty.Sure, guesses);
                return;
            }

            // "JPMorgan Chase & Co": what "&" joins to a known name is of it.
            var joined = length > 0 && i + length < last && text.Document.Chars(i + length) is "&";
            if (head < last && head > i && head >= i + length && (joined || !(text.Is(_words.WeakBodies, head) && head + 1 == last && length > 0 && head == i + length)))
            {
                // "Commission IX".
                while (head + 1 < last && (text.Forms.Shapes[head + 1] == Shape.Digits || !text.Document.Chars(head + 1).ContainsAnyExcept('I', 'V', 'X')))
                    head++;
                Add(i, head + 1, EntityType.Organization, Certainty.Sure, guesses);
                i = head + 1;
                continue;
            }

            if (length > 0)
                Add(i, i + length, text.Gazetteer[known].Type, Certainty.Sure, guesses);
            i += Math.Max(1, length);
        }
    }

    private (EntityType Type, Certainty Certainty) Kind(int first, int last)
    {
        var count = last - first;
        if (count > 1 && text.LengthAtEnd(_words.Events, first, last) is > 0 and var held && held < count)
            return (EntityType.Event, Certainty.Sure);
        if (count > 1 && text.LengthAtEnd(_words.Laws, first, last) > 0)
            return (EntityType.Law, Certainty.Sure);
        var (length, known) = text.Known(first, last);
        if (length == count)
            return (text.Gazetteer[known].Type, Certainty.Sure);
        if (IsIntroduced(last) && LooksLikePerson(first, last) && !(count == 1 && text.OpensSentence(first) && text.IsPlain(first)))
            return (EntityType.Person, Certainty.Sure);
        if (Body(first, last) is { } body)
            return (EntityType.Organization, body);
        if (Place(first, last))
            return (EntityType.Location, Certainty.Sure);
        return count > 1 ? Several(first, last) : One(first);
    }

    /// <summary>"Tom Halvorsen, 61,", "Jane Doe (34)", "Budi Santoso, who": only persons are gone on from like this.</summary>
    private bool IsIntroduced(int at)
    {
        if (at + 2 >= text.Count)
            return false;
        if (text.Document.Chars(at) is "(")
            return text.IsNumber(at + 1) && text.Document.Tokens[at + 1].Length == 2 && text.Document.Chars(at + 2) is ")";
        return text.IsComma(at) && (text.Lower[at + 1] == Who || IsOffice(at + 1)
            || (text.IsNumber(at + 1) && text.Document.Tokens[at + 1].Length <= 2 && (text.IsComma(at + 2) || text.Document.Chars(at + 2) is ".")));
    }

    /// <summary>Whether an office begins at a token, behind what may stand in front of it: "a senior economist at".</summary>
    private bool IsOffice(int at)
    {
        for (var i = at; i < Math.Min(text.Count, at + LongestApposition); i++)
        {
            if (_words.Offices.Longest(text.Lower, i, text.Count).Length > 0)
                return true;
            if (!text.MayBeNoun(i) && !(i == at && text.Is(_words.Articles, i)))
                return false;
        }

        return false;
    }

    private Certainty? Body(int first, int last)
    {
        var count = last - first;
        var surely = false;
        var weakly = false;
        for (var i = first; i < last; i++)
        {
            if (!text.Is(_words.Bodies, i) || count == 1)
                continue;
            // "Emily Church": a given name in front of a word that surnames are too.
            var weak = text.Is(_words.WeakBodies, i) && (i + 1 < last || (count == 2 && text.IsGivenName(first) && text.IsListedName(i)));
            surely |= !weak && (i == first || i + 1 == last || text.Is(_words.Joining, i) || !text.IsGivenName(first));
            weakly |= weak;
        }

        // "Baker & Doyle".
        for (var i = first + 1; i + 1 < last; i++)
            surely |= text.Document.Chars(i) is "&";
        if (surely || text.LengthAtEnd(_words.Bodies, first, last) > 1)
            return Certainty.Sure;
        if (count == 1 && (text.IsPlain(first) || text.IsFunctionWord(first)))
            return null;
        if (text.Is(_words.BodyNouns, last))
            return Certainty.Weak;
        var named = first > 0 && !text.OpensSentence(first) && text.Is(_words.BodyNouns, first - 1) && text.Forms.Shapes[first - 1] == Shape.Lower;
        return named && text.Known(first, last).Length == 0 ? Certainty.Weak : weakly && !text.IsGivenName(first) ? Certainty.Weak : null;
    }

    private bool Place(int first, int last)
    {
        var count = last - first;
        var surname = count == 2 && text.IsGivenName(first) && text.IsListedName(last - 1) && !text.Is(_words.Places, first) && !text.Is(_words.Bodies, first);
        if (count > 1 && !surname && (text.LengthAtEnd(_words.Places, first, last) > 0 || (text.Is(_words.PlacesBefore, first) && !text.Is(_words.Bodies, last - 1))))
            return true;
        if (count == 1 && (text.IsFunctionWord(first) || text.IsCommon(first)))
            return false;
        if (text.Is(_words.PlaceNouns, last) && text.Forms.Shapes[last] == Shape.Lower)
            return true;
        // "the town of Haldumulla".
        return first > 1 && text.Lower[first - 1] == Of && text.Is(_words.PlaceNouns, first - 2);
    }

    private (EntityType Type, Certainty Certainty) Several(int first, int last)
    {
        int common = 0, listed = 0, initials = 0;
        for (var i = first; i < last; i++)
        {
            common += text.IsCommon(i) && !text.IsListedName(i) ? 1 : 0;
            listed += text.IsListedName(i) ? 1 : 0;
            initials += i > first && text.Forms.Shapes[i] == Shape.Initial ? 1 : 0;
        }

        var (length, known) = text.Known(first, last);
        var named = text.IsGivenName(first) && text.IsListedName(last - 1);
        if (length > 0 && (text.Gazetteer[known].Type == EntityType.Organization || !named))
            return (text.Gazetteer[known].Type == EntityType.Organization || common > 0 ? EntityType.Organization : EntityType.Location, Certainty.Weak);
        if (IsArticled(first))
            return (EntityType.Organization, Certainty.Weak);
        // "an economist at Nordea Frontier".
        if (first > 1 && text.Lower[first - 1] == At && text.Is(_words.Offices, first - 2))
            return (EntityType.Organization, Certainty.Weak);
        if (IsInPlace(first) && !text.IsPossessive(last))
            return (EntityType.Location, Certainty.Weak);
        if (common == 0 && LooksLikePerson(first, last) && (text.IsGivenName(first) || initials > 0 || listed == last - first))
            return (EntityType.Person, Certainty.Weak);
        var speaks = text.IsCue(last) || (first > 0 && text.IsCue(first - 1));
        if (common == 0 && speaks && listed > 0 && LooksLikePerson(first, last))
            return (EntityType.Person, Certainty.Weak);
        return common == 0 && speaks && LooksLikePerson(first, last) ? (EntityType.Person, Certainty.Weak) : (EntityType.Organization, Certainty.Weak);
    }

    private (EntityType Type, Certainty Certainty) One(int at)
    {
        var abbreviates = text.Forms.Shapes[at] == Shape.Upper && text.Document.Tokens[at].Length is >= ShortestAbbreviation and <= LongestAbbreviation;
        if (abbreviates)
            return IsBracketed(at) ? (EntityType.Organization, Certainty.Sure) : text.IsCue(at + 1) || IsInFrontOfOffice(at) ? (EntityType.Organization, Certainty.Weak) : default;
        if ((text.OpensSentence(at) && text.IsCommon(at)) || text.IsFunctionWord(at) || IsArticled(at))
            return default;
        if (IsInPlace(at) && !text.IsCommon(at))
            return (EntityType.Location, Certainty.Weak);
        if (text.IsGivenName(at) && !text.IsCommon(at) && !PersonWords.IsTown(text.Lower[at]))
            return (EntityType.Person, Certainty.Weak);
        return default;
    }

    /// <summary>"UOB head of strategy", "OCBC economist".</summary>
    private bool IsInFrontOfOffice(int at) => at + 1 < text.Count && text.Forms.Shapes[at + 1] == Shape.Lower && _words.Offices.Longest(text.Lower, at + 1, text.Count).Length > 0;

    private bool IsArticled(int first) => first > 0 && text.Lower[first - 1] == The;

    private bool IsInPlace(int first) => first > 0 && text.Is(_words.InPlaces, first - 1);

    private bool IsBracketed(int at) => at > 1 && text.Document.Chars(at - 1) is "(" && at + 1 < text.Count && text.Document.Chars(at + 1) is ")" && text.Forms.IsCapitalised(at - 2);

    private static void Add(int first, int last, EntityType type, Certainty certainty, List<Guess> guesses)
    {
        if (last > first)
            guesses.Add(new Guess(new NameSpan(first, last, type), certainty));
    }
}
