using System.Buffers;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>The hash and the shape of every token of a document: what phrases and features are looked up by, without a string made.</summary>
internal sealed class TokenForms : IDisposable
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ulong[] _lower;
    private readonly Shape[] _shapes;
    private readonly int _count;

    public TokenForms(Document document)
    {
        var tokens = document.Tokens;
        _count = tokens.Length;
        _lower = ArrayPool<ulong>.Shared.Rent(_count);
        _shapes = ArrayPool<Shape>.Shared.Rent(_count);
        for (var i = 0; i < tokens.Length; i++)
        {
            var chars = document.Chars(i);
            _lower[i] = HashOf(chars);
            _shapes[i] = ShapeOf(chars, tokens[i].Kind);
        }
    }

    /// <summary>Hashes of the tokens in lower case, without an abbreviation's full stop.</summary>
    public ReadOnlySpan<ulong> Lower => _lower.AsSpan(0, _count);

    public ReadOnlySpan<Shape> Shapes => _shapes.AsSpan(0, _count);

    /// <summary>Whether the token at <paramref name="index"/> is written as a name is.</summary>
    public bool IsCapitalised(int index) => _shapes[index] is Shape.Title or Shape.Upper or Shape.Initial or Shape.Mixed;

    /// <summary>Gives the memory back for the next document; nothing can be read from then on.</summary>
    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_lower);
        ArrayPool<Shape>.Shared.Return(_shapes);
    }

    /// <summary>The hash (64-bit FNV-1a over UTF-16 code units) of a token in lower case.</summary>
    public static ulong HashOf(ReadOnlySpan<char> token)
    {
        if (token.Length > 1 && token[^1] == '.')
            token = token[..^1];
        var hash = Offset;
        foreach (var c in token)
            hash = (hash ^ Fold(c)) * Prime;
        return hash;
    }

    /// <summary>The character in lower case as the hash takes it.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        '’' or '‘' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    private static Shape ShapeOf(ReadOnlySpan<char> token, TokenKind kind)
    {
        if (kind == TokenKind.Number)
            return Shape.Digits;
        if (kind is not (TokenKind.Word or TokenKind.Url))
            return Shape.Other;
        int upper = 0, lower = 0;
        foreach (var c in token)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        }

        if (upper == 0)
            return lower > 0 ? Shape.Lower : Shape.Other;
        if (lower == 0)
            return upper == 1 ? Shape.Initial : Shape.Upper;
        if (!char.IsUpper(token[0]) && !NameParticles.IsBehindArticle(token))
            return Shape.Lower;
        return upper == 1 ? Shape.Title : Shape.Mixed;
    }
}
