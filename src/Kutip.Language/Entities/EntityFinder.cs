using System.Globalization;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds what an article names: persons, bodies, places, events, laws and amounts, each with all its mentions.</summary>
internal sealed class EntityFinder
{
    private readonly EntityPack _indonesian = EntityPack.ByModel();

    /// <summary>The entities of the document's body, in the order of their first mention.</summary>
    public IReadOnlyList<Entity> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var forms = new TokenForms(document);
        var pack = EntityPack.ByRules(document, forms) ?? _indonesian;
        var (names, phrases) = pack.Names.Find(document, forms);
        (names, var values) = ValueFinder.Apart(names, ValueFinder.Find(document, forms, pack));
        var resolver = new Resolver(document, forms, pack);
        resolver.AddAll(names);
        Roles.Add(document, forms, phrases, resolver, pack);

        var entities = new List<Entity>(resolver.Groups.Count);
        foreach (var group in resolver.Groups)
            entities.Add(ToEntity(document, resolver, group, pack.Gazetteer));
        foreach (var value in values.GroupBy(value => (value.Type, value.Value)))
            entities.Add(ToEntity(document, value.Key.Type, value.Key.Value, [.. value]));

        entities.Sort((a, b) => a.Mentions[0].Start.CompareTo(b.Mentions[0].Start));
        for (var i = 0; i < entities.Count; i++)
            entities[i] = entities[i] with { Id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}") };
        return entities;
    }

    private static Entity ToEntity(Document document, EntityType type, string value, ValueSpan[] spans)
    {
        var mentions = Array.ConvertAll(spans, span => ToMention(document, span.First, span.Last));
        return new Entity { Id = string.Empty, Type = type, Name = mentions[0].Text, Key = value, Mentions = mentions };
    }

    private static Entity ToEntity(Document document, Resolver resolver, Group group, Gazetteer gazetteer)
    {
        var known = group.Known >= 0 ? gazetteer[group.Known] : null;
        var name = known?.Country is null ? resolver.TextOf(group.Fullest) : CountryName(resolver, group);
        var mentions = new Mention[group.Mentions.Count];
        for (var i = 0; i < mentions.Length; i++)
            mentions[i] = ToMention(document, group.Mentions[i].First, group.Mentions[i].Last);
        return new Entity
        {
            Id = string.Empty,
            Type = group.Type,
            Name = name,
            Key = NameKey.Of(known?.Name ?? name),
            Role = group.Role,
            Affiliation = group.Affiliation,
            Country = known?.Country,
            Mentions = mentions,
        };
    }

    private static Mention ToMention(Document document, int first, int last)
    {
        var (start, end) = (document.Tokens[first].Start, document.Tokens[last - 1].End);
        return new Mention(document.Text[start..end], start, end);
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
