namespace Kutip.Cli.Upload;

/// <summary>The service did not take a file; the message says why.</summary>
internal sealed class UploadException : Exception
{
    public UploadException()
    {
    }

    public UploadException(string message)
        : base(message)
    {
    }

    public UploadException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
