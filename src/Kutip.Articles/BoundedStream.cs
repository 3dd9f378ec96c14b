namespace Kutip.Articles;

/// <summary>Reads streams up to a limit.</summary>
internal static class BoundedStream
{
    private const int FirstBuffer = 64 << 10;

    /// <summary>All bytes of <paramref name="stream"/>, or null when they are more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, long limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(limit + 1, Remaining(stream))];
        var length = 0;
        for (int read; (read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
            if (length > limit)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(limit + 1, 2L * length));
        }

        return buffer.AsSpan(0, length).ToArray();
    }

    // One byte more than what is left, so that the end is met without growing.
    private static long Remaining(Stream stream) =>
        stream.CanSeek ? Math.Max(1, stream.Length - stream.Position + 1) : FirstBuffer;
}
