namespace Kutip.Articles.Lexicons;

/// <summary>Phrases found without regard to case, and with any white space for a space.</summary>
internal sealed class PhraseList(IEnumerable<string> phrases)
{
    // The longest first, so that the longest match wins.
    private readonly string[] _phrases = [.. phrases.OrderByDescending(p => p.Length)];

    /// <summary>Length of the phrase that <paramref name="text"/> starts with as whole words; 0 where there is none.</summary>
    public int MatchStart(ReadOnlySpan<char> text)
    {
        foreach (var phrase in _phrases)
        {
            if (text.Length >= phrase.Length && Same(text[..phrase.Length], phrase) && EndsWord(text, phrase.Length))
                return phrase.Length;
        }

        return 0;
    }

    /// <summary>Whether one of the phrases stands anywhere in <paramref name="text"/>.</summary>
    public bool Anywhere(ReadOnlySpan<char> text)
    {
        foreach (var phrase in _phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>How many of the phrases stand in <paramref name="text"/>.</summary>
    public int CountIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var phrase in _phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                count++;
        }

        return count;
    }

    private static bool Same(ReadOnlySpan<char> text, string phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == ' ' ? !char.IsWhiteSpace(text[i]) : char.ToLowerInvariant(text[i]) != char.ToLowerInvariant(phrase[i]))
                return false;
        }

        return true;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);
}
