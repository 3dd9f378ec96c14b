using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Gathers the mentions of one person, body or place within an article.</summary>
internal sealed class Resolver(Document document, TokenForms forms)
{
    private readonly List<Group> _groups = [];
    private readonly Gazetteer _gazetteer = Gazetteer.Indonesian;

    /// <summary>The groups in the order of their first mention.</summary>
    public IReadOnlyList<Group> Groups => _groups;

    /// <summary>Adds the spans to their groups, in the order of the text.</summary>
    public void AddAll(IReadOnlyList<NameSpan> spans)
    {
        // Whoever is named in full anywhere is known everywhere: the fullest names make the groups of persons.
        for (var i = 0; i < spans.Count; i++)
            Add(spans[i]);
    }

    private void Add(NameSpan span)
    {
        var (group, known) = (default(Group), KnownIndex(span));
        if (known >= 0)
            group = _groups.Find(other => other.Known == known);
        else if (span.Type == EntityType.Person)
            group = SamePerson(span);
        else
            group = _groups.Find(other => other.Type == span.Type && other.Known < 0 && SameTokens(other.Fullest, span));

        if (group is null)
        {
            group = new Group(span.Type, known, span);
            _groups.Add(group);
        }

        group.Mentions.Add(span);
        if (span.Count > group.Fullest.Count)
            group.Fullest = span;
    }

    private int KnownIndex(NameSpan span)
    {
        if (span.Type == EntityType.Person)
            return -1;
        var (length, index) = _gazetteer.Longest(forms.Lower, span.First, span.Last);
        return length == span.Count && _gazetteer[index].Type == span.Type ? _gazetteer[index].Same : -1;
    }

    /// <summary>The person last mentioned whose name has all the words of this one, or is had by it.</summary>
    private Group? SamePerson(NameSpan span)
    {
        Group? best = null;
        foreach (var group in _groups)
        {
            if (group.Type != EntityType.Person || !(IsPart(span, group.Fullest) || IsPart(group.Fullest, span)))
                continue;
            if (best is null || group.Mentions[^1].First > best.Mentions[^1].First)
                best = group;
        }

        return best;
    }

    private bool IsPart(NameSpan part, NameSpan whole)
    {
        var at = whole.First;
        for (var i = part.First; i < part.Last; i++)
        {
            while (at < whole.Last && forms.Lower[at] != forms.Lower[i])
                at++;
            if (at++ == whole.Last)
                return false;
        }

        return true;
    }

    private bool SameTokens(NameSpan a, NameSpan b) =>
        forms.Lower[a.First..a.Last].SequenceEqual(forms.Lower[b.First..b.Last]);

    /// <summary>The words of <paramref name="span"/> as printed.</summary>
    public string TextOf(NameSpan span) => document.Chars(span.First, span.Last).ToString();
}

/// <summary>The mentions of one entity.</summary>
internal sealed class Group(EntityType type, int known, NameSpan first)
{
    public EntityType Type { get; } = type;

    /// <summary>Index of the known name in the <see cref="Gazetteer"/>, or -1.</summary>
    public int Known { get; } = known;

    /// <summary>The mention with the most words.</summary>
    public NameSpan Fullest { get; set; } = first;

    public List<NameSpan> Mentions { get; } = [];

    public string? Role { get; set; }

    public string? Affiliation { get; set; }
}
