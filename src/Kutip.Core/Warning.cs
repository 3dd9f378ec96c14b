namespace Kutip.Core;

/// <summary>Something the reader should know about an article that was read all the same.</summary>
/// <param name="Code">A stable code in kebab-case.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record Warning(string Code, string Message);
