namespace Kutip.Storage;

/// <summary>The message from the parsing to the extraction. It points at the parsed article and carries no text.</summary>
/// <param name="Schema">Version of this form; <see cref="CurrentSchema"/>.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Name">The article's name.</param>
/// <param name="Blob">The uploaded blob it was read from.</param>
/// <param name="Version">The blob's version; see <see cref="BlobVersion"/>.</param>
/// <param name="TraceParent">W3C trace context of the parsing, so that the extraction joins its trace.</param>
/// <param name="Sent">When it was sent, in UTC.</param>
public sealed record ParsedMessage(
    int Schema, string Id, string Name, string Blob, string Version, string? TraceParent = null, DateTimeOffset? Sent = null)
{
    public const int CurrentSchema = 1;
}
