using Azure.Storage.Blobs;
using Kutip.LocalHost.Binding;

namespace Kutip.LocalHost.Blobs;

/// <summary>A blob as a function takes it.</summary>
internal sealed class BlobTriggerInput : ITriggerInput
{
    private readonly BlobClient _blob;

    public BlobTriggerInput(BlobClient blob, string? token, string value)
    {
        _blob = blob;
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["BlobTrigger"] = $"{blob.BlobContainerName}/{blob.Name}",
            ["Uri"] = blob.Uri,
        };
        if (token is not null)
            data[token] = value;
        BindingData = data;
    }

    public IReadOnlyDictionary<string, object?> BindingData { get; }

    public async Task<object?> ReadAsync(Type type, CancellationToken cancellationToken)
    {
        if (type.IsAssignableFrom(typeof(BlobClient)))
            return _blob;
        if (type == typeof(Stream))
            return await _blob.OpenReadAsync(cancellationToken: cancellationToken);
        var content = (await _blob.DownloadContentAsync(cancellationToken)).Value.Content;
        if (type == typeof(string))
            return content.ToString();
        if (type == typeof(byte[]))
            return content.ToArray();
        return type == typeof(BinaryData) ? content : PlainOldJson.Read(content.ToString(), type);
    }
}
