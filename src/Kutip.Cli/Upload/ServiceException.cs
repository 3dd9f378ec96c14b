namespace Kutip.Cli.Upload;

/// <summary>The service takes no file at all: it cannot be reached, or asks for another key. The message says which.</summary>
internal sealed class ServiceException : Exception
{
    public ServiceException()
    {
    }

    public ServiceException(string message)
        : base(message)
    {
    }

    public ServiceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
