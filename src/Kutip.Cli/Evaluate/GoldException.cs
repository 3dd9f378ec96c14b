namespace Kutip.Cli.Evaluate;

/// <summary>An annotation does not fit its article; the message names the file and says why.</summary>
internal sealed class GoldException : Exception
{
    public GoldException()
    {
    }

    public GoldException(string message)
        : base(message)
    {
    }

    public GoldException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
