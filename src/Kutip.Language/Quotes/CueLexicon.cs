using Kutip.Language.Entities;
using Kutip.Language.Lexicons;

namespace Kutip.Language.Quotes;

/// <summary>The words that report speech in one language, from its <c>cues.txt</c>.</summary>
internal sealed class CueLexicon
{
    private readonly PhraseTable _phrases = new();
    private readonly List<CueForm> _forms = [];

    private CueLexicon(Lexicon lexicon, IReadOnlyList<string> enclitics)
    {
        var forms = new Dictionary<string, CueForm>(StringComparer.Ordinal);
        foreach (var line in CueLine.Of(lexicon))
            AddLine(line, enclitics, forms);
        foreach (var line in lexicon["prepositions"])
        {
            var columns = CueLine.Columns(lexicon, line, 4);
            var cue = new CueForm(columns[0], ClassOf(columns[1]), TakesOf(columns[2]), CueRoles.Preposition);
            foreach (var form in CueLine.Forms(columns[3]))
            {
                Add(forms, form, cue);
                AddEnclitics(forms, form, enclitics, cue);
            }
        }

        foreach (var line in lexicon["nouns"])
        {
            var columns = CueLine.Columns(lexicon, line, 3);
            foreach (var form in CueLine.Forms(columns[2]))
                Add(forms, form, new CueForm(columns[0], ClassOf(columns[1]), CueTakes.Direct, CueRoles.Noun));
        }

        foreach (var (form, cue) in forms)
        {
            _phrases.Add(form, _forms.Count);
            _forms.Add(cue);
        }
    }

    /// <summary>The forms, of any number of words.</summary>
    public IReadOnlyList<CueForm> Forms => _forms;

    /// <summary>Reads the lexicon; <paramref name="enclitics"/> make further forms of those whose speaker stands behind.</summary>
    /// <exception cref="InvalidDataException">A line has too few columns, or a letter or class that means nothing.</exception>
    public static CueLexicon Read(Lexicon lexicon, IReadOnlyList<string> enclitics) => new(lexicon, enclitics);

    /// <summary>The longest cue at <paramref name="at"/>, as its number of tokens and the index of its form; no tokens where there is none.</summary>
    public (int Length, int Form) Longest(ReadOnlySpan<ulong> tokens, int at, int limit) => _phrases.Longest(tokens, at, limit);

    private static void AddLine(CueLine line, IReadOnlyList<string> enclitics, Dictionary<string, CueForm> forms)
    {
        var cue = new CueForm(line.Word, ClassOf(line.Class), TakesOf(line.Takes), CueRoles.None);
        foreach (var form in line.Inverted)
        {
            Add(forms, form, cue with { Roles = CueRoles.Inverted });
            AddEnclitics(forms, form, enclitics, cue);
        }

        foreach (var form in line.Active)
            Add(forms, form, cue with { Roles = CueRoles.Active });
        foreach (var form in line.Passive)
        {
            Add(forms, form, cue with { Roles = CueRoles.Passive });
            AddEnclitics(forms, form, enclitics, cue with { Roles = CueRoles.Passive });
        }
    }

    private static void AddEnclitics(Dictionary<string, CueForm> forms, string form, IReadOnlyList<string> enclitics, CueForm cue)
    {
        foreach (var enclitic in enclitics)
            Add(forms, form + enclitic, cue with { Roles = cue.Roles | CueRoles.Enclitic });
    }

    private static void Add(Dictionary<string, CueForm> forms, string form, CueForm cue) =>
        forms[form] = forms.TryGetValue(form, out var known) ? known with { Roles = known.Roles | cue.Roles, Takes = known.Takes | cue.Takes } : cue;

    private static CueClass ClassOf(string name) => Enum.TryParse<CueClass>(name, ignoreCase: true, out var cueClass)
        ? cueClass
        : throw new InvalidDataException($"There is no class of cues called {name}.");

    private static CueTakes TakesOf(string letters)
    {
        var takes = CueTakes.None;
        foreach (var letter in letters)
        {
            takes |= letter switch
            {
                'd' => CueTakes.Direct,
                'i' => CueTakes.Clause | CueTakes.MarkedClause,
                'v' => CueTakes.VerbClause | CueTakes.MarkedClause,
                'b' => CueTakes.MarkedClause,
                'c' => CueTakes.Clause | CueTakes.MarkedClause | CueTakes.AnyClause,
                'n' => CueTakes.Noun,
                's' => CueTakes.Request,
                'j' => CueTakes.Judgement,
                'o' => CueTakes.SetOff,
                'a' => CueTakes.Addressee,
                't' => CueTakes.Deed,
                _ => throw new InvalidDataException($"A cue cannot take {letter}."),
            };
        }

        return takes;
    }
}
