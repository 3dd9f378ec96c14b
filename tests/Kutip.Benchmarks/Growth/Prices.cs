namespace Kutip.Benchmarks.Growth;

/// <summary>Prices of storage operations and the formula of docs/storage.md. They are examples: put in those of the region.</summary>
/// <param name="BlobWrite">Dollars for 10,000 writes of blobs.</param>
/// <param name="BlobRead">Dollars for 10,000 reads of blobs or their properties.</param>
/// <param name="Queue">Dollars for 10,000 operations on a queue.</param>
/// <param name="Table">Dollars for 10,000 operations on a table.</param>
internal sealed record Prices(double BlobWrite = 0.05, double BlobRead = 0.004, double Queue = 0.0004, double Table = 0.00036)
{
    private const double Priced = 10_000;
    private const double SecondsAnHour = 3600;

    /// <summary>Dollars for the transactions of one hour.</summary>
    /// <param name="rate">Articles a second.</param>
    public double AnHour(double rate) => rate * SecondsAnHour * ((2 * BlobWrite) + (3 * BlobRead) + Queue + (2 * Table)) / Priced;
}
