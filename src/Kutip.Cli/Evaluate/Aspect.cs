namespace Kutip.Cli.Evaluate;

/// <summary>What is asked of a quote that was found.</summary>
internal enum Aspect
{
    /// <summary>Direct, mixed or indirect.</summary>
    Kind,

    /// <summary>The cue overlaps the annotated one; asked where there is one.</summary>
    Cue,

    /// <summary>The speaker's mention overlaps the annotated one; asked where there is one.</summary>
    Mention,

    /// <summary>The speaker's name is the annotated one, whatever its case.</summary>
    Name,

    /// <summary>Role and affiliation together are the annotated ones, whatever their case; asked where there is one.</summary>
    Role,
}
