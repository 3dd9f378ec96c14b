namespace Kutip.Language.Tokens;

/// <summary>Parts the possessive ending from names and nouns in English: "Chile's" is "Chile" and "'s".</summary>
internal static class Possessives
{
    private const int Ending = 2;
    private const int LongestContracted = 8;

    /// <summary>Words behind which "'s" stands for "is" or "has".</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Contracted = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "that", "there", "here", "who", "what", "where", "when", "how", "why", "let",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Parts the tokens from <paramref name="first"/> on.</summary>
    public static void Part(string text, List<Token> tokens, int first)
    {
        var count = 0;
        for (var i = first; i < tokens.Count; i++)
            count += IsPossessive(text, tokens[i]) ? 1 : 0;
        if (count == 0)
            return;
        var parted = new List<Token>(tokens.Count - first + count);
        foreach (var token in tokens[first..])
        {
            if (!IsPossessive(text, token))
            {
                parted.Add(token);
                continue;
            }

            parted.Add(token with { End = token.End - Ending });
            parted.Add(token with { Start = token.End - Ending });
        }

        tokens.RemoveRange(first, tokens.Count - first);
        tokens.AddRange(parted);
    }

    private static bool IsPossessive(string text, Token token)
    {
        if (token.Kind != TokenKind.Word || token.Length <= Ending || text[token.End - 1] is not ('s' or 'S') || !CharClasses.IsApostrophe(text[token.End - Ending]))
            return false;
        var word = text.AsSpan(token.Start, token.Length - Ending);
        return word.Length > LongestContracted || !Contracted.Contains(word);
    }
}
