namespace Kutip.Storage;

/// <summary>A queue's message is not of the form that the pipeline sends; no retry would change that.</summary>
public sealed class InvalidMessageException : Exception
{
    public InvalidMessageException(string message)
        : base(message)
    {
    }

    public InvalidMessageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
