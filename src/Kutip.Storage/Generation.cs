using System.Security.Cryptography;
using System.Text;

namespace Kutip.Storage;

/// <summary>Names what one extractor made of one version of a file: the version, a dot, and eight digits of the extractor's hash.</summary>
internal static class Generation
{
    /// <summary>Stands among superseded generations for the entries that the file held while it was a bundle.</summary>
    public const string Entries = "entries";

    private const int HashDigits = 8;

    public static string Of(string version, string extractorVersion) =>
        $"{version}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(extractorVersion)))[..HashDigits]}";

    /// <summary>The version that the generation was made of.</summary>
    public static string VersionOf(string generation) => generation[..generation.LastIndexOf('.')];
}
