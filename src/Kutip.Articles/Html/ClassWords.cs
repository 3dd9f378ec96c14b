using AngleSharp.Dom;
using Kutip.Articles.Lexicons;

namespace Kutip.Articles.Html;

/// <summary>What an element's class and id say about what it holds.</summary>
[Flags]
internal enum ClassHint
{
    None = 0,

    /// <summary>Nothing in it is body.</summary>
    Never = 1,

    /// <summary>No short piece in it is body.</summary>
    NeverShort = 2,

    Caption = 4,

    /// <summary>It is called as elements are that hold an article's body.</summary>
    Body = 8,

    /// <summary>It is not seen on the page.</summary>
    Hidden = 16,

    /// <summary>With <see cref="Never"/>: a page hardly ever calls its article so.</summary>
    Certain = 32,

    /// <summary>It stands around a picture.</summary>
    Picture = 64,
}

/// <summary>Reads the words in classes and ids, by class-words.txt.</summary>
internal sealed class ClassWords
{
    private const int LongestWord = 40;
    private static readonly Lazy<ClassWords> Loaded = new(() => new ClassWords(DataFile.ByHeading("Html/class-words.txt")));
    private readonly Dictionary<string, ClassHint> _hints = new(StringComparer.Ordinal);
    private readonly HashSet<string> _subjects;
    private readonly HashSet<string> _contents;

    private ClassWords(Dictionary<string, List<string>> words)
    {
        _subjects = [.. words["subject"]];
        _contents = [.. words["content"]];
        Add(words["never short"], ClassHint.NeverShort);
        Add(words["never"], ClassHint.Never);
        Add(words["caption"], ClassHint.Caption);
        Add(words["body"], ClassHint.Body);
        Add(words["hidden"], ClassHint.Hidden);
        Add(words["never certain"], ClassHint.Never | ClassHint.Certain);
        Add(words["picture"], ClassHint.Picture);
    }

    public static ClassWords Lexicon => Loaded.Value;

    public ClassHint Of(IElement element)
    {
        var hint = ClassHint.None;
        if (element.ClassName is { Length: > 0 } classes)
            hint |= Of(classes);
        if (element.Id is { Length: > 0 } id)
            hint |= Of(id);
        return hint | OfData(element);
    }

    // "data-component", "data-testid" and the like name the part of a page where classes are hashes; only what is certain is believed.
    private ClassHint OfData(IElement element)
    {
        var hint = ClassHint.None;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Value.Length is > 0 and <= LongestWord && attribute.Name is "data-component" or "data-area" or "data-testid" or "data-test-id" or "data-module"
                or "data-qa-id" or "data-type" or "data-block-type" or "data-name")
                hint |= Of(attribute.Value);
        }

        return hint.HasFlag(ClassHint.Certain) ? hint & (ClassHint.Never | ClassHint.Certain | ClassHint.Caption) : hint & ClassHint.Caption;
    }

    internal ClassHint Of(ReadOnlySpan<char> names)
    {
        var hint = ClassHint.None;
        foreach (var range in names.SplitAny(' ', '\t', '\n', '\r'))
            hint |= OfName(names[range]);
        return hint;
    }

    // Words end at punctuation, and where a capital follows a small letter.
    private ClassHint OfName(ReadOnlySpan<char> name)
    {
        Span<char> pair = stackalloc char[2 * LongestWord];
        var hint = ClassHint.None;
        bool subject = false, content = false;
        int before = 0, length = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var inWord = i < name.Length && char.IsAsciiLetter(name[i]) && !(length > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (inWord && length < LongestWord)
            {
                pair[before + length++] = char.ToLowerInvariant(name[i]);
                continue;
            }

            if (length > 0)
            {
                var word = pair.Slice(before, length);
                hint |= Hint(word) | (before > 0 ? Hint(pair[..(before + length)]) : ClassHint.None);
                // One word cannot be both ("body").
                if (!subject && _subjects.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                    subject = true;
                else
                    content |= _contents.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
                word.CopyTo(pair);
                before = length;
                length = 0;
            }

            if (i < name.Length && char.IsAsciiLetter(name[i]))
                pair[before + length++] = char.ToLowerInvariant(name[i]);
        }

        return subject && content ? hint | ClassHint.Body : hint;
    }

    private ClassHint Hint(ReadOnlySpan<char> word) =>
        _hints.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var hint) ? hint : ClassHint.None;

    private void Add(List<string> words, ClassHint hint)
    {
        foreach (var word in words)
            _hints[word] = _hints.GetValueOrDefault(word) | hint;
    }
}
