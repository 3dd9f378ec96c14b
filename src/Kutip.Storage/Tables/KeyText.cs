using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kutip.Storage.Tables;

/// <summary>Makes any text a valid part of a table key: letters, digits, space, hyphen and dot stay, anything else becomes <c>_</c> and its code in hexadecimal.</summary>
internal static class KeyText
{
    // Azurite takes 512 characters in a key, Azure 1 KiB; longer texts end in a hash, so that they stay apart.
    private const int Longest = 300;
    private const int HashedCharacters = 32;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.");

    public static string Of(string text)
    {
        var key = text.AsSpan().ContainsAnyExcept(Plain) ? Encode(text) : text;
        return key.Length <= Longest ? key : key[..(Longest - HashedCharacters)] + Hash(text);
    }

    private static string Encode(string text)
    {
        var key = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            if (Plain.Contains(c))
                key.Append(c);
            else
                key.Append('_').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)))[..HashedCharacters];
}
