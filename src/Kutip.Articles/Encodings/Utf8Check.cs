using System.Buffers;
using System.Text;

namespace Kutip.Articles.Encodings;

/// <summary>Counts how far bytes keep to UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>The sequences of several bytes that are valid, and the bytes or sequences that are not.</summary>
    public static (int Valid, int Invalid) Count(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (true)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
                return (valid, invalid);
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
                valid++;
            else
                invalid++;
            bytes = bytes[length..];
        }
    }
}
