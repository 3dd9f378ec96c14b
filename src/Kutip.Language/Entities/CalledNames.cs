using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// Single words that an article calls persons by: "kata Adi" tells where the name begins in "pengamat Universitas Paramadina Adi Prayoga",
/// which the model reads as one body.
/// </summary>
internal sealed class CalledNames : IDisposable
{
    /// <summary>Quotation marks and forms of address in front of a name at most.</summary>
    private const int LongestAddress = 3;

    private readonly TokenForms _forms;
    private readonly HashSet<ulong> _words = Pool.Set<ulong>();
    private readonly List<NameSpan> _besideCues = Pool.List<NameSpan>();
    private readonly List<NameSpan> _opening = Pool.List<NameSpan>();

    public CalledNames(Document document, TokenForms forms, List<NameSpan> names)
    {
        _forms = forms;
        foreach (var name in names)
        {
            if (name is { Type: EntityType.Person, Count: 1 } && MayCall(name.First))
                _words.Add(forms.Lower[name.First]);
        }

        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                if (OtherNameBy(document, sentence, i) is { Count: > 0 } other)
                {
                    if (other.Count == 1)
                        _words.Add(forms.Lower[other.First]);
                    _besideCues.Add(other);
                }

                if (!MayCall(i))
                    continue;
                var opening = IsOpening(document, sentence, i);
                if (!opening && !(IsAlone(sentence, i) && IsBesideCue(sentence, i) && IsName(sentence, i)))
                    continue;
                _words.Add(forms.Lower[i]);
                (opening ? _opening : _besideCues).Add(new NameSpan(i, i + 1, EntityType.Person));
            }
        }
    }

    /// <summary>Where a reporting word shows that a word is somebody's name, in the order of the text.</summary>
    public List<NameSpan> BesideCues => _besideCues;

    /// <summary>"Ditegaskan Laras, …": where a passive form begins the sentence and a comma ends the name, whatever word it is.</summary>
    public List<NameSpan> Opening => _opening;

    /// <summary>Whether the article calls somebody by the word at a token, or the token begins a name of a known pattern ("I Gusti").</summary>
    public bool Contains(int token) => (_forms.Shapes[token] == Shape.Title && _words.Contains(_forms.Lower[token]))
        || (_forms.IsCapitalised(token) && Titles.Indonesian.BeginsName(_forms.Lower, token, Math.Min(token + 2, _forms.Lower.Length), opensSentence: true));

    /// <summary>The first token from <paramref name="first"/> on by which somebody is called; <paramref name="last"/> where none is.</summary>
    public int First(int first, int last)
    {
        while (first < last && !Contains(first))
            first++;
        return first;
    }

    public void Dispose()
    {
        Pool.Return(_words);
        Pool.Return(_besideCues);
        Pool.Return(_opening);
    }

    /// <summary>The name that words at a token lead to: "akrab disapa Jo", "Nil, sapaan akrab Nilmaizar"; empty where they lead to none.</summary>
    private NameSpan OtherNameBy(Document document, Sentence sentence, int token)
    {
        var length = _forms.Shapes[token] == Shape.Lower ? Titles.Indonesian.OtherName(_forms.Lower, token, sentence.Last) : 0;
        if (length == 0)
            return default;
        if (token - 2 >= sentence.First && document.Chars(token - 1) is "," && MayCall(token - 2) && (token - 2 == sentence.First || !_forms.IsCapitalised(token - 3)))
            return new NameSpan(token - 2, token - 1, EntityType.Person);
        var name = token + length;
        while (name < sentence.Last && name < token + length + LongestAddress && (document.Tokens[name].Kind != TokenKind.Word || Titles.Indonesian.Honorifics(_forms.Lower, name, name + 1) > 0))
            name++;
        var end = name;
        while (end < sentence.Last && end < name + LongestAddress && MayCall(end))
            end++;
        return end == sentence.Last || !_forms.IsCapitalised(end) ? new NameSpan(name, end, EntityType.Person) : default;
    }

    /// <summary>Any word has a capital letter at the beginning of a sentence ("Saya tegaskan"): there a frequent one is no name.</summary>
    private bool IsName(Sentence sentence, int token) =>
        token == sentence.First ? PersonWords.IsNameOrPlace(_forms.Lower[token]) : PersonWords.IsListedName(_forms.Lower[token]);

    private bool IsAlone(Sentence sentence, int token) => (token == sentence.First || !_forms.IsCapitalised(token - 1) || Titles.Indonesian.Honorifics(_forms.Lower, token - 1, token) > 0)
        && (token + 1 == sentence.Last || !_forms.IsCapitalised(token + 1));

    private bool IsBesideCue(Sentence sentence, int token) => (token > sentence.First && ReportingWords.IsInverted(_forms, token - 1))
        || (token + 1 < sentence.Last && ReportingWords.IsActive(_forms, token + 1));

    private bool IsOpening(Document document, Sentence sentence, int token) => token > sentence.First && token + 1 < sentence.Last
        && ReportingWords.IsPassiveOpening(document, _forms, token - 1) && document.Chars(token + 1) is ",";

    private bool MayCall(int token)
    {
        if (_forms.Shapes[token] != Shape.Title || Titles.Indonesian.Office(_forms.Lower, token, token + 1) > 0)
            return false;
        var (length, known) = Gazetteer.Indonesian.Longest(_forms.Lower, token, token + 1);
        return length == 0 || !Gazetteer.Indonesian[known].IsSure;
    }
}
