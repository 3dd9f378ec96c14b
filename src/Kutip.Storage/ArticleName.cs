using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Kutip.Storage;

/// <summary>Names for uploaded files. A name is data and never a path: slashes are allowed in it, as part of it.</summary>
public static class ArticleName
{
    /// <summary>UTF-16 code units that Azure Storage allows in a blob's name.</summary>
    public const int MaxLength = 1024;

    /// <summary>
    /// Brings <paramref name="name"/> into Unicode's NFC, and refuses what storage or a path would read otherwise: control characters,
    /// backslashes, lone surrogates, an empty, "." or ".." segment, and a dot at the end.
    /// </summary>
    /// <param name="problem">What is wrong, as the end of a sentence that begins with "The name".</param>
    public static bool TryNormalize(string? name, [NotNullWhen(true)] out string? normalized, [NotNullWhen(false)] out string? problem)
    {
        normalized = null;
        problem = Problem(name);
        if (problem is not null)
            return false;
        normalized = name!.Normalize(NormalizationForm.FormC);
        return true;
    }

    private static string? Problem(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "is missing.";
        if (name.Length > MaxLength)
            return $"is longer than {MaxLength} characters.";
        if (name.Any(char.IsControl))
            return "holds a control character.";
        if (name.Contains('\\', StringComparison.Ordinal))
            return "holds a backslash.";
        if (name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
            return "is not valid Unicode.";
        if (name.Split('/').Any(segment => segment is "" or "." or ".."))
            return "has an empty, '.' or '..' segment.";
        return name.EndsWith('.') ? "ends with a dot." : null;
    }
}
