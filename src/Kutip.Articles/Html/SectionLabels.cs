using Kutip.Articles.Lexicons;

namespace Kutip.Articles.Html;

/// <summary>Reads the labels above parts of a page that are not its article, by section-labels.txt.</summary>
internal static class SectionLabels
{
    private const int Longest = 60;
    private const int LongestReplies = 160;
    private static readonly Lazy<(PhraseList Comments, PhraseList Elsewhere)> Loaded = new(() =>
    {
        var labels = DataFile.ByHeading("Html/section-labels.txt");
        return (new(labels["comments"]), new(labels["elsewhere"]));
    });

    /// <summary>Whether <paramref name="text"/> stands above readers' comments: "Comments (3)", "3 replies on “TITLE”".</summary>
    public static bool IsComments(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart("0123456789.,() ");
        var counted = bare.Length < text.Length;
        if (text.Length > (counted ? LongestReplies : Longest))
            return false;
        var length = Loaded.Value.Comments.MatchStart(bare);
        if (length == 0)
            return false;
        var rest = bare[length..].Trim("0123456789.,():-–|[] ");
        return rest.IsEmpty || (counted && (rest.StartsWith("on ") || rest.StartsWith("to ") || rest.StartsWith("for ") || rest.StartsWith("pada ")));
    }

    /// <summary>Whether <paramref name="text"/> stands above pointers to other articles or above words about the writer.</summary>
    public static bool IsElsewhere(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return false;
        var length = Loaded.Value.Elsewhere.MatchStart(text);
        return length > 0 && (text[length..].Trim(":…> ").IsEmpty || IsOpen(text[..length]));
    }

    // "More from Travel", "More on bridges", "About the author: A. B."
    private static bool IsOpen(ReadOnlySpan<char> label) =>
        label.EndsWith(" from", StringComparison.OrdinalIgnoreCase) || label.EndsWith(" author", StringComparison.OrdinalIgnoreCase);
}
