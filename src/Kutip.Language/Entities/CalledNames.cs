using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// Single words that an article calls persons by: "kata Adi" tells where the name begins in "pengamat Universitas Paramadina Adi Prayoga",
/// which the model reads as one body.
/// </summary>
internal sealed class CalledNames
{
    private readonly TokenForms _forms;
    private readonly HashSet<ulong> _words = [];
    private readonly List<NameSpan> _besideCues = [];

    public CalledNames(Document document, TokenForms forms, IReadOnlyList<NameSpan> names)
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
                if (!MayCall(i) || !IsAlone(sentence, i) || !IsBesideCue(sentence, i) || !PersonWords.IsListedName(forms.Lower[i]))
                    continue;
                _words.Add(forms.Lower[i]);
                _besideCues.Add(new NameSpan(i, i + 1, EntityType.Person));
            }
        }
    }

    /// <summary>Where a reporting word shows that a word is somebody's name, in the order of the text.</summary>
    public List<NameSpan> BesideCues => _besideCues;

    /// <summary>Whether the article calls somebody by the word at a token.</summary>
    public bool Contains(int token) => _forms.Shapes[token] == Shape.Title && _words.Contains(_forms.Lower[token]);

    /// <summary>The first token from <paramref name="first"/> on by which somebody is called; <paramref name="last"/> where none is.</summary>
    public int First(int first, int last)
    {
        while (first < last && !Contains(first))
            first++;
        return first;
    }

    private bool IsAlone(Sentence sentence, int token) => (token == sentence.First || !_forms.IsCapitalised(token - 1))
        && (token + 1 == sentence.Last || !_forms.IsCapitalised(token + 1));

    private bool IsBesideCue(Sentence sentence, int token) => (token > sentence.First && ReportingWords.IsInverted(_forms, token - 1))
        || (token + 1 < sentence.Last && ReportingWords.IsActive(_forms, token + 1));

    private bool MayCall(int token)
    {
        if (_forms.Shapes[token] != Shape.Title || Titles.Indonesian.Office(_forms.Lower, token, token + 1) > 0)
            return false;
        var (length, known) = Gazetteer.Indonesian.Longest(_forms.Lower, token, token + 1);
        return length == 0 || !Gazetteer.Indonesian[known].IsSure;
    }
}
