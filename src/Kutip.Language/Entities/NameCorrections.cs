using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>What the model gets wrong for want of a view beyond the sentence or of knowledge of titles.</summary>
internal static class NameCorrections
{
    /// <summary>Tokens that an office and its qualifiers have at most.</summary>
    private const int LongestOffice = 6;
    private const int LongestHonorific = 3;

    private static readonly ulong And = TokenForms.HashOf("dan");

    /// <summary>"Presiden China Xi Jinping", "Wali Kota Pekalongan Dewi Kartika": after an office the country or region is apart from the person.</summary>
    public static List<NameSpan> SplitAfterOffice(Document document, TokenForms forms, List<NameSpan> names)
    {
        var split = Pool.List<NameSpan>();
        foreach (var name in names)
        {
            var (length, known) = name.Count > 1 ? Gazetteer.Indonesian.Longest(forms.Lower, name.First, name.Last) : (0, 0);
            var first = document.Sentences[document.SentenceOf(name.First)].First;
            if (length == 0 && BeginsWithPlace(forms, first, name))
                length = 1;
            else if (length == 0 || length == name.Count || !IsApart(forms, name, length, known) || !OfficeEndsAt(forms, first, name.First))
            {
                split.Add(name);
                continue;
            }

            split.Add(new NameSpan(name.First, name.First + length, EntityType.Location));
            split.Add(new NameSpan(name.First + length, name.Last, EntityType.Person));
        }

        return split;
    }

    /// <summary>
    /// "Universitas Paramadina Adi Prayoga" is a body and a person where the article goes on with "kata Adi"; what of the name the model found
    /// apart is joined to it ("Kementerian Sosial Asep", "Sasa Purnama").
    /// </summary>
    public static List<NameSpan> SplitAtCalled(TokenForms forms, CalledNames called, List<NameSpan> names)
    {
        var split = Pool.List<NameSpan>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var at = name.Type is EntityType.Organization or EntityType.Location ? called.First(name.First + 1, name.Last) : name.Last;
            var goesOn = i + 1 < names.Count && names[i + 1].First == name.Last && names[i + 1].Type == EntityType.Person;
            var end = goesOn ? names[i + 1].Last : name.Last;
            // What the model left out of a name that it cut: "I Gusti Putu", "Ngurah Sedana".
            var next = i + 1 < names.Count ? names[i + 1].First : forms.Lower.Length;
            while (at < name.Last && end < next && forms.Shapes[end] == Shape.Title && PersonWords.MayBeName(forms.Lower[end]))
                end++;
            if (at == name.Last || end - at < 2 || !MayEnd(forms, name, at))
            {
                split.Add(name);
                continue;
            }

            split.Add(name with { Last = at });
            split.Add(new NameSpan(at, end, EntityType.Person));
            i += goesOn ? 1 : 0;
        }

        return split;
    }

    /// <summary>
    /// "Pelatih Laskar Kahuripan Djanuar Effendi", "Manajer Laskar Kahuripan Hendri Kurniawan": behind offices, words that go on in different ways are the body, which the model took for the beginning of the person's name.
    /// </summary>
    public static List<NameSpan> SplitAtRepeated(Document document, TokenForms forms, List<NameSpan> names)
    {
        var goesOn = Pool.Table<ulong, ulong>();
        foreach (var name in names)
        {
            ulong hash = 0;
            for (var i = name.First; i < name.Last; i++)
            {
                hash = PhraseTable.Extend(hash, forms.Lower[i]);
                // Zero stands for several ways to go on.
                if (i + 1 < name.Last)
                    goesOn[hash] = goesOn.TryGetValue(hash, out var known) && known != forms.Lower[i + 1] ? 0 : forms.Lower[i + 1];
            }
        }

        var split = Pool.List<NameSpan>();
        foreach (var name in names)
        {
            var body = 0;
            if (name is { Type: EntityType.Person, Count: > 2 } && OfficeEndsAt(forms, document.Sentences[document.SentenceOf(name.First)].First, name.First))
            {
                var hash = PhraseTable.Extend(0, forms.Lower[name.First]);
                for (var i = name.First + 1; i < name.Last - 1; i++)
                {
                    hash = PhraseTable.Extend(hash, forms.Lower[i]);
                    body = goesOn[hash] == 0 ? i + 1 - name.First : body;
                }
            }

            if (body > 0)
                split.Add(new NameSpan(name.First, name.First + body, EntityType.Organization));
            split.Add(name with { First = name.First + body });
        }

        Pool.Return(goesOn);
        return split;
    }

    /// <summary>A body or place that begins in the middle of a body's name, "Daya Alam Bali" behind "Balai Konservasi Sumber", is all of it.</summary>
    public static void JoinToHead(Document document, TokenForms forms, List<NameSpan> names)
    {
        var end = 0;
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            var head = name.First;
            var from = Math.Max(document.Sentences[document.SentenceOf(name.First)].First, end);
            while (head > from && name.Type is EntityType.Organization or EntityType.Location && forms.Shapes[head - 1] is Shape.Title or Shape.Upper
                && !TitleBodies.IsHead(forms, head, name.Last))
                head--;
            var joins = head < name.First && TitleBodies.IsHead(forms, head, name.First) && !TitleBodies.IsHead(forms, name.First, name.Last)
                && Gazetteer.Indonesian.Longest(forms.Lower, name.First, name.Last).Length == 0;
            if (joins)
                name = new NameSpan(head, name.Last, EntityType.Organization);
            end = name.Last;
        }
    }

    /// <summary>Whether the name may end at a token: a place that is one of the lists, or a body whose head has a name.</summary>
    private static bool MayEnd(TokenForms forms, NameSpan name, int at) => name.Type == EntityType.Location
        ? Gazetteer.Indonesian.Longest(forms.Lower, name.First, at).Length == at - name.First
        : !TitleBodies.IsHeadInNeed(forms, name.First, at);

    /// <summary>"Polis Selangor Datuk Mohd Rafi Ibrahim": a person's name begins behind a form of address, and a body's ends in front of it.</summary>
    public static List<NameSpan> SplitAtHonorifics(TokenForms forms, Titles titles, List<NameSpan> names)
    {
        var split = Pool.List<NameSpan>();
        foreach (var name in names)
        {
            var (first, person) = (name.Last, name.Last);
            for (var i = name.First; i < name.Last && first == name.Last; i++)
            {
                if (titles.Honorifics(forms.Lower, i, name.Last) is > 0 and var length)
                    (first, person) = (i, i + length);
            }

            if (first > name.First)
                Append(split, name with { Last = first, Type = first < name.Last && name.Type == EntityType.Person ? EntityType.Organization : name.Type });
            if (person < name.Last)
                Append(split, new NameSpan(person, name.Last, EntityType.Person));
            // "Datuk Seri Mohd" and "Zaki Ismail": what the model cut in the middle.
            if (split.Count > 1 && split[^1].Type == EntityType.Person && split[^2].Type == EntityType.Person && split[^2].Last == split[^1].First
                && IsBehindHonorific(forms, titles, split[^2].First))
            {
                split[^2] = split[^2] with { Last = split[^1].Last };
                split.RemoveAt(split.Count - 1);
            }
        }

        return split;
    }

    private static bool IsBehindHonorific(TokenForms forms, Titles titles, int token)
    {
        for (var first = Math.Max(0, token - LongestHonorific); first < token; first++)
        {
            if (titles.Honorifics(forms.Lower, first, token) == token - first)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a person's name follows the place: behind a country anything is one, behind a region words that are listed as names, or several
    /// of which one is, where the region goes by no name of persons ("Bupati Muna Rusman Emba").
    /// </summary>
    private static bool IsApart(TokenForms forms, NameSpan name, int length, int known)
    {
        if (Gazetteer.Indonesian[known].Country is not null)
            return true;
        if (name.Type == EntityType.Organization || Gazetteer.Indonesian[known].Type != EntityType.Location)
            return false;
        var listed = 0;
        for (var i = name.First + length; i < name.Last; i++)
            listed += PersonWords.IsListedName(forms.Lower[i]) ? 1 : 0;
        return name.Type == EntityType.Location ? listed == name.Count - length
            : listed > 0 && name.Count - length > 1 && !PersonWords.IsGivenName(forms.Lower[name.First]);
    }

    /// <summary>"Kepala Desa Sukamaju Sri Rahayu": behind an office of a place, a word that no list has for a name in front of one that is.</summary>
    private static bool BeginsWithPlace(TokenForms forms, int first, NameSpan name) => name is { Type: EntityType.Person, Count: > 2 }
        && !PersonWords.IsListedName(forms.Lower[name.First]) && PersonWords.IsListedName(forms.Lower[name.First + 1]) && forms.Shapes[name.First] == Shape.Title
        && Titles.Indonesian.IsOfficeOfPlace(forms.Lower, first, name.First);

    /// <summary>
    /// Makes the names fit the title phrases: what reaches into a phrase's person or affiliation gives way to it, save that an affiliation with a short form in
    /// brackets is several names.
    /// </summary>
    public static List<NameSpan> CutAt(Document document, List<RolePhrase> phrases, List<NameSpan> names)
    {
        var fitting = Pool.List<NameSpan>();
        var next = 0;
        foreach (var phrase in phrases)
        {
            var affiliation = HasBracket(document, phrase.Affiliation) ? default : phrase.Affiliation;
            var behind = affiliation.First >= phrase.Person.Last;
            var pending = !behind && affiliation.Count > 0;
            for (; next < names.Count && names[next].First < phrase.Person.Last; next++)
            {
                var name = names[next];
                if (pending && name.First >= affiliation.First)
                {
                    Append(fitting, affiliation);
                    pending = false;
                }

                if (name.Last <= phrase.Person.First && !Crosses(name, affiliation))
                    Append(fitting, name);
                else if (name.First < phrase.Person.First && phrase.Affiliation.Count == 0 && name.Type != EntityType.Person)
                    Append(fitting, name with { Last = phrase.Person.First });
            }

            if (pending)
                Append(fitting, affiliation);
            Append(fitting, phrase.Person);
            if (!behind)
                continue;
            for (; next < names.Count && names[next].First < affiliation.Last; next++)
            {
                if (names[next].Last <= affiliation.First)
                    fitting.Add(names[next]);
            }

            Append(fitting, affiliation);
        }

        fitting.AddRange(CollectionsMarshal.AsSpan(names)[next..]);
        return fitting;
    }

    /// <summary>Of <paramref name="names"/> the persons, and what takes the place of a name in <paramref name="before"/>.</summary>
    public static List<NameSpan> FoundBefore(List<NameSpan> before, List<NameSpan> names)
    {
        var found = Pool.List<NameSpan>();
        var next = 0;
        foreach (var name in names)
        {
            while (next < before.Count && before[next].Last <= name.First)
                next++;
            if (name.Type == EntityType.Person || (next < before.Count && Crosses(before[next], name)))
                found.Add(name);
        }

        return found;
    }

    /// <summary>"Republik Rakyat Tiongkok dan Federasi Rusia" are two countries, not a body.</summary>
    public static List<NameSpan> SplitCountries(TokenForms forms, List<NameSpan> names)
    {
        var split = Pool.List<NameSpan>();
        foreach (var name in names)
        {
            var length = CountryAt(forms, name.First, name.Last);
            var second = name.First + length + 1;
            if (length == 0 || second >= name.Last || forms.Lower[second - 1] != And || CountryAt(forms, second, name.Last) != name.Last - second)
            {
                split.Add(name);
                continue;
            }

            split.Add(new NameSpan(name.First, second - 1, EntityType.Location));
            split.Add(new NameSpan(second, name.Last, EntityType.Location));
        }

        return split;
    }

    private static int CountryAt(TokenForms forms, int first, int last)
    {
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, first, last);
        return length > 0 && Gazetteer.Indonesian[known].Country is not null ? length : 0;
    }

    /// <summary>Apart from a person, a body's name ends at a bracket: "Komisi Pemilihan Umum (KPU" is two names, "PT Maju Bersama (Persero) Tbk" one.</summary>
    public static List<NameSpan> SplitAtBrackets(Document document, TokenForms forms, List<NameSpan> names)
    {
        var split = Pool.List<NameSpan>();
        foreach (var name in names)
        {
            var bracket = name.First + 1;
            while (bracket < name.Last && (document.Chars(bracket) is not "(" || (bracket + 1 < name.Last && ShortForms.IsLegalForm(forms, bracket + 1))))
                bracket++;
            if (bracket >= name.Last - 1)
            {
                split.Add(bracket == name.Last - 1 ? name with { Last = bracket } : name);
                continue;
            }

            split.Add(name with { Last = bracket });
            var end = document.Chars(name.Last - 1) is ")" ? name.Last - 1 : name.Last;
            if (end > bracket + 1)
                split.Add(new NameSpan(bracket + 1, end, name.Type));
        }

        return split;
    }

    private static void Append(List<NameSpan> fitting, NameSpan name)
    {
        if (name.Count > 0 && (fitting.Count == 0 || fitting[^1].Last <= name.First))
            fitting.Add(name);
    }

    private static bool HasBracket(Document document, NameSpan name)
    {
        for (var i = name.First; i < name.Last; i++)
        {
            if (document.Chars(i) is "(")
                return true;
        }

        return false;
    }

    private static bool Crosses(NameSpan name, NameSpan other) => name.First < other.Last && other.First < name.Last;

    /// <summary>Whether an office and what qualifies it end in front of a token.</summary>
    public static bool OfficeEndsAt(TokenForms forms, int first, int at)
    {
        for (var start = Math.Max(first, at - LongestOffice); start < at; start++)
        {
            var office = Titles.Indonesian.Office(forms.Lower, start, at);
            if (office > 0 && start + office + Titles.Indonesian.Qualifiers(forms.Lower, start + office, at) == at)
                return true;
        }

        return false;
    }
}
