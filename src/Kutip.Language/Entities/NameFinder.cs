using System.Buffers;
using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Entities.Tagging;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// Finds names: the model reads sentence by sentence, then the article as a whole adds what it must have missed. A name that was found
/// in one sentence is one in all; in an article of some length the countries and bodies of the word lists are names wherever they stand. In a
/// single sentence the model alone decides: the corpora it learned from leave out countries that act rather than lie somewhere.
/// </summary>
internal sealed class NameFinder : INameFinder
{
    /// <summary>Characters up to which a part of a person's name is asked for more: "Xi" stands for Xi Jinping, "XI" for eleven.</summary>
    private const int ShortPart = 3;

    [ThreadStatic]
    private static SequenceTagger? _tagger;

    private readonly TaggerModel _model = IndonesianModel.Load();

    /// <inheritdoc/>
    public (List<NameSpan> Names, List<RolePhrase> Phrases) Find(Document document, TokenForms forms)
    {
        _tagger ??= new SequenceTagger(_model);
        var names = Pool.List<NameSpan>();
        _tagger.Tag(document, forms, names);
        Degrees.TakeOff(document, forms, names);
        ReportingWords.TakeOff(document, forms, names);
        NameParticles.Join(document, forms, names);
        PersonEdges.EndCapitalised(forms, names);
        PersonEdges.Trim(document, forms, names);
        if (document.IsArticle)
            Become(ref names, ShortForms.Define(document, forms, names));
        Become(ref names, NamesBehindOffices.Split(document, forms, names));
        GluedPersons.SettleBehindOffices(document, forms, names);
        var introductions = Pool.List<Introduction>();
        if (Titles.For(document) is { IsExtended: true } titles)
        {
            Become(ref names, NameSplits.SplitAtHonorifics(forms, titles, names));
            var reader = new Introductions(document, forms, titles);
            introductions.AddRange(reader.Find());
            Become(ref names, reader.Correct(names, introductions));
        }

        if (document.IsArticle)
        {
            Become(ref names, Brackets.Split(document, forms, names));
            Brackets.Balance(document, forms, names);
            Become(ref names, NameSplits.SplitCountries(forms, names));
            var known = KnownNames.Find(document, forms);
            NameCorrections.CutBehindKnown(known, names);
            MergeAndReturn(document, names, known);
        }

        MergeAndReturn(document, names, Initials.Find(document, forms));
        Ages.Settle(document, forms, names);
        using var called = new CalledNames(document, forms, names);
        Merge(document, names, called.Opening);
        if (document.Sentences.Length > 1)
        {
            NameCorrections.JoinToHead(document, forms, names);
            Become(ref names, NameSplits.SplitAtRepeated(document, forms, names));
            Become(ref names, NameSplits.SplitAtCalled(forms, called, names));
            TypeVotes.Agree(forms, names);
            Merge(document, names, called.BesideCues);
            MergeAndReturn(document, names, Repeated(document, forms, names));
        }

        PersonEdges.JoinParts(forms, names);
        if (document.IsArticle)
        {
            CommonWords.TakeOff(document, forms, names);
            Brackets.Balance(document, forms, names);
        }

        var phrases = new RoleFinder(document, forms, names, called, introductions).Find();
        var cut = NameCorrections.CutAt(document, phrases, names);
        if (!document.IsArticle)
            Become(ref cut, NameCorrections.FoundBefore(names, cut));
        NameCorrections.AgreeWithAffiliations(forms, phrases, cut);
        Pool.Return(names);
        Pool.Return(introductions);
        return (cut, phrases);
    }

    private static void Become(ref List<NameSpan> names, List<NameSpan> corrected)
    {
        Pool.Return(names);
        names = corrected;
    }

    private static void MergeAndReturn(Document document, List<NameSpan> names, List<NameSpan> added)
    {
        Merge(document, names, added);
        Pool.Return(added);
    }

    /// <summary>Adds the names that overlap none, and those that cover all that they overlap, which they take the place of.</summary>
    private static void Merge(Document document, List<NameSpan> names, List<NameSpan> added)
    {
        if (added.Count == 0)
            return;
        var taken = ArrayPool<int>.Shared.Rent(document.Tokens.Length);
        taken.AsSpan(0, document.Tokens.Length).Clear();
        for (var i = 0; i < names.Count; i++)
            taken.AsSpan(names[i].First, names[i].Count).Fill(i + 1);

        var count = names.Count;
        foreach (var name in added)
        {
            var (first, last) = (taken[name.First], taken[name.Last - 1]);
            if ((first > 0 && names[first - 1].First < name.First) || (last > 0 && names[last - 1].Last > name.Last))
                continue;
            names.Add(name);
            taken.AsSpan(name.First, name.Count).Fill(-1);
        }

        var kept = 0;
        for (var i = 0; i < names.Count; i++)
        {
            if (i >= count || taken[names[i].First] >= 0)
                names[kept++] = names[i];
        }

        ArrayPool<int>.Shared.Return(taken);
        CollectionsMarshal.SetCount(names, kept);
        names.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>Further places where the found names stand, and the single words of persons' names.</summary>
    private static List<NameSpan> Repeated(Document document, TokenForms forms, List<NameSpan> names)
    {
        var repeated = Pool.List<NameSpan>();
        if (names.Count == 0)
            return repeated;

        var words = Pool.Table<ulong, int>();
        var table = new PhraseTable(words);
        foreach (var name in names)
            table.Add(forms.Lower[name.First..name.Last], (int)name.Type);
        foreach (var name in names)
        {
            for (var i = name.First; i < name.Last && name is { Type: EntityType.Person, Count: > 1 }; i++)
            {
                if (forms.IsCapitalised(i) && MayStandAlone(document, forms, i))
                    table.Add(forms.Lower.Slice(i, 1), (int)EntityType.Person);
            }
        }

        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last;)
            {
                var (length, type) = forms.IsCapitalised(i) ? table.Longest(forms.Lower, i, sentence.Last) : (0, 0);
                if (length > 1 || (length == 1 && (type != (int)EntityType.Person || MayStandAlone(document, forms, i))))
                    repeated.Add(new NameSpan(i, i + length, (EntityType)type));
                i += Math.Max(1, length);
            }
        }

        Pool.Return(words);
        return repeated;
    }

    private static bool MayStandAlone(Document document, TokenForms forms, int token) => document.Tokens[token].Length > ShortPart
        || (document.Tokens[token].Length > 1 && forms.Shapes[token] == Shape.Title && !Abbreviations.IsOpener(document.Chars(token)));
}
