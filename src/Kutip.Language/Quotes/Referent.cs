namespace Kutip.Language.Quotes;

/// <summary>What a word that stands for a speaker asks of whom it stands for.</summary>
internal enum Referent
{
    /// <summary>One, a person rather than a body: "dia", "-nya".</summary>
    One,

    /// <summary>Several: "mereka".</summary>
    Several,

    /// <summary>A person described: "perempuan 24 tahun itu".</summary>
    Person,

    /// <summary>A man: "he".</summary>
    Man,

    /// <summary>A woman: "she".</summary>
    Woman,

    /// <summary>A body or country, whether it has a name or not: "it".</summary>
    Thing,

    /// <summary>A body described: "lembaga itu".</summary>
    Body,
}
