namespace Kutip.Storage;

/// <summary>A continuation was not given by the list that it is asked of.</summary>
public sealed class InvalidContinuationException() : Exception("The continuation is not one that this list gave.");
