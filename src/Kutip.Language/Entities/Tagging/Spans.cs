namespace Kutip.Language.Entities.Tagging;

/// <summary>Turns labels into names.</summary>
internal static class Spans
{
    /// <summary>Appends the names that <paramref name="labels"/> spell, the first label being that of token <paramref name="first"/>.</summary>
    public static void Read(ReadOnlySpan<byte> labels, int first, List<NameSpan> names)
    {
        for (var i = 0; i < labels.Length;)
        {
            if (!Labels.Begins(labels[i], out var type))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < labels.Length && Labels.Continues(labels[end]))
                end++;
            names.Add(new NameSpan(first + i, first + end, type));
            i = end;
        }
    }
}
