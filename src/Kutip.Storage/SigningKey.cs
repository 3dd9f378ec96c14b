using System.Net;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;

namespace Kutip.Storage;

/// <summary>
/// The key that continuation tokens are signed with: one for all instances, made by the first that needs it and kept in a row of its own. When
/// that row is deleted and the instances are started again, there is another, and links to a next page made before are refused.
/// </summary>
public sealed class SigningKey(StorageClients clients)
{
    private const string Partition = "key";
    private const string Row = "continuation";
    private const string Value = "Value";
    private const int Bytes = 32;

    private byte[]? _key;

    /// <summary>The key, read once.</summary>
    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken) =>
        _key ??= await FindAsync(cancellationToken) ?? await MakeAsync(cancellationToken);

    private async Task<byte[]?> FindAsync(CancellationToken cancellationToken)
    {
        var row = await clients.ArticlesTable.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value!.GetBinary(Value) : null;
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetBytes(Bytes);
        try
        {
            await clients.ArticlesTable.AddEntityAsync(new TableEntity(Partition, Row) { [Value] = key }, cancellationToken);
            return key;
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.Conflict)
        {
            // Another instance was first.
            return await FindAsync(cancellationToken) ?? throw new InvalidOperationException("The signing key was deleted while it was read.", error);
        }
    }
}
