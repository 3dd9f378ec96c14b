namespace Kutip.LocalHost.Hosting;

/// <summary>The host cannot start; the message is one sentence that says what to do.</summary>
public sealed class HostStartException : Exception
{
    public HostStartException(string message)
        : base(message)
    {
    }

    public HostStartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
