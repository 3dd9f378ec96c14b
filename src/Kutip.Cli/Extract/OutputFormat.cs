namespace Kutip.Cli.Extract;

/// <summary>How extractions are printed.</summary>
internal enum OutputFormat
{
    /// <summary>Indented JSON: one object for one article, an array for more.</summary>
    Json,

    /// <summary>One extraction a line.</summary>
    Jsonl,

    /// <summary>A table of quotes for people.</summary>
    Table,
}
