using Kutip.Core;

namespace Kutip.Cli.Evaluate;

/// <summary>Where some words stand in a text, letter for letter.</summary>
internal static class Occurrences
{
    public static List<TextSpan> Of(string words, string text)
    {
        var places = new List<TextSpan>();
        if (words.Length == 0)
            return places;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            places.Add(new TextSpan(at, at + words.Length));
        return places;
    }

    /// <summary>As <see cref="Of"/>, but not within a longer word.</summary>
    public static List<TextSpan> OfWords(string words, string text) => Of(words, text)
        .FindAll(place => (place.Start == 0 || !char.IsLetterOrDigit(text[place.Start - 1]))
            && (place.End == text.Length || !char.IsLetterOrDigit(text[place.End])));
}
