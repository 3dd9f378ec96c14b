using System.Text;

namespace Kutip.Cli;

/// <summary>The program's own standard streams.</summary>
internal static class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes UTF-8 without a byte order mark, whatever the system's own encoding is.</summary>
    public static void UseUtf8() => Console.OutputEncoding = Utf8;

    /// <summary>Standard output, buffered; the caller flushes or disposes it.</summary>
    public static StreamWriter OpenOutput() => new(Console.OpenStandardOutput(), Utf8, bufferSize: 1 << 16);

    public static StreamReader OpenInput() => new(Console.OpenStandardInput(), Utf8);

    /// <summary>Names a file that gave no article.</summary>
    public static void Complain(string message) => Console.Error.WriteLine($"kutip: {message}");
}
