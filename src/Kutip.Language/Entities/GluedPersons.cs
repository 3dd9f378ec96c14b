using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// Persons whom the model ran together with the body or place in front of them, behind an office: "Kepala Ekonom Bank Central Asia Herman". The body is
/// known, or ends in an abbreviation, and what follows looks like a person's name.
/// </summary>
internal static class GluedPersons
{
    private const int LongestName = 5;
    private const int LongestKnown = 8;
    private const int ShortestAbbreviation = 3;
    private const int MostBehind = 2;

    private static readonly PhraseTable MoreBodies = PhraseTable.OfAll(Lexicon.Open("Indonesian/more-bodies.txt"));
    private static readonly PhraseTable PlaceHeads = PhraseTable.Of(Lexicon.Open("Indonesian/place-heads.txt")[string.Empty]);
    private static readonly PhraseTable Behind = PhraseTable.Of(Lexicon.Open("Indonesian/place-heads.txt")["behind places"]);
    private static readonly ulong Listed = TokenForms.HashOf("tbk");

    /// <summary>Where the person's name begins within a name that stands behind an office; the name's end where it holds no person besides.</summary>
    public static int Begin(Document document, TokenForms forms, NameSpan name)
    {
        // "Duri Kepa" is a village of the lists.
        if (name.Type == EntityType.Location && PersonWords.PlaceLength(forms, name.First, name.Last) == name.Count)
            return name.Last;
        var least = Math.Max(name.First + Math.Max(1, BodyLength(forms, name.First, name.Last)), name.Last - LongestName);
        var from = name.Last;
        while (from > least && (forms.Shapes[from - 1] is Shape.Title or Shape.Initial or Shape.Mixed || (from < name.Last && NameParticles.IsWithinNames(forms.Lower[from - 1]))))
            from--;
        var namesake = name.Last;
        for (var at = from; at < name.Last; at++)
        {
            if (!EndsKnown(forms, name, at) && !MayEndBody(document, forms, name, at))
                continue;
            // Bodies and places go on in a word that no list has as often as not: "Duri Kepa", "SMA 1 Girimarto".
            if (MayBePerson(forms, at, name.Last) && HasName(forms, at, name.Last))
                return at;
            if (namesake == name.Last && IsNamesake(forms, at, name.Last))
                namesake = at;
        }

        return namesake;
    }

    /// <summary>Makes persons of what the model took for bodies or places behind an office that has none: "Hakim Agung Retno Wulandari".</summary>
    public static void SettleBehindOffices(Document document, TokenForms forms, List<NameSpan> names)
    {
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            if (name.Type is EntityType.Organization or EntityType.Location && forms.Shapes[name.First] == Shape.Title
                && Titles.Indonesian.IsOfficeWithoutBody(forms.Lower, document.Sentences[document.SentenceOf(name.First)].First, name.First)
                && MayBePerson(forms, name.First, name.Last))
                name = name with { Type = EntityType.Person };
        }
    }

    /// <summary>
    /// Where a body behind an office ends and the person behind it begins, whom the model found apart but may have cut elsewhere: "Universitas Gadjah" and
    /// "Mada Eko Prasetyo", "BMKG Fransiskus" and "Xaverius Seda"; the person's end where all of it is the body's ("Pertamina", "Patra Niaga").
    /// </summary>
    public static int Edge(Document document, TokenForms forms, NameSpan body, NameSpan person)
    {
        var known = body.First + BodyLength(forms, body.First, person.Last);
        if (known > body.Last)
            return known;
        if (body.Count == 1 || EndsKnown(forms, body, body.Last) || MayEndBody(document, forms, body, body.Last))
            return body.Last;
        var begin = Begin(document, forms, body with { Last = person.Last });
        return Math.Min(begin, body.Last);
    }

    /// <summary>Tokens of a listed body at a token, be it one whose name is often none ("Valencia"): behind an office it is.</summary>
    public static int BodyLength(TokenForms forms, int at, int limit) =>
        Math.Max(Gazetteer.Indonesian.Longest(forms.Lower, at, limit).Length, MoreBodies.Longest(forms.Lower, at, limit).Length);

    /// <summary>Whether a listed body of several words ends in front of a token: "Universitas Gadjah Mada".</summary>
    public static bool EndsListed(TokenForms forms, int from, int at)
    {
        for (var first = Math.Max(from, at - LongestKnown); first < at - 1; first++)
        {
            if (BodyLength(forms, first, at) == at - first)
                return true;
        }

        return false;
    }

    /// <summary>Whether a listed body or place ends in front of a token. What the model took for a person begins with it, and it is no name of persons.</summary>
    private static bool EndsKnown(TokenForms forms, NameSpan name, int at)
    {
        at = WithoutDirection(forms, name, at);
        for (var first = Math.Max(name.First, at - LongestKnown); first < at; first++)
        {
            if (BodyLength(forms, first, name.Last) == at - first && (name.Type != EntityType.Person || first == name.First))
                return name.Type != EntityType.Person || at - first > 1 || !PersonWords.IsListedName(forms.Lower[first]) || forms.Shapes[first] == Shape.Upper;
        }

        return false;
    }

    /// <summary>Whether a body or place that no list has may end in front of a token: with an abbreviation, a number, a bracket, or a village's name behind "Desa".</summary>
    private static bool MayEndBody(Document document, TokenForms forms, NameSpan name, int at)
    {
        at = WithoutDirection(forms, name, at);
        var before = document.Chars(at - 1);
        var abbreviates = forms.Shapes[at - 1] == Shape.Upper && before.Length >= ShortestAbbreviation && !TitleBodies.IsHead(forms, at - 1, at);
        if (name.Type == EntityType.Person)
            return abbreviates && at - 1 == name.First && !PersonWords.IsListedName(forms.Lower[at - 1]);
        if (name.Type == EntityType.Location && PersonWords.IsPlace(forms.Lower[at - 1]))
            return PlaceHeads.Contains(forms.Lower[name.First]) || (name.First > 0 && PlaceHeads.Contains(forms.Lower[name.First - 1]));
        return before is ")" || abbreviates || forms.Lower[at - 1] == Listed || before.ContainsAnyInRange('0', '9');
    }

    /// <summary>The end of a place without the words behind it that tell a part of it: "Jawa" of "Jawa Timur".</summary>
    private static int WithoutDirection(TokenForms forms, NameSpan name, int at)
    {
        for (var words = 0; words < MostBehind && at - 1 > name.First && Behind.Contains(forms.Lower[at - 1]); words++)
            at--;
        return at;
    }

    /// <summary>Whether one of several words is listed as a name, or the only one as a name of Indonesia.</summary>
    private static bool HasName(TokenForms forms, int first, int last)
    {
        if (last - first == 1)
            return PersonWords.IsNameOfIndonesia(forms.Lower[first]);
        while (first < last && !PersonWords.IsListedName(forms.Lower[first]))
            first++;
        return first < last;
    }

    /// <summary>Whether the words may be a person's name: no rank, none a frequent word, and the first no place, unless it is listed as a name too.</summary>
    private static bool MayBePerson(TokenForms forms, int first, int last)
    {
        if (Behind.Contains(forms.Lower[first]) || TitleBodies.IsHead(forms, first, last) || Titles.Indonesian.Honorifics(forms.Lower, first, Math.Min(first + LongestKnown, forms.Lower.Length)) > 0)
            return false;
        if (last - first == 1)
            return (PersonWords.MayBeName(forms.Lower[first]) || PersonWords.IsNameOfIndonesia(forms.Lower[first])) && BodyLength(forms, first, last) == 0;
        if (BodyLength(forms, first, last) > 0 && !PersonWords.IsListedName(forms.Lower[first]))
            return false;
        for (var i = first; i < last; i++)
        {
            if (i == first ? PersonWords.IsOther(forms.Lower[i]) : PersonWords.IsCommonOrPlace(forms.Lower[i]))
                return false;
        }

        return true;
    }

    /// <summary>"Wali Kota Bogor Bima Arya": small regions share their names with persons.</summary>
    private static bool IsNamesake(TokenForms forms, int first, int last) => Gazetteer.Indonesian.Longest(forms.Lower, first, last) is { Length: > 0 } known
        && !Gazetteer.Indonesian[known.Index].IsSure && first + known.Length < last && PersonWords.IsListedName(forms.Lower[first + known.Length]);
}
