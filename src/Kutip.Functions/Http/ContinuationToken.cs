using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kutip.Functions.Http;

/// <summary>
/// Where a list's next page begins, as callers see it: opaque, and bound to the list it was given for by an HMAC (RFC 2104, SHA-256, its first
/// 16 bytes), so that a token of another query or a made-up one is refused. It is no secret: it gives access to nothing that the query itself does not.
/// </summary>
internal static class ContinuationToken
{
    private const byte Version = 2;
    private const int SignatureBytes = 16;
    private const int HeaderBytes = 1 + SignatureBytes;

    /// <summary>Makes a token.</summary>
    /// <param name="key">See <see cref="Kutip.Storage.SigningKey"/>.</param>
    /// <param name="list">What list it belongs to, with all that selects its items.</param>
    /// <param name="position">The storage's own token.</param>
    public static string Encode(ReadOnlySpan<byte> key, string list, string position) =>
        Base64Url.EncodeToString([Version, .. Signature(key, list, position), .. Encoding.UTF8.GetBytes(position)]);

    /// <summary>The storage's own token; null where <paramref name="token"/> is none of this list's.</summary>
    public static string? Decode(ReadOnlySpan<byte> key, string list, string token)
    {
        if (!Base64Url.IsValid(token))
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= HeaderBytes || bytes[0] != Version)
            return null;
        var position = Encoding.UTF8.GetString(bytes.AsSpan(HeaderBytes));
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(1, SignatureBytes), Signature(key, list, position)) ? position : null;
    }

    private static ReadOnlySpan<byte> Signature(ReadOnlySpan<byte> key, string list, string position) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{list}\n{position}")).AsSpan(0, SignatureBytes);
}
