using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds laws, amounts of money, percentages and quantities by their grammar.</summary>
internal static class ValueFinder
{
    /// <summary>The values of the document, in order and apart from each other.</summary>
    public static List<ValueSpan> Find(Document document, TokenForms forms, EntityPack pack)
    {
        var values = Pool.List<ValueSpan>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last;)
            {
                var value = pack.Amounts.At(document, forms, i, sentence.Last) ?? pack.Laws.At(document, forms, i, sentence.Last);
                if (value is { } found)
                    values.Add(found);
                i = value?.Last ?? i + 1;
            }
        }

        return values;
    }

    /// <summary>Takes out names that stand in a law, and amounts that stand in a name.</summary>
    public static void Apart(List<NameSpan> names, List<ValueSpan> values)
    {
        var (kept, next) = (0, 0);
        foreach (var name in CollectionsMarshal.AsSpan(names))
        {
            while (next < values.Count && values[next].Last <= name.First)
                next++;
            var inLaw = false;
            for (var v = next; v < values.Count && values[v].First < name.Last; v++)
                inLaw |= values[v].Type == EntityType.Law;
            if (!inLaw)
                names[kept++] = name;
        }

        CollectionsMarshal.SetCount(names, kept);
        (kept, next) = (0, 0);
        foreach (var value in CollectionsMarshal.AsSpan(values))
        {
            while (next < names.Count && names[next].Last <= value.First)
                next++;
            if (value.Type == EntityType.Law || next == names.Count || names[next].First >= value.Last)
                values[kept++] = value;
        }

        CollectionsMarshal.SetCount(values, kept);
    }
}
