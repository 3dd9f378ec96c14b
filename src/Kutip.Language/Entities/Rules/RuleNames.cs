using Kutip.Language.Tokens;

namespace Kutip.Language.Entities.Rules;

/// <summary>
/// Finds names without a model, for languages that no annotated text is at hand for: rows of capitalised words, told by the words they are made of
/// and stand beside, then by the article as a whole; and offices in front of and behind persons.
/// </summary>
internal sealed class RuleNames(NameWords words, Gazetteer gazetteer, LanguagePack pack) : INameFinder
{
    /// <inheritdoc/>
    public (List<NameSpan> Names, List<RolePhrase> Phrases) Find(Document document, TokenForms forms)
    {
        var text = new RuleText(document, forms, words, gazetteer, pack);
        var (capitals, rows, offices) = (new Capitals(text), new Rows(text), new OfficesWithBody(text));
        var found = new List<(int First, int Last)>();
        foreach (var sentence in document.Sentences)
            capitals.Find(sentence, found);
        var guesses = new List<Guess>(found.Count);
        foreach (var (first, last) in found)
        {
            if (!offices.Read(first, last, guesses))
                rows.Read(first, last, guesses);
        }

        var names = Agreement.Settle(text, guesses);
        return (names, new RolePhrases(text, names, offices.Links).Find());
    }
}
