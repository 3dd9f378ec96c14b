using Azure.Storage.Blobs.Models;
using Kutip.Storage;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>Puts files into the container of articles, past HTTP.</summary>
internal static class Uploads
{
    private const int AtOnce = 8;

    public static Task SendAsync(StorageClients clients, IEnumerable<MixedArticle> articles, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            articles,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (article, token) => await clients.Articles.GetBlobClient(article.Name).UploadAsync(
                BinaryData.FromString(article.Text), new BlobUploadOptions(), token));
}
