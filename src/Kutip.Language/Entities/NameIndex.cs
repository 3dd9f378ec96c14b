namespace Kutip.Language.Entities;

/// <summary>Names in order and apart from each other, looked up by token.</summary>
internal sealed class NameIndex(List<NameSpan> names)
{
    public int Count => names.Count;

    public NameSpan this[int index] => names[index];

    /// <summary>Index of the first name that begins at or behind a token; <see cref="Count"/> where none does.</summary>
    public int From(int token)
    {
        int low = 0, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (names[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether a name that begins in front of a token reaches up to or across it.</summary>
    public bool Reaches(int token)
    {
        var index = From(token);
        return (index < names.Count && names[index].First < token) || (index > 0 && names[index - 1].Last >= token);
    }
}
