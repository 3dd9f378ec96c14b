using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>Brotli and gzip, as the caller asks for them.</summary>
internal static class Compression
{
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    /// <summary>The better of the encodings that the request takes; null where it takes neither.</summary>
    public static string? Wanted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Takes(Brotli) ? Brotli : Takes(Gzip) ? Gzip : null;

        bool Takes(string encoding) => accepted.FirstOrDefault(each => each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)) is { } named
            ? named.Quality is not 0
            : accepted.Any(each => each.Value == "*" && each.Quality is not 0);
    }

    public static Stream Open(Stream target, string encoding) => encoding == Brotli
        ? new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true)
        : new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true);

    public static async Task<byte[]> CompressAsync(byte[] body, string encoding, CancellationToken cancellationToken)
    {
        var target = new MemoryStream();
        await using (var stream = Open(target, encoding))
            await stream.WriteAsync(body, cancellationToken);
        return target.ToArray();
    }
}
