namespace Kutip.Core;

/// <summary>The stable codes of <see cref="Failure.Code"/>.</summary>
public static class FailureCodes
{
    /// <summary>The file has no bytes.</summary>
    public const string Empty = "empty";

    /// <summary>The file, or what it unpacks to, is over a limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The file was read and holds no article text.</summary>
    public const string NoText = "no-text";

    /// <summary>The file's format is none of those that are read.</summary>
    public const string UnsupportedFormat = "unsupported-format";

    /// <summary>The file does not keep to its format.</summary>
    public const string Malformed = "malformed";

    /// <summary>The file is protected by a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>Reading took longer than allowed.</summary>
    public const string Timeout = "timeout";

    /// <summary>Every try ended in an error that is not the file's own.</summary>
    public const string Poison = "poison";
}
