using System.Globalization;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds the persons, bodies and places that an article names, each with all its mentions.</summary>
internal sealed class EntityFinder
{
    private readonly RuleTagger _tagger = new();

    /// <summary>The entities of the document's body, in the order of their first mention.</summary>
    public IReadOnlyList<Entity> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var forms = new TokenForms(document);
        var spans = _tagger.Tag(document, forms);
        var resolver = new Resolver(document, forms);
        resolver.AddAll(spans);
        Roles.Add(document, forms, spans, resolver);

        var entities = new List<Entity>(resolver.Groups.Count);
        foreach (var group in resolver.Groups)
            entities.Add(ToEntity(document, resolver, group, entities.Count + 1));
        return entities;
    }

    private static Entity ToEntity(Document document, Resolver resolver, Group group, int number)
    {
        var known = group.Known >= 0 ? Gazetteer.Indonesian[group.Known] : null;
        var name = known?.Country is null ? resolver.TextOf(group.Fullest) : CountryName(resolver, group);
        var mentions = new Mention[group.Mentions.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var span = group.Mentions[i];
            var (start, end) = (document.Tokens[span.First].Start, document.Tokens[span.Last - 1].End);
            mentions[i] = new Mention(document.Text[start..end], start, end);
        }

        return new Entity
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"e{number}"),
            Type = group.Type,
            Name = name,
            Key = NameKey.Of(known?.Name ?? name),
            Role = group.Role,
            Affiliation = group.Affiliation,
            Country = known?.Country,
            Mentions = mentions,
        };
    }

    /// <summary>A country goes by the name that the article mostly gives it, save an abbreviation where there is a word.</summary>
    private static string CountryName(Resolver resolver, Group group)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (best, most) = (string.Empty, 0);
        foreach (var mention in group.Mentions)
        {
            var text = resolver.TextOf(mention);
            var count = counts[text] = counts.GetValueOrDefault(text) + 1;
            var weight = text.Length <= 3 ? 0 : count;
            if (best.Length == 0 || weight > most)
                (best, most) = (text, weight);
        }

        return best;
    }
}
