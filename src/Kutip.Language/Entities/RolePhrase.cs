namespace Kutip.Language.Entities;

/// <summary>An office beside a name, and the body or country that it is held in.</summary>
/// <param name="Person">The name as token indexes.</param>
/// <param name="Role">The office as token indexes.</param>
/// <param name="Affiliation">The body or country; empty where none is named.</param>
internal readonly record struct RolePhrase(NameSpan Person, (int First, int Last) Role, NameSpan Affiliation)
{
    /// <summary>What the affiliation goes by, where its words are not its name: "Indonesian" is of Indonesia.</summary>
    public string? AffiliationName { get; init; }
}
