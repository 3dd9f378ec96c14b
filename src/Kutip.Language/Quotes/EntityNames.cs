using System.Text;
using Kutip.Core;
using Kutip.Language.Entities;

namespace Kutip.Language.Quotes;

/// <summary>
/// Names speakers by the article's entities. Where a language says so, titles and honorifics that an entity's name holds are taken from it:
/// "German Chancellor Olaf Scholz" is Olaf Scholz, German Chancellor.
/// </summary>
internal static class EntityNames
{
    /// <summary>The speaker who is an entity of the article.</summary>
    public static Speaker SpeakerOf(Entity entity, Grammar grammar)
    {
        var speaker = new Speaker { Name = entity.Name, Key = entity.Key, Entity = entity.Id, Role = entity.Role, Affiliation = entity.Affiliation };
        if (!grammar.HasTitlesInNames || entity.Type != EntityType.Person)
            return speaker;
        var words = entity.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = 1;
        while (end < words.Length && (!char.IsLower(words[end][0]) || (ClassOf(words[end], grammar) & (WordClass.Particle | WordClass.Person)) != 0))
            end++;
        var first = end - 1;
        // "Andam anak Sulin": what stands within names is no title there.
        while (first > 0 && ((ClassOf(words[first - 1], grammar) & (WordClass.Person | WordClass.Honorific)) == 0 || (first > 1 && (ClassOf(words[first - 1], grammar) & WordClass.Particle) != 0)))
            first--;
        if (first == 0 && end == words.Length)
            return speaker;
        var name = string.Join(' ', words[first..end]);
        return speaker with { Name = name, Key = NameKey.Of(name), Role = speaker.Role ?? RoleOf(words.AsSpan(0, first), grammar) };
    }

    private static string? RoleOf(ReadOnlySpan<string> words, Grammar grammar)
    {
        var role = new StringBuilder();
        foreach (var word in words)
        {
            if ((ClassOf(word, grammar) & WordClass.Honorific) == 0)
                role.Append(role.Length > 0 ? " " : string.Empty).Append(word);
        }

        return role.Length > 0 ? role.ToString() : null;
    }

    private static WordClass ClassOf(string word, Grammar grammar) => grammar.ClassOf(word.AsSpan().TrimEnd(".,"), TokenForms.HashOf(word.AsSpan().TrimEnd(".,")));
}
