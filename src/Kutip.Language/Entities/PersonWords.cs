using Kutip.Language.Entities.Tagging;
using Kutip.Language.Lexicons;

namespace Kutip.Language.Entities;

/// <summary>Tells by word lists, the model's and that of names of Indonesia, whether a capitalised word is likelier part of a person's name or of a body's.</summary>
internal static class PersonWords
{
    private const int LongestPlace = 8;

    /// <summary>The list of names of Indonesia, which the model does not look words up in: that it gains nothing by it was tried.</summary>
    private const uint NamesOfIndonesia = 1u << 30;

    /// <summary>The trainer's lists of given names and surnames, by their numbers in its order of lists.</summary>
    private const uint NameLists = (1 << 11) | (1 << 12) | (1 << 13) | (1 << 19) | (1 << 23) | NamesOfIndonesia;

    /// <summary>Its lists of places and bodies.</summary>
    private const uint PlaceLists = (1 << 0) | (1 << 1) | (1 << 4) | (1 << 5) | (1 << 6) | (1 << 7) | (1 << 8);

    /// <summary>Its lists of districts and villages, many of which are named like persons.</summary>
    private const uint VillageLists = (1 << 2) | (1 << 3);

    /// <summary>Its lists of frequent words.</summary>
    private const uint WordLists = (1 << 14) | (1 << 15) | (1 << 16) | (1 << 18) | (1 << 22);

    /// <summary>Its lists of given names alone.</summary>
    private const uint GivenNameLists = (1 << 11) | (1 << 12);

    /// <summary>Its list of frequent English words.</summary>
    private const uint EnglishWordList = 1 << 18;

    /// <summary>Its lists of the world's towns.</summary>
    private const uint TownLists = (1 << 4) | (1 << 20);

    private static readonly PhraseTable Indonesian = PhraseTable.OfAll(Lexicon.Open("Indonesian/person-names.txt"));

    /// <summary>Whether the word is listed as a given name.</summary>
    public static bool IsGivenName(ulong word) => (Of(word) & GivenNameLists) != 0;

    /// <summary>Whether the word is a name of Indonesia, whatever else it is.</summary>
    public static bool IsNameOfIndonesia(ulong word) => Indonesian.Contains(word);

    /// <summary>Whether the word is a frequent one of English.</summary>
    public static bool IsEnglish(ulong word) => (Of(word) & EnglishWordList) != 0;

    /// <summary>Whether the word is listed as a town somewhere in the world.</summary>
    public static bool IsTown(ulong word) => (Of(word) & TownLists) != 0;

    /// <summary>Whether the word is listed as a name and as nothing else.</summary>
    public static bool IsName(ulong word) => Of(word) is var lists && (lists & NameLists) != 0 && IsOpen(lists);

    /// <summary>Whether the word is listed as a name, whatever else it is.</summary>
    public static bool IsListedName(ulong word) => (Of(word) & NameLists) != 0;

    /// <summary>Whether the word is listed as a name, be it a place's too ("Bima", "Lampung").</summary>
    public static bool IsNameOrPlace(ulong word) =>
        Of(word) is var lists && (lists & NameLists) != 0 && (lists & WordLists) == 0;

    /// <summary>Whether the word is not listed as anything but a name.</summary>
    public static bool MayBeName(ulong word) => IsOpen(Of(word));

    /// <summary>Whether the word is listed as a place, be it a village, or as a frequent word, and not as a name.</summary>
    public static bool IsOther(ulong word) =>
        Of(word) is var lists && (lists & NameLists) == 0 && (lists & (PlaceLists | WordLists | VillageLists)) != 0;

    /// <summary>Whether the word is a frequent one, or listed as a place that is no village, and not as a name.</summary>
    public static bool IsCommonOrPlace(ulong word) =>
        Of(word) is var lists && (lists & NameLists) == 0 && ((lists & PlaceLists) != 0 || IsCommon(word));

    /// <summary>Whether the word is a frequent one and listed as nothing else.</summary>
    public static bool IsCommon(ulong word) =>
        Of(word) is var lists && (lists & (NameLists | PlaceLists | VillageLists)) == 0 && (lists & WordLists) != 0;

    /// <summary>Whether the word is listed as a place, be it a village, and not as a name.</summary>
    public static bool IsPlace(ulong word) =>
        Of(word) is var lists && (lists & NameLists) == 0 && (lists & (PlaceLists | VillageLists)) != 0;

    /// <summary>Tokens from <paramref name="first"/> on that are a district, village or other place of the lists and not listed as a person's name.</summary>
    public static int PlaceLength(TokenForms forms, int first, int last)
    {
        Span<ulong> marks = stackalloc ulong[Math.Min(last - first, LongestPlace)];
        IndonesianModel.Load().Lists.Mark(forms.Lower.Slice(first, marks.Length), marks);
        if (((uint)marks[0] & (VillageLists | PlaceLists)) == 0 || IsListedName(forms.Lower[first]))
            return 0;
        var length = 1;
        while (length < marks.Length && ((uint)(marks[length] >> 32) & (VillageLists | PlaceLists)) != 0)
            length++;
        return length;
    }

    private static uint Of(ulong word) => IndonesianModel.Load().Lists.Of(word) | (Indonesian.Contains(word) ? NamesOfIndonesia : 0);

    private static bool IsOpen(uint lists) => (lists & (PlaceLists | WordLists)) == 0;
}
