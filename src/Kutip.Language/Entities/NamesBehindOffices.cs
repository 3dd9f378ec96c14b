using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Parts persons from the countries, places and bodies that the model ran together with them behind an office.</summary>
internal static class NamesBehindOffices
{
    /// <summary>Tokens that an office and its qualifiers have at most.</summary>
    private const int LongestOffice = 6;
    private const int LongestTitle = 14;
    private const int LongestField = 3;
    private const int LongestAcross = 3;

    /// <summary>"Presiden China Xi Jinping", "Wali Kota Pekalongan Dewi Kartika", "Kepala Ekonom Bank Central Asia Herman": the person is apart from what stands in front.</summary>
    public static List<NameSpan> Split(Document document, TokenForms forms, List<NameSpan> names)
    {
        var split = Pool.List<NameSpan>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var first = document.Sentences[document.SentenceOf(name.First)].First;
            if (name.Type == EntityType.Person && BodyAcross(forms, first, name) is { Count: > 0 } across)
            {
                while (split.Count > 0 && split[^1].First >= across.First)
                    split.RemoveAt(split.Count - 1);
                NameCorrections.Append(split, across);
                if (across.Last < name.Last)
                    split.Add(name with { First = across.Last });
                continue;
            }

            if (name.Count == 1)
            {
                split.Add(name);
                continue;
            }

            // "Analis Goldman Sachs Li Qingshan": the office that the name begins with is no part of what is split.
            var reaches = OfficeReaches(document, forms, first, name.First);
            var inner = reaches ? name : name with { First = name.First + OfficeLength(forms, name) };
            var isBehind = reaches || inner.First > name.First;
            if (isBehind && i + 1 < names.Count && names[i + 1] is { Type: EntityType.Person } next && next.First == name.Last)
            {
                var edge = GluedPersons.Edge(document, forms, inner, next);
                split.Add(name with { Last = edge });
                if (edge < next.Last)
                    split.Add(next with { First = edge });
                i++;
                continue;
            }

            var (person, type) = isBehind ? PersonWithin(document, forms, first, inner) : (name.Last, name.Type);
            if (person == name.Last)
            {
                split.Add(name);
                continue;
            }

            NameCorrections.Append(split, new NameSpan(inner.First, person, type));
            split.Add(new NameSpan(person, name.Last, EntityType.Person));
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

    /// <summary>Where the person begins within a name behind an office, and what the words in front are; the name's end where it is all of one.</summary>
    private static (int Person, EntityType Type) PersonWithin(Document document, TokenForms forms, int first, NameSpan name)
    {
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, name.First, name.Last);
        if (length == 0 && BeginsWithPlace(forms, first, name) is > 0 and var place && place < name.Count)
            return (name.First + place, EntityType.Location);
        if (length > 0 && length < name.Count && IsApart(forms, name, length, known) && OfficeEndsAt(forms, first, name.First))
            return (name.First + length, EntityType.Location);
        // "Founder Rosalie Cheese Anak Agung Ayu": names of a pattern begin where it does.
        for (var at = name.First + 1; at < name.Last - 1 && name.Type == EntityType.Person; at++)
        {
            if (Titles.Indonesian.BeginsName(forms.Lower, at, name.Last, opensSentence: true))
                return (at, EntityType.Organization);
        }

        return (GluedPersons.Begin(document, forms, name), name.Type == EntityType.Person ? EntityType.Organization : name.Type);
    }

    /// <summary>The listed body or place of several words that begins in front of a person's name and reaches into it, or is all of it: "Ibu Kota Nusantara" and "Kota Nusantara Airin".</summary>
    private static NameSpan BodyAcross(TokenForms forms, int from, NameSpan person)
    {
        for (var first = Math.Max(from, person.First - LongestAcross); first < person.First; first++)
        {
            var last = first + GluedPersons.BodyLength(forms, first, person.Last);
            if (last > person.First && last <= person.Last && forms.IsCapitalised(first))
                return new NameSpan(first, last, Gazetteer.Indonesian.Longest(forms.Lower, first, last) is { Length: > 0 } known ? Gazetteer.Indonesian[known.Index].Type : EntityType.Organization);
        }

        return default;
    }

    /// <summary>Tokens of the office, and what qualifies it, that a name begins with, unless a place or body is called so ("Raja Ampat").</summary>
    private static int OfficeLength(TokenForms forms, NameSpan name)
    {
        if (GluedPersons.BodyLength(forms, name.First, name.Last) > 0)
            return 0;
        var office = Titles.Indonesian.Office(forms.Lower, name.First, name.Last - 1);
        return office > 0 ? office + Titles.Indonesian.Qualifiers(forms.Lower, name.First + office, name.Last - 1) : 0;
    }

    /// <summary>Whether the words in front of a name lead on from an office: "Plt Kepala Dinas Pendidikan" and "Kabupaten Bogor".</summary>
    private static bool OfficeReaches(Document document, TokenForms forms, int first, int at)
    {
        var field = 0;
        for (var end = at; end > Math.Max(first, at - LongestTitle); end--)
        {
            if (OfficeEndsAt(forms, first, end))
                return true;
            if (forms.IsCapitalised(end - 1) || document.Chars(end - 1) is "(" or ")" or "dan" or "dari" or "pada")
                continue;
            if (forms.Shapes[end - 1] != Shape.Lower || !Titles.Indonesian.MayBeField(forms.Lower[end - 1]) || ++field > LongestField)
                return false;
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

    /// <summary>
    /// Tokens of the place that a name begins with behind an office of a place ("Kepala Desa Sukamaju Sri Rahayu", "Camat Ciawi Herman"): those of the lists,
    /// or one word that no list has for a name in front of one that is.
    /// </summary>
    private static int BeginsWithPlace(TokenForms forms, int first, NameSpan name)
    {
        if (name is not { Type: EntityType.Person or EntityType.Location, Count: > 1 } || forms.Shapes[name.First] != Shape.Title)
            return 0;
        // A village of several words is one behind any calling: "Nelayan Muara Angke Dewi Kartika".
        var place = PersonWords.PlaceLength(forms, name.First, name.Last);
        if (!Titles.Indonesian.IsOfficeOfPlace(forms.Lower, first, name.First))
            return place > 1 && name.Type == EntityType.Person ? place : 0;
        if (place > 0)
            return place;
        return name is { Type: EntityType.Person, Count: > 2 } && !PersonWords.IsListedName(forms.Lower[name.First]) && PersonWords.IsListedName(forms.Lower[name.First + 1]) ? 1 : 0;
    }
}
