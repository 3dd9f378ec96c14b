using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Parts names that the model took for one, by honorifics, countries and what the article calls persons elsewhere.</summary>
internal static class NameSplits
{
    private const int LongestHonorific = 3;

    private static readonly ulong And = TokenForms.HashOf("dan");

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
            if (name is { Type: EntityType.Person, Count: > 2 } && NamesBehindOffices.OfficeEndsAt(forms, document.Sentences[document.SentenceOf(name.First)].First, name.First))
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

    private static int CountryAt(TokenForms forms, int first, int last)
    {
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, first, last);
        return length > 0 && Gazetteer.Indonesian[known].Country is not null ? length : 0;
    }
}
