using Azure;

namespace Kutip.Storage;

/// <summary>A version of an uploaded file: its ETag without the quotation marks, which makes a valid part of keys and names.</summary>
public static class BlobVersion
{
    public static string Of(ETag etag) => Of(etag.ToString());

    public static string Of(string etag) => etag.Trim('"');
}
