using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Gathers the mentions of one person, body or place within an article, in time linear in their number.</summary>
internal sealed class Resolver(Document document, TokenForms forms, EntityPack pack) : IDisposable
{
    /// <summary>Persons who share a word with a name and are compared with it at most, from the last mentioned on.</summary>
    private const int MostCandidates = 16;

    private const int MostBetweenNames = 5;
    private const int ShortestMisspelt = 5;

    private readonly List<Group> _groups = Pool.List<Group>();
    private readonly Dictionary<int, Group> _byKnown = Pool.Table<int, Group>();
    private readonly Dictionary<int, Group> _byFigure = Pool.Table<int, Group>();
    private readonly Dictionary<(EntityType Type, ulong Words), Group> _byWords = Pool.Table<(EntityType Type, ulong Words), Group>();
    private readonly Dictionary<ulong, List<Group>> _personsByWord = Pool.Table<ulong, List<Group>>();
    private readonly Dictionary<ulong, int> _meant = Pool.Table<ulong, int>();
    private readonly Gazetteer _gazetteer = pack.Gazetteer;

    /// <summary>The groups in the order of their first mention.</summary>
    public List<Group> Groups => _groups;

    /// <summary>Adds the names to their groups, in the order of the text.</summary>
    public void AddAll(List<NameSpan> names)
    {
        var last = default((NameSpan Name, Group Group));
        foreach (var name in names)
        {
            var group = last.Group is not null && (IsShortFormOf(name, last.Name, last.Group) || IsOtherNameOf(name, last.Name)) ? last.Group : Find(name) ?? Nicknamed(name) ?? Misspelt(name);
            if (group is null)
            {
                group = new Group(name.Type, KnownIndex(name), name);
                _groups.Add(group);
            }

            Add(name, group);
            last = (name, group);
        }
    }

    /// <summary>The words of <paramref name="span"/> as printed.</summary>
    public string TextOf(NameSpan span) => document.Chars(span.First, span.Last).ToString();

    /// <summary>Gives the memory back for the next document; nothing can be read from then on.</summary>
    public void Dispose()
    {
        foreach (var group in _groups)
            Pool.Return(group.Mentions);
        foreach (var persons in _personsByWord.Values)
            Pool.Return(persons);
        Pool.Return(_groups);
        Pool.Return(_byKnown);
        Pool.Return(_byFigure);
        Pool.Return(_byWords);
        Pool.Return(_personsByWord);
        Pool.Return(_meant);
    }

    private void Add(NameSpan name, Group group)
    {
        group.Mentions.Add(name);
        if (name.Count > group.Fullest.Count || (name.Count == group.Fullest.Count && name.Type == EntityType.Person && IsLonger(name, group.Fullest)))
            group.Fullest = name;
        _byWords[(name.Type, HashOf(name))] = group;
        if (group.Known >= 0)
            _byKnown.TryAdd(group.Known, group);
        if (name.Type != EntityType.Person)
            return;
        if (Figures.Of(forms.Lower[name.First..name.Last]) is var figure and >= 0)
            _byFigure[figure] = group;
        for (var i = name.First; i < name.Last; i++)
        {
            ref var persons = ref CollectionsMarshal.GetValueRefOrAddDefault(_personsByWord, forms.Lower[i], out _);
            persons ??= Pool.List<Group>();
            if (persons.Count == 0 || persons[^1] != group)
                persons.Add(group);
        }
    }

    /// <summary>Whether a name of as many words is the full form of one: "Yuliati" of "Yul".</summary>
    private bool IsLonger(NameSpan name, NameSpan than) => name.Count == 1
        && document.Tokens[name.First].Length > document.Tokens[than.First].Length
        && document.Chars(name.First).StartsWith(document.Chars(than.First), StringComparison.OrdinalIgnoreCase);

    private Group? Find(NameSpan name)
    {
        if (name.Type == EntityType.Person)
            return SamePerson(name) ?? _byWords.GetValueOrDefault((name.Type, HashOf(name))) ?? (Figures.Of(forms.Lower[name.First..name.Last]) is var figure and >= 0 ? _byFigure.GetValueOrDefault(figure) : null);
        var words = _byWords.GetValueOrDefault((name.Type, HashOf(name)));
        if (words is null && pack.HasRules && name.Type == EntityType.Organization)
            words = LongerBody(name);
        return words ?? (KnownIndex(name) is var known and >= 0 ? _byKnown.GetValueOrDefault(known) : null);
    }

    /// <summary>"Kementerian Keuangan (Kemenkeu)", "Joko Widodo (Jokowi)": the name in brackets is short for the one in front.</summary>
    private bool IsShortFormOf(NameSpan name, NameSpan before, Group group)
    {
        var bracketed = name.Type == group.Type && name.First == before.Last + 1 && name.Last < document.Tokens.Length
            && document.Chars(before.Last) is "(" && document.Chars(name.Last) is ")";
        if (pack.HasRules)
            return bracketed && before.Count > 1 && forms.Shapes[name.First] is Shape.Upper or Shape.Mixed;
        return bracketed && (name.Count < before.Count || name.Type == EntityType.Person) && before.Count > 1
            && (char.ToUpperInvariant(document.Chars(name.First)[0]) == char.ToUpperInvariant(document.Chars(before.First)[0])
                || (name.Type == EntityType.Organization && KnownIndex(name) < 0 && group.Known < 0));
    }

    /// <summary>"Yul, sapaan akrab Yuliati", "Nilmaizar alias Nil", "Raka Artha, yang biasa disapa Cok Ade": words between two names of persons say that they are one's.</summary>
    private bool IsOtherNameOf(NameSpan name, NameSpan before)
    {
        if (name.Type != EntityType.Person || before.Type != EntityType.Person || name.First - before.Last > MostBetweenNames
            || document.SentenceOf(name.First) != document.SentenceOf(before.First))
            return false;
        for (var i = before.Last; i < name.First; i++)
        {
            if (forms.Shapes[i] == Shape.Lower && Titles.Indonesian.OtherName(forms.Lower, i, name.First) is > 0 and var length)
                return Math.Min(name.Count, before.Count) == 1 || i + length == name.First;
        }

        return false;
    }

    /// <summary>The person last named with a word that the name is the beginning of, where words in front or behind say that it is short for one: "disapa Jo".</summary>
    private Group? Nicknamed(NameSpan name)
    {
        if (name is not { Type: EntityType.Person, Count: 1 } || !IsBesideOtherName(name))
            return null;
        var nickname = document.Chars(name.First);
        for (var g = _groups.Count - 1; g >= Math.Max(0, _groups.Count - MostCandidates); g--)
        {
            var full = _groups[g].Fullest;
            for (var i = full.First; i < full.Last && _groups[g].Type == EntityType.Person; i++)
            {
                if (document.Chars(i).StartsWith(nickname, StringComparison.OrdinalIgnoreCase))
                    return _groups[g];
            }
        }

        return null;
    }

    /// <summary>The person last named with a word that differs from the name in doubled letters only: "Subarraman" for "Subbaraman".</summary>
    private Group? Misspelt(NameSpan name)
    {
        if (name is not { Type: EntityType.Person, Count: 1 } || document.Tokens[name.First].Length < ShortestMisspelt)
            return null;
        var word = document.Chars(name.First);
        for (var g = _groups.Count - 1; g >= Math.Max(0, _groups.Count - MostCandidates); g--)
        {
            var full = _groups[g].Fullest;
            for (var i = full.First; i < full.Last && _groups[g].Type == EntityType.Person && full.Count > 1; i++)
            {
                if (AreSameButDoubled(word, document.Chars(i)))
                    return _groups[g];
            }
        }

        return null;
    }

    private static bool AreSameButDoubled(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (a, b) = (0, 0);
        while (a < one.Length && b < other.Length && one[a] == other[b])
        {
            var letter = one[a];
            while (a < one.Length && one[a] == letter)
                a++;
            while (b < other.Length && other[b] == letter)
                b++;
        }

        return a == one.Length && b == other.Length;
    }

    private bool IsBesideOtherName(NameSpan name)
    {
        for (var i = Math.Max(0, name.First - MostBetweenNames); i < Math.Min(document.Tokens.Length, name.Last + MostBetweenNames); i++)
        {
            if (forms.Shapes[i] == Shape.Lower && Titles.Indonesian.OtherName(forms.Lower, i, document.Tokens.Length) > 0)
                return true;
        }

        return false;
    }

    /// <summary>The body last mentioned whose name begins with the words of this one: "Andina" for "Andina Minerals Corp".</summary>
    private Group? LongerBody(NameSpan name)
    {
        for (var g = _groups.Count - 1; g >= Math.Max(0, _groups.Count - MostCandidates); g--)
        {
            var fullest = _groups[g].Fullest;
            if (_groups[g].Type == EntityType.Organization && fullest.Count > name.Count
                && forms.Lower[fullest.First..(fullest.First + name.Count)].SequenceEqual(forms.Lower[name.First..name.Last]))
                return _groups[g];
        }

        return null;
    }

    private int KnownIndex(NameSpan name)
    {
        if (name.Type == EntityType.Person)
            return -1;
        if (name is { Count: 1, Type: EntityType.Organization } && AmbiguousNames.Contains(forms.Lower[name.First]))
            return Meant(forms.Lower[name.First]);
        var (length, index) = _gazetteer.Longest(forms.Lower, name.First, name.Last);
        return length == name.Count && _gazetteer[index].Type == name.Type ? _gazetteer[index].Same : -1;
    }

    /// <summary>Index of the body that the article means by an abbreviation of several.</summary>
    private int Meant(ulong abbreviation)
    {
        if (!_meant.TryGetValue(abbreviation, out var index))
        {
            var body = AmbiguousNames.BodyOf(abbreviation, forms.Lower.ToArray().ToHashSet());
            _meant[abbreviation] = index = body is null ? -1 : _gazetteer.IndexOf(body);
        }

        return index;
    }

    /// <summary>The person last mentioned whose name has all the words of this one, or is had by it.</summary>
    private Group? SamePerson(NameSpan name)
    {
        Group? best = null;
        for (var i = name.First; i < name.Last; i++)
        {
            var persons = _personsByWord.GetValueOrDefault(forms.Lower[i]);
            for (var p = (persons?.Count ?? 0) - 1; p >= Math.Max(0, (persons?.Count ?? 0) - MostCandidates); p--)
            {
                var group = persons![p];
                if ((best is null || group.Mentions[^1].First > best.Mentions[^1].First) && (IsPart(name, group.Fullest) || IsPart(group.Fullest, name)))
                    best = group;
            }
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

    private ulong HashOf(NameSpan name)
    {
        ulong hash = 0;
        foreach (var word in forms.Lower[name.First..name.Last])
            hash = PhraseTable.Extend(hash, word);
        return hash;
    }
}
