using Kutip.Language.Entities;
using Kutip.Language.Lexicons;

namespace Kutip.Language.Quotes;

/// <summary>Function words of one language, and how its verbs look.</summary>
internal sealed class Grammar
{
    private const int ShortestVerb = 5;

    private static readonly (string Group, WordClass Class)[] Groups =
    [
        ("complementizers", WordClass.Complementizer),
        ("negations", WordClass.Negation),
        ("prospective", WordClass.Prospective),
        ("adverbs", WordClass.Adverb),
        ("conjunctions", WordClass.Conjunction),
        ("subordinators", WordClass.Subordinator),
        ("prepositions", WordClass.Preposition),
        ("sourcing", WordClass.Sourcing),
        ("backward", WordClass.Backward),
        ("relatives", WordClass.Relative),
        ("demonstratives", WordClass.Demonstrative),
        ("singular pronouns", WordClass.SingularPronoun),
        ("plural pronouns", WordClass.PluralPronoun),
        ("masculine", WordClass.Masculine),
        ("feminine", WordClass.Feminine),
        ("neuter", WordClass.Neuter),
        ("pointers", WordClass.Pointer),
        ("both", WordClass.Both),
        ("object pronouns", WordClass.ObjectPronoun),
        ("first person", WordClass.FirstPerson),
        ("quantifiers", WordClass.Quantifier),
        ("persons", WordClass.Person),
        ("times", WordClass.Time),
        ("predicates", WordClass.Predicate),
        ("contrasts", WordClass.Contrast),
        ("not verbs", WordClass.NotVerb),
        ("not speakers", WordClass.NotSpeaker),
        ("verbs", WordClass.Verb),
        ("particles", WordClass.Particle),
        ("nominal clauses", WordClass.NominalClause),
        ("addressing", WordClass.Addressing),
        ("answers", WordClass.Answer),
        ("reported openers", WordClass.ReportedOpener),
        ("relations", WordClass.Relation),
        ("bodies", WordClass.Body),
        ("origins", WordClass.Origin),
        ("interrogatives", WordClass.Interrogative),
        ("honorifics", WordClass.Honorific),
        ("definite articles", WordClass.DefiniteArticle),
        ("settings", WordClass.Setting),
        ("infinitives", WordClass.Infinitive),
        ("passive auxiliaries", WordClass.PassiveAuxiliary),
        ("one", WordClass.One),
        ("sources", WordClass.Source),
        ("works", WordClass.Work),
        ("weak predicates", WordClass.Weak),
        ("clocks", WordClass.Clock),
        ("causatives", WordClass.Causative),
        ("acts", WordClass.Act),
        ("background", WordClass.Background),
        ("interviews", WordClass.Interview),
        ("namings", WordClass.Naming),
        ("documents", WordClass.Document | WordClass.Person),
    ];

    private readonly Dictionary<ulong, WordClass> _classes = [];
    private readonly HashSet<ulong> _callings;
    private readonly HashSet<ulong> _topics;
    private readonly HashSet<ulong> _former;
    private readonly string[] _verbPrefixes;
    private readonly string[] _passivePrefixes;
    private readonly string[] _inflections;
    private readonly string[] _gerunds;
    private readonly Dictionary<string, string> _offices;
    private readonly Dictionary<ulong, HashSet<ulong>> _fields = [];

    private Grammar(Lexicon lexicon)
    {
        foreach (var (group, wordClass) in Groups)
        {
            foreach (var word in lexicon[group])
            {
                var hash = TokenForms.HashOf(word);
                _classes[hash] = _classes.GetValueOrDefault(hash) | wordClass;
            }
        }

        _callings = [.. lexicon["callings"].Select(word => TokenForms.HashOf(word))];
        _topics = [.. lexicon["topics"].Select(word => TokenForms.HashOf(word))];
        _former = [.. lexicon["former"].Select(word => TokenForms.HashOf(word))];
        _verbPrefixes = [.. lexicon["verb prefixes"]];
        _passivePrefixes = [.. lexicon["passive prefixes"]];
        _inflections = [.. lexicon["inflections"]];
        _gerunds = [.. lexicon["gerunds"]];
        PluralEndings = [.. lexicon["plural endings"]];
        And = $" {lexicon["conjunctions"][0]} ";
        _offices = lexicon["offices"].Select(line => line.Split(" = ")).ToDictionary(names => names[0], names => names[1], StringComparer.OrdinalIgnoreCase);
        foreach (var line in lexicon["fields"].Select(line => line.Split(" = ")))
        {
            HashSet<ulong> offices = [.. line[1].Split(' ').Select(word => TokenForms.HashOf(word))];
            foreach (var calling in line[0].Split(' '))
                _fields[TokenForms.HashOf(calling)] = offices;
        }

        Abstracts = [.. lexicon["abstracts"].Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1]))];
        Enclitics = [.. lexicon["enclitics"]];
        IsActiveWithin = lexicon["options"].Contains("active within");
        HasTitlesInNames = lexicon["options"].Contains("titles in names");
        HasHeadsLast = lexicon["options"].Contains("heads last");
        HasOpenVerbs = lexicon["options"].Contains("open verbs");
    }

    /// <summary>Endings that stand for the speaker: "-nya".</summary>
    public IReadOnlyList<string> Enclitics { get; }

    /// <summary>Beginnings and endings of nouns made of what somebody does or is: "ke-" and "-an".</summary>
    public IReadOnlyList<(string Prefix, string Suffix)> Abstracts { get; }

    /// <summary>Whether subject and verb of a report may stand within the reported clause or behind it: "Prices, Smith said, will rise".</summary>
    public bool IsActiveWithin { get; }

    /// <summary>Whether the names that entities go by may hold titles: "Chancellor Olaf Scholz".</summary>
    public bool HasTitlesInNames { get; }

    /// <summary>Whether a phrase's main word stands at its end: "the ministry's figures", "the Finance Minister".</summary>
    public bool HasHeadsLast { get; }

    /// <summary>Whether most verbs are told by no affix and no list, so that a stretch of words that ends at a cue passes for a clause.</summary>
    public bool HasOpenVerbs { get; }

    /// <summary>Endings of words for several persons: "officials".</summary>
    public IReadOnlyList<string> PluralEndings { get; }

    /// <summary>The word that joins two names, with its spaces.</summary>
    public string And { get; }

    public static Grammar Read(Lexicon lexicon) => new(lexicon);

    /// <summary>The title that another one stands for ("kepala negara" for "presiden"); the same where it stands for none.</summary>
    public string OfficeOf(string title) => _offices.GetValueOrDefault(title, title);

    /// <summary>Whether the word says that an office is held no more: "mantan".</summary>
    public bool IsFormer(ReadOnlySpan<char> word) => _former.Contains(TokenForms.HashOf(word));

    /// <summary>Hashes of words that stand in the offices of whoever is called so ("politikus" of a member of "DPR"); null where none are listed.</summary>
    public HashSet<ulong>? OfficesIn(ReadOnlySpan<char> calling) => _fields.GetValueOrDefault(TokenForms.HashOf(calling));

    /// <summary>The classes of a word, which is given with its hash in lower case.</summary>
    /// <param name="word">The word; only one that begins with a small letter can be written like a verb.</param>
    /// <param name="hash">The hash of the word in lower case.</param>
    public WordClass ClassOf(ReadOnlySpan<char> word, ulong hash)
    {
        var found = _classes.GetValueOrDefault(hash);
        if ((found & WordClass.NotVerb) != 0 || word.Length < ShortestVerb || !char.IsLower(word[0]))
            return found;
        if (HasVerbPrefix(word))
            found |= WordClass.Verb;
        if (EndsWithAny(word, _inflections))
            found |= WordClass.Inflected;
        if (EndsWithAny(word, _gerunds))
            found |= WordClass.Gerund;
        return found;
    }

    /// <summary>Whether the word means a person by what he or she does: "the researcher".</summary>
    public bool IsCalling(ReadOnlySpan<char> word) => _callings.Contains(TokenForms.HashOf(word));

    /// <summary>Whether the word, at a sentence's beginning, leads to whom it is about: "bagi Siti, …".</summary>
    public bool IsTopic(ulong hash) => _topics.Contains(hash);

    /// <summary>Whether a verb tells by its beginning that its subject acts on nothing: "ditangkap", "tertidur".</summary>
    public bool IsPassive(ReadOnlySpan<char> verb) => StartsWithAny(verb, _passivePrefixes);

    /// <summary>Whether the word names a kind of body.</summary>
    public bool IsBody(ReadOnlySpan<char> word) => (_classes.GetValueOrDefault(TokenForms.HashOf(word)) & WordClass.Body) != 0;

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private bool HasVerbPrefix(ReadOnlySpan<char> word) => StartsWithAny(word, _verbPrefixes);

    private static bool StartsWithAny(ReadOnlySpan<char> word, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
