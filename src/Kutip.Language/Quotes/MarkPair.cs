namespace Kutip.Language.Quotes;

/// <summary>Two quotation marks that belong together, not within others.</summary>
/// <param name="Open">Index of the opening mark's token.</param>
/// <param name="Close">Index of the closing mark's token, or of the token after the last one inside where the closing mark is missing.</param>
/// <param name="Closed">Whether the closing mark is there.</param>
internal readonly record struct MarkPair(int Open, int Close, bool Closed)
{
    /// <summary>Index of the first token inside.</summary>
    public int First => Open + 1;

    /// <summary>Number of tokens inside.</summary>
    public int Count => Close - Open - 1;

    /// <summary>Index of the first token behind.</summary>
    public int After => Closed ? Close + 1 : Close;
}
