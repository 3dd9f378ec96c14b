using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Gives the persons of an article their offices.</summary>
internal static class Roles
{
    /// <summary>Reads the body first; what it leaves out is taken from titles, captions and links to other articles.</summary>
    public static void Add(Document document, TokenForms forms, List<RolePhrase> phrases, Resolver resolver, EntityPack pack)
    {
        var persons = Pool.Table<int, Group>();
        foreach (var group in resolver.Groups)
        {
            foreach (var mention in group.Mentions)
                persons[mention.Last] = group;
        }

        Assign(document, phrases, persons);
        Pool.Return(persons);
        if (!pack.HasRules)
            AddFromOutside(document, forms, resolver);
    }

    private static void AddFromOutside(Document document, TokenForms forms, Resolver resolver)
    {
        var outside = Document.OfRest(document.Article);
        if (outside.Tokens.Length == 0)
            return;

        var words = Pool.Table<ulong, int>();
        var names = new PhraseTable(words);
        for (var g = 0; g < resolver.Groups.Count; g++)
        {
            if (resolver.Groups[g] is { Type: EntityType.Person, Fullest: { Count: > 1 } name })
                names.Add(forms.Lower[name.First..name.Last], g);
        }

        using var outsideForms = new TokenForms(outside);
        var (spans, persons) = (Pool.List<NameSpan>(), Pool.Table<int, Group>());
        for (var i = 0; i < outside.Tokens.Length;)
        {
            var (length, group) = names.Longest(outsideForms.Lower, i, outside.Tokens.Length);
            var (known, index) = Gazetteer.Indonesian.Longest(outsideForms.Lower, i, outside.Tokens.Length);
            if (length > 0)
                persons[i + length] = resolver.Groups[group];
            if (length > 0)
                spans.Add(new NameSpan(i, i + length, EntityType.Person));
            else if (known > 0)
                spans.Add(new NameSpan(i, i + known, Gazetteer.Indonesian[index].Type));
            i += Math.Max(1, length > 0 ? length : known);
        }

        using var called = new CalledNames(outside, outsideForms, spans);
        var phrases = new RoleFinder(outside, outsideForms, spans, called).Find();
        Assign(outside, phrases, persons);
        Pool.Return(words);
        Pool.Return(phrases);
        Pool.Return(spans);
        Pool.Return(persons);
    }

    private static void Assign(Document document, List<RolePhrase> phrases, Dictionary<int, Group> persons)
    {
        foreach (var phrase in phrases)
        {
            if (!persons.TryGetValue(phrase.Person.Last, out var person))
                continue;
            var role = document.Chars(phrase.Role.First, phrase.Role.Last);
            if (role.EndsWith(Titles.Enclitic, StringComparison.Ordinal))
                role = role[..^Titles.Enclitic.Length];
            person.Role ??= role.ToString();
            if (phrase.Affiliation.Count > 0 && role.Equals(person.Role, StringComparison.OrdinalIgnoreCase))
                person.Affiliation ??= phrase.AffiliationName ?? WithoutShortForm(document, phrase.Affiliation);
        }
    }

    /// <summary>"Kamar Dagang dan Industri (Kadin) DKI Jakarta" without what is short for the words in front of it.</summary>
    private static string WithoutShortForm(Document document, NameSpan body)
    {
        var open = body.First;
        while (open < body.Last && document.Chars(open) is not "(")
            open++;
        var close = open;
        while (close < body.Last && document.Chars(close) is not ")")
            close++;
        if (open == body.First || close == body.Last)
            return document.Chars(body.First, body.Last).ToString();
        var before = document.Chars(body.First, open);
        return close + 1 == body.Last ? before.ToString() : $"{before} {document.Chars(close + 1, body.Last)}";
    }
}
