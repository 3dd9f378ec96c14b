namespace Kutip.Storage;

/// <summary>More days have changed since they were last counted than one call counts; what it did count is kept, so that the next call goes on.</summary>
public sealed class CountsPendingException() : Exception("The days of this period are being counted; ask again.");
