using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds laws, amounts of money, percentages and quantities by their grammar.</summary>
internal static class ValueFinder
{
    /// <summary>The values of the document, in order and apart from each other.</summary>
    public static List<ValueSpan> Find(Document document, TokenForms forms, EntityPack pack)
    {
        var values = new List<ValueSpan>();
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

    /// <summary>Leaves out names that stand in a law, and amounts that stand in a name.</summary>
    public static (List<NameSpan> Names, List<ValueSpan> Values) Apart(List<NameSpan> names, List<ValueSpan> values)
    {
        if (values.Count == 0)
            return (names, values);
        var laws = values.FindAll(value => value.Type == EntityType.Law);
        names = names.FindAll(name => !Touches(laws, name.First, name.Last, law => (law.First, law.Last)));
        return (names, values.FindAll(value => value.Type == EntityType.Law || !Touches(names, value.First, value.Last, name => (name.First, name.Last))));
    }

    /// <summary>Whether one of the spans, in order and apart from each other, shares a token with the given stretch.</summary>
    private static bool Touches<T>(List<T> spans, int first, int last, Func<T, (int First, int Last)> ends)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ends(spans[middle]).Last <= first)
                low = middle + 1;
            else
                high = middle;
        }

        return low < spans.Count && ends(spans[low]).First < last;
    }
}
