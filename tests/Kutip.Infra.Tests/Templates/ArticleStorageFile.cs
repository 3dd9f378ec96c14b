using System.Text.Json;

namespace Kutip.Infra.Tests.Templates;

/// <summary>infra/article-storage.json: what the data account holds.</summary>
internal sealed record ArticleStorageFile(IReadOnlyList<string> Containers, IReadOnlyList<string> Queues, IReadOnlyList<string> Tables)
{
    public static ArticleStorageFile Read() =>
        JsonSerializer.Deserialize<ArticleStorageFile>(Repository.Read("infra/article-storage.json"), JsonSerializerOptions.Web)!;
}
