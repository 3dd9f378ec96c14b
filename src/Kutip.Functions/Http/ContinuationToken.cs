using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kutip.Functions.Http;

/// <summary>
/// Where a list's next page begins, as callers see it: opaque, and bound to the list it was given for by a checksum, so that a token of
/// another query or a made-up one is refused. It is no secret: it gives access to nothing that the query itself does not.
/// </summary>
internal static class ContinuationToken
{
    private const byte Version = 1;
    private const int ChecksumBytes = 8;
    private const int HeaderBytes = 1 + ChecksumBytes;

    /// <summary>Makes a token.</summary>
    /// <param name="list">What list it belongs to, with all that selects its items.</param>
    /// <param name="position">The storage's own token.</param>
    public static string Encode(string list, string position) =>
        Base64Url.EncodeToString([Version, .. Checksum(list, position), .. Encoding.UTF8.GetBytes(position)]);

    /// <summary>The storage's own token; null where <paramref name="token"/> is none of this list's.</summary>
    public static string? Decode(string list, string token)
    {
        if (!Base64Url.IsValid(token))
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= HeaderBytes || bytes[0] != Version)
            return null;
        var position = Encoding.UTF8.GetString(bytes.AsSpan(HeaderBytes));
        return bytes.AsSpan(1, ChecksumBytes).SequenceEqual(Checksum(list, position)) ? position : null;
    }

    private static byte[] Checksum(string list, string position) => SHA256.HashData(Encoding.UTF8.GetBytes($"{list}\n{position}"))[..ChecksumBytes];
}
