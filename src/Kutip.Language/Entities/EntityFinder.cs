using System.Globalization;
using System.Runtime.InteropServices;
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
        using var forms = new TokenForms(document);
        var pack = EntityPack.ByRules(document, forms) ?? _indonesian;
        var (names, phrases) = pack.Names.Find(document, forms);
        var values = ValueFinder.Find(document, forms, pack);
        ValueFinder.Apart(names, values);
        using var resolver = new Resolver(document, forms, pack);
        resolver.AddAll(names);
        Roles.Add(document, forms, phrases, resolver, pack);

        var entities = InOrder(document, resolver, values, pack.Gazetteer);
        Pool.Return(names);
        Pool.Return(phrases);
        Pool.Return(values);
        return entities;
    }

    /// <summary>Numbers what was found by its first mention; values that are the same, in one unit, are one entity.</summary>
    private static Entity[] InOrder(Document document, Resolver resolver, List<ValueSpan> values, Gazetteer gazetteer)
    {
        values.Sort(static (a, b) => (a.Type, string.CompareOrdinal(a.Value, b.Value), a.First).CompareTo((b.Type, 0, b.First)));
        var order = Pool.List<(int Token, int Group, int Value)>();
        for (var g = 0; g < resolver.Groups.Count; g++)
            order.Add((resolver.Groups[g].Mentions[0].First, g, -1));
        for (var v = 0; v < values.Count; v++)
        {
            if (v == 0 || !IsSame(values[v - 1], values[v]))
                order.Add((values[v].First, -1, v));
        }

        order.Sort(static (a, b) => a.Token.CompareTo(b.Token));
        var entities = new Entity[order.Count];
        for (var i = 0; i < entities.Length; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}");
            entities[i] = order[i].Group >= 0
                ? ToEntity(id, document, resolver, resolver.Groups[order[i].Group], gazetteer)
                : ToEntity(id, document, CollectionsMarshal.AsSpan(values)[order[i].Value..]);
        }

        Pool.Return(order);
        return entities;
    }

    private static bool IsSame(ValueSpan value, ValueSpan other) => value.Type == other.Type && value.Value == other.Value;

    /// <summary>The value that comes first, with all that are the same.</summary>
    private static Entity ToEntity(string id, Document document, ReadOnlySpan<ValueSpan> values)
    {
        var count = 1;
        while (count < values.Length && IsSame(values[0], values[count]))
            count++;
        var mentions = new Mention[count];
        for (var i = 0; i < count; i++)
            mentions[i] = ToMention(document, values[i].First, values[i].Last, i == 0 ? string.Empty : mentions[i - 1].Text);
        return new Entity { Id = id, Type = values[0].Type, Name = mentions[0].Text, Key = values[0].Value, Mentions = mentions };
    }

    private static Entity ToEntity(string id, Document document, Resolver resolver, Group group, Gazetteer gazetteer)
    {
        var known = group.Known >= 0 ? gazetteer[group.Known] : null;
        var name = known?.Country is null ? resolver.TextOf(group.Fullest) : CountryName(resolver, group);
        var mentions = new Mention[group.Mentions.Count];
        for (var i = 0; i < mentions.Length; i++)
            mentions[i] = ToMention(document, group.Mentions[i].First, group.Mentions[i].Last, i == 0 ? name : mentions[i - 1].Text, name);
        return new Entity
        {
            Id = id,
            Type = group.Type,
            Name = name,
            Key = NameKey.Of(known?.Name ?? name),
            Role = group.Role,
            Affiliation = group.Affiliation,
            Country = known?.Country,
            Mentions = mentions,
        };
    }

    /// <summary>The mention; its text is one of <paramref name="alike"/> where it reads the same, since most mentions repeat another.</summary>
    private static Mention ToMention(Document document, int first, int last, params ReadOnlySpan<string> alike)
    {
        var (start, end) = (document.Tokens[first].Start, document.Tokens[last - 1].End);
        var text = document.Text.AsSpan(start, end - start);
        foreach (var other in alike)
        {
            if (text.SequenceEqual(other))
                return new Mention(other, start, end);
        }

        return new Mention(text.ToString(), start, end);
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
