using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Kutip.Core;

/// <summary>
/// Names an article by its file's name, so that a new version of the same file is the same article:
/// the first 128 bits of the name's SHA-256 as 26 characters of base 32 (RFC 4648, lower case, unpadded).
/// </summary>
public static class ArticleId
{
    /// <summary>Characters in every id.</summary>
    public const int Length = 26;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int HashedBytes = 16;
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>The id of the article in the file called <paramref name="name"/>.</summary>
    public static string FromName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return Encode(hash[..HashedBytes]);
    }

    /// <summary>Whether <paramref name="id"/> has the form of an id.</summary>
    public static bool IsValid(ReadOnlySpan<char> id) => id.Length == Length && !id.ContainsAnyExcept(Letters);

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> id = stackalloc char[Length];
        int buffer = 0, bits = 0, next = 0;
        foreach (var value in bytes)
        {
            buffer = (buffer << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
                id[next++] = Alphabet[(buffer >> (bits - 5)) & 31];
            buffer &= (1 << bits) - 1;
        }

        id[next] = Alphabet[(buffer << (5 - bits)) & 31];
        return new string(id);
    }
}
