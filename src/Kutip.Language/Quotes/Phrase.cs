namespace Kutip.Language.Quotes;

/// <summary>A noun phrase that names a speaker, as token indexes.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index after the last token.</param>
/// <param name="Kind">How it names the speaker.</param>
/// <param name="Entity">Index of the entity it names, or -1.</param>
internal readonly record struct Phrase(int First, int Last, PhraseKind Kind, int Entity);

/// <summary>How a noun phrase names a speaker.</summary>
internal enum PhraseKind
{
    /// <summary>Holds a name.</summary>
    Name,

    /// <summary>An office without a name: "Presiden".</summary>
    Title,

    /// <summary>Someone without a name: "seorang warga".</summary>
    Common,
    Pronoun,

    /// <summary>Describes somebody spoken of before: "perempuan 24 tahun itu".</summary>
    Definite,
}
