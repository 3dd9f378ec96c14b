using Kutip.Core;
using Kutip.Language.Entities;

namespace Kutip.Language.Quotes;

/// <summary>Tells how well an office goes with what a description calls its holder: "politikus itu" is a member of parliament rather than a general.</summary>
internal static class Fields
{
    private const double Fits = 0.6;
    private const double Differs = -0.4;
    private const double Untold = 0.2;

    /// <summary>What each candidate's score gains or loses for a description; null where it says nothing of an office.</summary>
    public static Func<Speaker, double>? Of(Reading reading, Phrase phrase)
    {
        // "Mantan Kapolres itu" may hold any office now.
        if (reading.Pack.Grammar.IsFormer(reading.Document.Chars(phrase.First)))
            return null;
        var offices = reading.Pack.Grammar.OfficesIn(reading.Document.Chars(phrase.First));
        var body = BodyIn(reading, phrase);
        var called = TokenForms.HashOf(reading.Document.Chars(phrase.First));
        // "Ketua Serikat Pengemudi tersebut": somebody of whom no office has been told, rather than whoever holds another one.
        var isOffice = reading.Is(phrase.First, WordClass.Person) && !reading.Is(phrase.First, WordClass.Masculine | WordClass.Feminine) && reading.IsCapitalised(phrase.First + 1);
        if (offices is null && body is null && !isOffice)
            return null;
        return speaker => body is not null && speaker.Affiliation is { } affiliation && affiliation.Contains(body, StringComparison.OrdinalIgnoreCase) ? Fits
            : speaker.Role is not { } role ? isOffice && speaker.Entity is not null ? Untold : 0
            : Has(role, word => word == called || offices?.Contains(word) == true) || (offices is not null && Has(speaker.Affiliation, offices.Contains)) ? Fits
            : offices is not null || isOffice ? Differs : 0;
    }

    private static string? BodyIn(Reading reading, Phrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.Last; i++)
        {
            if (reading.MentionAt(i) is var mention && mention >= 0 && reading.Entities[reading.Mentions[mention].Entity] is { Type: EntityType.Organization } body)
                return body.Name;
        }

        return null;
    }

    private static bool Has(string? words, Func<ulong, bool> wanted)
    {
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (wanted(TokenForms.HashOf(words.AsSpan(range))))
                return true;
        }

        return false;
    }
}
