using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Parts names that the model took for one, by offices, honorifics, countries and what the article calls persons elsewhere.</summary>
internal static class NameSplits
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
    /// "Pelatih Laskar Kahuripan Djanuar Effendi", "Manajer Laskar Kahuripan Hendri Kurniawan": behind offices, words that go on in different ways, or are a body
    /// elsewhere, are the body, which the model took for the beginning of the person's name.
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
                // Zero stands for several ways to go on, one of which may be to end there.
                if (i + 1 < name.Last)
                    goesOn[hash] = goesOn.TryGetValue(hash, out var known) && known != forms.Lower[i + 1] ? 0 : forms.Lower[i + 1];
                else if (name is { Type: EntityType.Organization or EntityType.Location, Count: > 1 })
                    goesOn[hash] = 0;
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

    /// <summary>"Polis Selangor Datuk Mohd Rafi Ibrahim": a person's name begins behind a form of address, and a body's ends in front of it.</summary>
    public static List<NameSpan> SplitAtHonorifics(TokenForms forms, Titles titles, List<NameSpan> names)
    {
        var split = Pool.List<NameSpan>();
        foreach (var name in names)
        {
            var (first, person) = (name.Last, name.Last);
            for (var i = name.First; i < name.Last && first == name.Last; i++)
            {
                if (titles.Honorifics(forms.Lower, i, name.Last) is > 0 and var length && (i == 0 || !titles.IsNamedAfter(forms.Lower[i - 1]))
                    && !(i > name.First && name.Type == EntityType.Person && titles.IsWithinNames(forms.Lower[i])))
                    (first, person) = (i, i + length);
            }

            if (first > name.First)
                NameCorrections.Append(split, name with { Last = first, Type = first < name.Last && name.Type == EntityType.Person ? EntityType.Organization : name.Type });
            if (person < name.Last)
                NameCorrections.Append(split, new NameSpan(person, name.Last, EntityType.Person));
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

    /// <summary>Whether the name may end at a token: a place that is one of the lists, or a body whose head has a name.</summary>
    private static bool MayEnd(TokenForms forms, NameSpan name, int at) => name.Type == EntityType.Location
        ? Gazetteer.Indonesian.Longest(forms.Lower, name.First, at).Length == at - name.First
        : !TitleBodies.IsHeadInNeed(forms, name.First, at);

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

    private static int CountryAt(TokenForms forms, int first, int last)
    {
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, first, last);
        return length > 0 && Gazetteer.Indonesian[known].Country is not null ? length : 0;
    }
}
