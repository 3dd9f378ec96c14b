using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Small words within persons' names ("von der", "bin"), and the Arabic article that is written as part of a name ("al-Sisi").</summary>
internal static class NameParticles
{
    private static readonly Lexicon Words = Lexicon.Open("Indonesian/name-particles.txt");
    private static readonly PhraseTable Within = PhraseTable.Of(Words["within names"]);
    private static readonly PhraseTable Articles = PhraseTable.Of(Words["articles before a hyphen"]);

    /// <summary>Gives persons the parts of their names that small words join to them: in "Komisi Eropa Ursula" and "der Leyen" one is "Ursula von der Leyen".</summary>
    public static void Join(Document document, TokenForms forms, List<NameSpan> names)
    {
        var kept = 0;
        foreach (var found in CollectionsMarshal.AsSpan(names))
        {
            var name = found;
            if (name.Type == EntityType.Person && kept > 0 && names[kept - 1].Last > name.First)
                continue;
            if (name.Type == EntityType.Person)
            {
                var sentence = document.Sentences[document.SentenceOf(name.First)];
                name = new NameSpan(FirstOf(forms, name, sentence.First), LastOf(document, forms, name, sentence.Last), EntityType.Person);
                while (kept > 0 && names[kept - 1].First >= name.First)
                    kept--;
                if (kept > 0 && names[kept - 1].Last > name.First)
                    names[kept - 1] = names[kept - 1] with { Last = name.First };
            }

            names[kept++] = name;
        }

        CollectionsMarshal.SetCount(names, kept);
    }

    /// <summary>Whether the word may stand in lower case within a person's name.</summary>
    public static bool IsWithinNames(ulong word) => Within.Contains(word);

    /// <summary>Whether the token is a name behind an article and a hyphen.</summary>
    public static bool IsBehindArticle(ReadOnlySpan<char> token) => token.IndexOf('-') is > 0 and var hyphen && hyphen + 1 < token.Length
        && char.IsUpper(token[hyphen + 1]) && Articles.Contains(TokenForms.HashOf(token[..hyphen]));

    /// <summary>The capitalised word in front of the small words that the name begins with or stands behind.</summary>
    private static int FirstOf(TokenForms forms, NameSpan name, int from)
    {
        var first = name.First;
        while (first < name.Last && IsSmall(forms, first))
            first++;
        var word = first - 1;
        while (word > from && IsSmall(forms, word))
            word--;
        return word >= from && word < first - 1 && forms.Shapes[word] == Shape.Title ? Math.Min(word, name.First) : name.First;
    }

    /// <summary>The end of the word that small words behind the name lead to, or that begins with an article.</summary>
    private static int LastOf(Document document, TokenForms forms, NameSpan name, int limit)
    {
        var word = name.Last;
        while (word < limit && IsSmall(forms, word))
            word++;
        if (word >= limit || forms.Shapes[word] != Shape.Title)
            return name.Last;
        return word > name.Last || IsBehindArticle(document.Chars(word)) ? word + 1 : name.Last;
    }

    private static bool IsSmall(TokenForms forms, int token) => forms.Shapes[token] == Shape.Lower && IsWithinNames(forms.Lower[token]);
}
