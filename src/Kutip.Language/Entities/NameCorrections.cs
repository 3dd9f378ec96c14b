using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>What the model gets wrong for want of a view beyond the sentence or of knowledge of titles.</summary>
internal static class NameCorrections
{
    private const int LeastKnown = 3;

    /// <summary>A body or place that begins in the middle of a body's name, "Daya Alam Bali" behind "Balai Konservasi Sumber", is all of it.</summary>
    public static void JoinToHead(Document document, TokenForms forms, List<NameSpan> names)
    {
        var end = 0;
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            var head = name.First;
            var from = Math.Max(document.Sentences[document.SentenceOf(name.First)].First, end);
            while (head > from && name.Type is EntityType.Organization or EntityType.Location && forms.Shapes[head - 1] is Shape.Title or Shape.Upper
                && !TitleBodies.IsHead(forms, head, name.Last))
                head--;
            var joins = head < name.First && TitleBodies.IsHead(forms, head, name.First) && !TitleBodies.IsHead(forms, name.First, name.Last)
                && Gazetteer.Indonesian.Longest(forms.Lower, name.First, name.Last).Length == 0;
            if (joins)
                name = new NameSpan(head, name.Last, EntityType.Organization);
            end = name.Last;
        }
    }

    /// <summary>
    /// Makes the names fit the title phrases: what reaches into a phrase's person or affiliation gives way to it, save that an affiliation with a short form in
    /// brackets is several names.
    /// </summary>
    public static List<NameSpan> CutAt(Document document, List<RolePhrase> phrases, List<NameSpan> names)
    {
        var fitting = Pool.List<NameSpan>();
        var next = 0;
        foreach (var phrase in phrases)
        {
            var affiliation = HasBracket(document, phrase.Affiliation) ? default : phrase.Affiliation;
            var behind = affiliation.First >= phrase.Person.Last;
            var pending = !behind && affiliation.Count > 0;
            for (; next < names.Count && names[next].First < phrase.Person.Last; next++)
            {
                var name = names[next];
                if (IsInOffice(document, name, phrase))
                    continue;
                if (pending && name.First >= affiliation.First)
                {
                    Append(fitting, affiliation);
                    pending = false;
                }

                if (name.Last <= phrase.Person.First && !Crosses(name, affiliation))
                    Append(fitting, name);
                else if (name.First < phrase.Person.First && phrase.Affiliation.Count == 0 && name.Type != EntityType.Person)
                    Append(fitting, name with { Last = phrase.Person.First });
            }

            if (pending)
                Append(fitting, affiliation);
            Append(fitting, phrase.Person);
            if (!behind)
                continue;
            for (; next < names.Count && names[next].First < affiliation.Last; next++)
            {
                if (names[next].Last <= affiliation.First)
                    fitting.Add(names[next]);
            }

            Append(fitting, affiliation);
        }

        fitting.AddRange(CollectionsMarshal.AsSpan(names)[next..]);
        return fitting;
    }

    /// <summary>"Kementerian Haji dan Umrah Rizal Hambali": a person's name begins behind a listed body that it seems to begin in.</summary>
    public static void CutBehindKnown(List<NameSpan> known, List<NameSpan> names)
    {
        var next = 0;
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            while (next < known.Count && known[next].Last <= name.First)
                next++;
            if (name.Type == EntityType.Person && next < known.Count && known[next] is { Count: >= LeastKnown, Type: EntityType.Organization } body
                && body.First < name.First && body.Last < name.Last)
                name = name with { First = body.Last };
        }
    }

    /// <summary>Makes bodies of the single words that somebody's office names as one: "Gasspol" behind "Direktur Komunikasi Gasspol, Vania Soerjadi".</summary>
    public static void AgreeWithAffiliations(TokenForms forms, List<RolePhrase> phrases, List<NameSpan> names)
    {
        var bodies = Pool.Set<ulong>();
        foreach (var phrase in phrases)
        {
            if (phrase.Affiliation is { Count: 1, Type: EntityType.Organization } body && !PersonWords.IsListedName(forms.Lower[body.First]))
                bodies.Add(forms.Lower[body.First]);
        }

        if (bodies.Count > 0)
        {
            phrases.RemoveAll(phrase => phrase.Person.Count == 1 && bodies.Contains(forms.Lower[phrase.Person.First]));
            foreach (ref var name in CollectionsMarshal.AsSpan(names))
            {
                if (name is { Count: 1, Type: EntityType.Person } && bodies.Contains(forms.Lower[name.First]))
                    name = name with { Type = EntityType.Organization };
            }
        }

        Pool.Return(bodies);
    }

    /// <summary>Of <paramref name="names"/> the persons, and what takes the place of a name in <paramref name="before"/>.</summary>
    public static List<NameSpan> FoundBefore(List<NameSpan> before, List<NameSpan> names)
    {
        var found = Pool.List<NameSpan>();
        var next = 0;
        foreach (var name in names)
        {
            while (next < before.Count && before[next].Last <= name.First)
                next++;
            if (name.Type == EntityType.Person || (next < before.Count && Crosses(before[next], name)))
                found.Add(name);
        }

        return found;
    }

    /// <summary>"Menteri Sumber Asli dan Kelestarian Alam": what "dan" joins to an office is nobody.</summary>
    private static bool IsInOffice(Document document, NameSpan name, RolePhrase phrase) => name.Type == EntityType.Person && name.First - 1 > phrase.Role.First
        && name.Last <= phrase.Role.Last && document.Chars(name.First - 1) is "dan";

    private static bool HasBracket(Document document, NameSpan name)
    {
        for (var i = name.First; i < name.Last; i++)
        {
            if (document.Chars(i) is "(")
                return true;
        }

        return false;
    }

    private static bool Crosses(NameSpan name, NameSpan other) => name.First < other.Last && other.First < name.Last;

    /// <summary>Adds a name that overlaps none before it.</summary>
    public static void Append(List<NameSpan> fitting, NameSpan name)
    {
        if (name.Count > 0 && (fitting.Count == 0 || fitting[^1].Last <= name.First))
            fitting.Add(name);
    }
}
