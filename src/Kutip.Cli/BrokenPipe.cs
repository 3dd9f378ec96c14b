namespace Kutip.Cli;

/// <summary>Tells that whoever read the output has gone.</summary>
internal static class BrokenPipe
{
    // EPIPE on Linux and macOS; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private const int PosixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public static bool Is(IOException error) => error.HResult is PosixBrokenPipe or WindowsBrokenPipe or WindowsNoData;
}
