using System.Runtime.InteropServices;
using Kutip.Core;

namespace Kutip.Language.Entities;

/// <summary>Settles what the names of an article are where the model took the same words for different things.</summary>
internal static class TypeVotes
{
    /// <summary>Gives all mentions of the same words the type that most of them have; part of a person's name speaks for a person.</summary>
    public static void Agree(TokenForms forms, List<NameSpan> names)
    {
        var votes = Pool.Table<ulong, (int Person, int Organization, int Location)>();
        foreach (var name in names)
        {
            Vote(votes, HashOf(forms, name.First, name.Last), name.Type);
            for (var i = name.First; i < name.Last && name is { Type: EntityType.Person, Count: > 1 }; i++)
                Vote(votes, HashOf(forms, i, i + 1), EntityType.Person);
        }

        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            if (name.Type == EntityType.Event)
                continue;
            var (person, organization, location) = votes[HashOf(forms, name.First, name.Last)];
            var most = Math.Max(person, Math.Max(organization, location));
            var own = name.Type switch { EntityType.Person => person, EntityType.Organization => organization, _ => location };
            // Between a person's surname and something that no list knows, the person is likelier.
            var surname = person == most && name.Count == 1 && Gazetteer.Indonesian.Longest(forms.Lower, name.First, name.Last).Length == 0;
            var type = own == most && !surname ? name.Type
                : person == most ? EntityType.Person
                : organization == most ? EntityType.Organization : EntityType.Location;
            name = name with { Type = type };
        }

        Pool.Return(votes);
    }

    private static void Vote(Dictionary<ulong, (int Person, int Organization, int Location)> votes, ulong hash, EntityType type)
    {
        ref var vote = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, hash, out _);
        if (type == EntityType.Person)
            vote.Person++;
        else if (type == EntityType.Organization)
            vote.Organization++;
        else if (type == EntityType.Location)
            vote.Location++;
    }

    private static ulong HashOf(TokenForms forms, int first, int last)
    {
        ulong hash = 0;
        foreach (var token in forms.Lower[first..last])
            hash = PhraseTable.Extend(hash, token);
        return hash;
    }
}
