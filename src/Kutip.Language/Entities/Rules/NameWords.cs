using Kutip.Language.Lexicons;

namespace Kutip.Language.Entities.Rules;

/// <summary>The words that tell what a name is in one language, from the lexicons of its folder.</summary>
internal sealed class NameWords
{
    private readonly HashSet<ulong> _men;
    private readonly HashSet<ulong> _women;

    private NameWords(Lexicon titles, Lexicon names, Lexicon others, Lexicon nationalities, Lexicon[] given)
    {
        _men = [.. given.SelectMany(lexicon => lexicon["male"]).Select(name => TokenForms.HashOf(name))];
        _women = [.. given.SelectMany(lexicon => lexicon["female"]).Select(name => TokenForms.HashOf(name))];
        Offices = PhraseTable.Of(titles["offices"].Concat(titles["ranks"]));
        Ranks = PhraseTable.Of(titles["ranks"]);
        Qualifiers = PhraseTable.Of(titles["qualifiers"]);
        Honorifics = PhraseTable.Of(titles["honorifics"]);
        (Male, Female) = (PhraseTable.Of(titles["male"]), PhraseTable.Of(titles["female"]));
        (Bodies, WeakBodies, Joining) = (PhraseTable.Of(names["bodies"]), PhraseTable.Of(names["only before"]), PhraseTable.Of(names["joined by of"]));
        (Places, PlacesBefore) = (PhraseTable.Of(names["places"]), PhraseTable.Of(names["places before"]));
        (Events, Laws) = (PhraseTable.Of(names["events"]), PhraseTable.Of(names["laws"]));
        (PlaceNouns, BodyNouns) = (PhraseTable.Of(names["place nouns"]), PhraseTable.Of(names["body nouns"]));
        (LinkingWords, Particles, InPlaces) = (PhraseTable.Of(names["linking"]), PhraseTable.Of(names["particles"]), PhraseTable.Of(names["in places"]));
        (Articles, Owners, PublicBodies) = (PhraseTable.Of(names["articles"]), PhraseTable.Of(names["owners"]), PhraseTable.Of(names["public bodies"]));
        NotNames = PhraseTable.Of(others["times"].Concat(others["others"]));
        (BehindNames, NoCallings, SurnamesInFront) = (PhraseTable.Of(titles["behind names"]), PhraseTable.Of(titles["no callings"]), PhraseTable.Of(names["surnames in front"]));
        CallingEndings = [.. titles["callings end with"]];
        Peoples = PhraseTable.Of(nationalities["other peoples"]);
        Demonyms = new ValueTable(nationalities["demonyms"]);
    }

    /// <summary>"president", "chief executive".</summary>
    public PhraseTable Offices { get; }

    /// <summary>Those of <see cref="Offices"/> that stand between another one and a name: "Brig. Gen.".</summary>
    public PhraseTable Ranks { get; }

    /// <summary>"former", "deputy".</summary>
    public PhraseTable Qualifiers { get; }

    /// <summary>"Mr", "Datuk Seri".</summary>
    public PhraseTable Honorifics { get; }

    /// <summary>Words of men: "Mr", "spokesman".</summary>
    public PhraseTable Male { get; }

    /// <summary>Words of women: "Ms", "actress".</summary>
    public PhraseTable Female { get; }

    /// <summary>"Ministry", "Association", "Inc".</summary>
    public PhraseTable Bodies { get; }

    /// <summary>Those of <see cref="Bodies"/> that other names hold too: "Post", "Capital".</summary>
    public PhraseTable WeakBodies { get; }

    /// <summary>Behind these a name goes on with "of": "Ministry of Health", "Gulf of Mexico".</summary>
    public PhraseTable Joining { get; }

    /// <summary>Places' names end with these: "River".</summary>
    public PhraseTable Places { get; }

    /// <summary>Places' names begin with these: "Mount".</summary>
    public PhraseTable PlacesBefore { get; }

    /// <summary>Events' names end with these: "World Cup".</summary>
    public PhraseTable Events { get; }

    /// <summary>Laws' names end with these: "Act".</summary>
    public PhraseTable Laws { get; }

    /// <summary>"village", beside a name that is a place's.</summary>
    public PhraseTable PlaceNouns { get; }

    /// <summary>"airline", beside a name that is a body's.</summary>
    public PhraseTable BodyNouns { get; }

    /// <summary>"of", "for", "at": between an office and its body.</summary>
    public PhraseTable LinkingWords { get; }

    /// <summary>"van", "bin": within persons' names.</summary>
    public PhraseTable Particles { get; }

    /// <summary>"a", "the", "their": in front of an office.</summary>
    public PhraseTable Articles { get; }

    /// <summary>Those of <see cref="Bodies"/> that are no companies: "Ministry".</summary>
    public PhraseTable PublicBodies { get; }

    /// <summary>"its": in front of an office, of the body spoken of.</summary>
    public PhraseTable Owners { get; }

    /// <summary>"in", "near": in front of places.</summary>
    public PhraseTable InPlaces { get; }

    /// <summary>"KC", "PhD": behind a name and no part of it.</summary>
    public PhraseTable BehindNames { get; }

    /// <summary>Surnames that stand in front of the given names: "Lim".</summary>
    public PhraseTable SurnamesInFront { get; }

    /// <summary>Endings of words for what somebody does: "-er", "-ist".</summary>
    public IReadOnlyList<string> CallingEndings { get; }

    /// <summary>Words that end so and are none: "daughter", "paper".</summary>
    public PhraseTable NoCallings { get; }

    /// <summary>"Friday", "Christmas".</summary>
    public PhraseTable NotNames { get; }

    /// <summary>"Scottish", "Asian".</summary>
    public PhraseTable Peoples { get; }

    /// <summary>"Indonesian", with the country's code.</summary>
    public ValueTable Demonyms { get; }

    /// <summary>Reads the lexicons of a language's folder.</summary>
    /// <exception cref="InvalidDataException">A lexicon or a group of one is missing.</exception>
    public static NameWords Read(string folder) => new(
        Lexicon.Open($"{folder}/titles.txt"), Lexicon.Open($"{folder}/name-words.txt"), Lexicon.Open($"{folder}/not-names.txt"), Lexicon.Open($"{folder}/nationalities.txt"),
        [Lexicon.Open($"{folder}/given-names.txt"), Lexicon.Open($"{folder}/more-given-names.txt")]);

    /// <summary>Whether the word is a given name and no word that tells the kind of a name.</summary>
    public bool IsGivenName(ulong word) => (_men.Contains(word) || _women.Contains(word))
        && !Bodies.Contains(word) && !Places.Contains(word) && !PlacesBefore.Contains(word) && !Offices.Contains(word);

    /// <summary>What an office or form of address tells: "Ms", "spokesman".</summary>
    public Sex SexOf(ulong word) => Female.Contains(word) ? Sex.Female : Male.Contains(word) ? Sex.Male : Sex.Unknown;

    /// <summary>What a given name tells; some are both men's and women's.</summary>
    public Sex SexOfName(ulong word) => (_men.Contains(word), _women.Contains(word)) switch
    {
        (true, false) => Sex.Male,
        (false, true) => Sex.Female,
        _ => Sex.Unknown,
    };
}
