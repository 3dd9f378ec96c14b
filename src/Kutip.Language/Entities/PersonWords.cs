using Kutip.Language.Entities.Tagging;

namespace Kutip.Language.Entities;

/// <summary>Tells by the model's word lists whether a capitalised word is likelier part of a person's name or of a body's.</summary>
internal static class PersonWords
{
    /// <summary>The trainer's lists of given names and surnames, by their numbers in its order of lists.</summary>
    private const uint NameLists = (1 << 11) | (1 << 12) | (1 << 13) | (1 << 19) | (1 << 23);

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

    /// <summary>Whether the word is listed as a given name.</summary>
    public static bool IsGivenName(ulong word) => (IndonesianModel.Load().Lists.Of(word) & GivenNameLists) != 0;

    /// <summary>Whether the word is a frequent one of English.</summary>
    public static bool IsEnglish(ulong word) => (IndonesianModel.Load().Lists.Of(word) & EnglishWordList) != 0;

    /// <summary>Whether the word is listed as a town somewhere in the world.</summary>
    public static bool IsTown(ulong word) => (IndonesianModel.Load().Lists.Of(word) & TownLists) != 0;

    /// <summary>Whether the word is listed as a name and as nothing else.</summary>
    public static bool IsName(ulong word) => IndonesianModel.Load().Lists.Of(word) is var lists && (lists & NameLists) != 0 && IsOpen(lists);

    /// <summary>Whether the word is listed as a name, whatever else it is.</summary>
    public static bool IsListedName(ulong word) => (IndonesianModel.Load().Lists.Of(word) & NameLists) != 0;

    /// <summary>Whether the word is listed as a name, be it a place's too ("Bima", "Lampung").</summary>
    public static bool IsNameOrPlace(ulong word) =>
        IndonesianModel.Load().Lists.Of(word) is var lists && (lists & NameLists) != 0 && (lists & WordLists) == 0;

    /// <summary>Whether the word is not listed as anything but a name.</summary>
    public static bool MayBeName(ulong word) => IsOpen(IndonesianModel.Load().Lists.Of(word));

    /// <summary>Whether the word is listed as a place, be it a village, or as a frequent word, and not as a name.</summary>
    public static bool IsOther(ulong word) =>
        IndonesianModel.Load().Lists.Of(word) is var lists && (lists & NameLists) == 0 && (lists & (PlaceLists | WordLists | VillageLists)) != 0;

    /// <summary>Whether the word is a frequent one and listed as nothing else.</summary>
    public static bool IsCommon(ulong word) =>
        IndonesianModel.Load().Lists.Of(word) is var lists && (lists & (NameLists | PlaceLists | VillageLists)) == 0 && (lists & WordLists) != 0;

    private static bool IsOpen(uint lists) => (lists & (PlaceLists | WordLists)) == 0;
}
