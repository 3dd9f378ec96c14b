using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds persons, bodies, places and events in texts of one language.</summary>
internal interface INameFinder
{
    /// <summary>The names of the document, in order and apart from each other, and the offices beside them.</summary>
    (List<NameSpan> Names, List<RolePhrase> Phrases) Find(Document document, TokenForms forms);
}
