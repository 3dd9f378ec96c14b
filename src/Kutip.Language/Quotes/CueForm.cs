namespace Kutip.Language.Quotes;

/// <summary>One form of a word that reports speech.</summary>
/// <param name="Lemma">The base form.</param>
/// <param name="Class">What the report does.</param>
/// <param name="Takes">What may stand as its complement.</param>
/// <param name="Roles">Where its speaker stands.</param>
internal sealed record CueForm(string Lemma, CueClass Class, CueTakes Takes, CueRoles Roles);

/// <summary>What a report does.</summary>
internal enum CueClass
{
    Neutral,
    Claim,
    Deny,
    Ask,
    Urge,
    Hope,
    Reveal,
}

/// <summary>The complements that a cue takes.</summary>
[Flags]
internal enum CueTakes
{
    None = 0,

    /// <summary>Words in quotation marks.</summary>
    Direct = 1,

    /// <summary>A bare clause.</summary>
    Clause = 2,

    /// <summary>A clause behind a complementizer or a comma only.</summary>
    MarkedClause = 4,

    /// <summary>A noun phrase too.</summary>
    Noun = 8,

    /// <summary>What is asked, with whom it is asked of.</summary>
    Request = 16,

    /// <summary>Whatever follows is a clause, whether a verb shows it or not.</summary>
    AnyClause = 32,

    /// <summary>First of all whom it is said to: "told reporters".</summary>
    Addressee = 64,

    /// <summary>A bare clause that a verb shows before the first comma: "mengumumkan harga naik", not "mengumumkan pemenang lomba".</summary>
    VerbClause = 256,

    /// <summary>What stands in front is judged by what follows: "langkah itu dinilainya terlambat".</summary>
    Judgement = 512,

    /// <summary>What a comma sets off from the form with an enclitic, since that is a noun as well: "nilainya" is "its value".</summary>
    SetOff = 1024,

    /// <summary>What the speaker is to do: "threatened to resign".</summary>
    Deed = 128,
}

/// <summary>Where the speaker of a form stands. A form may have several roles.</summary>
[Flags]
internal enum CueRoles
{
    None = 0,

    /// <summary>Behind: "kata Budi".</summary>
    Inverted = 1,

    /// <summary>In front: "Budi mengatakan".</summary>
    Active = 2,

    /// <summary>Behind, maybe with a preposition: "disampaikan oleh Budi".</summary>
    Passive = 4,

    /// <summary>In the word itself: "katanya".</summary>
    Enclitic = 8,

    /// <summary>Behind, in front of the clause: "menurut Budi".</summary>
    Preposition = 16,

    /// <summary>Behind, where a word points back to what was said: "demikian pernyataan Budi".</summary>
    Noun = 32,
}
