namespace Kutip.Articles.Languages;

/// <summary>The affixes that most verbs and many nouns of Indonesian and Malay have, and few words of other languages.</summary>
internal static class Affixes
{
    private const int Shortest = 7;
    private static readonly string[] Prefixes = ["meng", "meny", "memb", "memp", "mend", "menj", "menc", "ber", "peng", "pemb", "pend", "kese", "kebi", "dipe", "dise"];
    private static readonly string[] Suffixes = ["nya", "kan", "annya"];

    /// <summary>Whether <paramref name="word"/> is long enough to have one of them, and has.</summary>
    public static bool IsIndonesianOrMalay(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest || !char.IsLower(word[0]))
            return false;
        foreach (var suffix in Suffixes)
        {
            if (word.EndsWith(suffix))
                return true;
        }

        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix))
                return true;
        }

        return false;
    }
}
