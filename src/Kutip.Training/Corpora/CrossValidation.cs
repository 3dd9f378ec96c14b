namespace Kutip.Training.Corpora;

/// <summary>
/// Five-fold cross-validation: what an idea gains is seen on all names of the train and valid files, three to ten thousand a corpus, instead of on the few
/// hundred of a valid file.
/// </summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    /// <summary>The corpora once for each fold, a fifth of their sentences to judge by and the rest to learn from.</summary>
    public static IEnumerable<IReadOnlyList<Corpus>> FoldsOf(IReadOnlyList<Corpus> corpora) =>
        Enumerable.Range(0, Folds).Select(fold => (IReadOnlyList<Corpus>)[.. corpora.Select(corpus => Split(corpus, fold))]);

    private static Corpus Split(Corpus corpus, int fold)
    {
        var all = corpus.Train.Concat(corpus.Valid).ToArray();
        return corpus with { Train = [.. all.Where((_, i) => i % Folds != fold)], Valid = [.. all.Where((_, i) => i % Folds == fold)] };
    }
}
