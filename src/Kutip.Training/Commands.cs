using Kutip.Language.Entities;
using Kutip.Language.Entities.Tagging;
using Kutip.Training.Corpora;
using Kutip.Training.Crf;
using Kutip.Training.Lists;

namespace Kutip.Training;

/// <summary>What the program does.</summary>
internal static class Commands
{
    private const int News = 1;
    private const int Encyclopedia = 2;
    private const int Lowered = 3;

    /// <summary>The corpus in lower case once more, in upper and lower case; no text is of this kind.</summary>
    private const int Restored = 4;

    /// <summary>Rows of weights that the expert of each corpus keeps, so that the file stays below 8 MB.</summary>
    private static readonly int[] Kept = [228_000, 193_000, 333_000];

    /// <summary>What being outside of names gets on top for each corpus: precision against recall, found by cross-validation.</summary>
    private static readonly float[] Bias = [0.25f, -0.5f, -0.5f];

    private const int Seeds = 4;

    /// <summary>Trains the model that ships on all corpora, and prints how it does on their valid files.</summary>
    public static void Train(string data, string packages, string output)
    {
        var (lists, gazetteers) = (new PackageLists(packages), Gazetteers(data));
        var (phrases, types) = (Pack(lists), WordTypeTrainer.Train(gazetteers, lists.OrdinaryWords()));
        var features = FeaturesOf(phrases, types);
        var corpora = ReadCorpora(data);
        var replacement = new NameReplacement(gazetteers);
        var training = corpora.ToDictionary(corpus => corpus.Domain, corpus => TrainingOf(corpus, replacement).ToArray());
        training[Restored] = [.. RestoredOf(corpora, gazetteers)];
        var census = new FeatureCensus(features);
        foreach (var examples in training.Values)
            census.Add(examples);
        var all = training.Values.SelectMany(examples => examples).ToArray();

        // What is pruned is made up for by what stays: a second run has the kept features only. The mean of both does better than either.
        var first = TrainSeeds(features, all, kept: null);
        var kept = new HashSet<ulong>[Restored + 1];
        foreach (var corpus in corpora)
        {
            // Shapes of one kind of text say nothing for the other; words do.
            var others = corpus.Domain == Lowered ? 1 : 1 | (1 << News) | (1 << Encyclopedia) | (1 << Restored);
            kept[corpus.Domain] = census.Heaviest(first, corpus.Domain, others, Kept[corpus.Domain - 1]);
        }

        kept[Restored] = [.. kept[News], .. kept[Encyclopedia]];
        var second = TrainSeeds(features, all, kept);
        using var writer = new ModelWriter();
        writer.Experts(corpora.Count);
        foreach (var corpus in corpora)
        {
            first.Bias = second.Bias = Bias[corpus.Domain - 1];
            var rows = kept[corpus.Domain].Select(feature => (feature, Mean(census.Row(first, feature, corpus.Domain), census.Row(second, feature, corpus.Domain))));
            writer.Expert([.. rows], Mean(first.BiasedTransitions(), second.BiasedTransitions()));
        }

        writer.Genre(GenreTrainer.Train(corpora[News - 1].Train, corpora[Encyclopedia - 1].Train, seed: 1));
        writer.Lists(phrases);
        writer.WordTypes(types);
        File.WriteAllBytes(output, writer.ToBytes());

        foreach (var corpus in corpora)
        {
            first.Bias = Bias[corpus.Domain - 1];
            Print($"{corpus.Name}, all features in full precision", corpus.Valid, example => first.Tag(example.Document, example.Forms, features, corpus.Domain));
        }

        Evaluate(output, [.. corpora.Select(corpus => Path.Combine(data, $"{corpus.Name}.valid.txt"))]);
    }

    /// <summary>Trains on the train file of each corpus alone and prints how that does on its valid file, and on further files of the corpus.</summary>
    public static void Compare(string data, string packages, string[] more)
    {
        var (lists, gazetteers) = (new PackageLists(packages), Gazetteers(data));
        var features = FeaturesOf(Pack(lists), WordTypeTrainer.Train(gazetteers, lists.OrdinaryWords()));
        var replacement = new NameReplacement(gazetteers);
        foreach (var corpus in ReadCorpora(data))
        {
            var alone = TrainingOf(corpus, replacement).Select(example => Example.Of(example.Gold)).ToArray();
            var weights = TrainSeeds(features, alone, kept: null);
            weights.Bias = Bias[corpus.Domain - 1];
            Print($"{corpus.Name}.valid, trained on {corpus.Name}.train", corpus.Valid, example => weights.Tag(example.Document, example.Forms, features));
            foreach (var file in more.Where(file => Path.GetFileName(file).StartsWith(corpus.Name, StringComparison.Ordinal)))
                Print($"{file}, trained on {corpus.Name}.train", Corpus.Examples(string.Empty, file, 0), example => weights.Tag(example.Document, example.Forms, features));
        }
    }

    /// <summary>Prints how training on all corpora does by cross-validation over their train and valid files: one seed, all features in full precision, the corpus known.</summary>
    public static void CrossValidate(string data, string packages, int seed)
    {
        var (lists, gazetteers) = (new PackageLists(packages), Gazetteers(data));
        var features = FeaturesOf(Pack(lists), WordTypeTrainer.Train(gazetteers, lists.OrdinaryWords()));
        var replacement = new NameReplacement(gazetteers);
        var corpora = ReadCorpora(data);
        var scores = corpora.ToDictionary(corpus => corpus.Name, _ => new Score());
        foreach (var fold in CrossValidation.FoldsOf(corpora))
        {
            var learned = fold.SelectMany(corpus => TrainingOf(corpus, replacement)).Concat(RestoredOf(fold, gazetteers));
            var weights = new CrfTrainer(new CrfOptions { Seed = seed }, new TrainingSet(features, [.. learned], kept: null)).Train();
            foreach (var corpus in fold)
            {
                weights.Bias = Bias[corpus.Domain - 1];
                foreach (var example in corpus.Valid)
                    scores[corpus.Name].Add(example, weights.Tag(example.Document, example.Forms, features, corpus.Domain));
            }
        }

        foreach (var (name, score) in scores)
            Print(name, score);
    }

    /// <summary>Prints how a model file does on corpus files.</summary>
    public static void Evaluate(string model, string[] files)
    {
        var tagger = new SequenceTagger(TaggerModel.Read(File.ReadAllBytes(model), model));
        foreach (var file in files)
        {
            Print(file, Corpus.Examples(string.Empty, file, 0), example =>
            {
                var names = new List<NameSpan>();
                tagger.Tag(example.Document, example.Forms, names);
                return names;
            });
        }
    }

    /// <summary>The lists of names for training time stand beside the corpora.</summary>
    private static Gazetteers Gazetteers(string data) => new(Path.Combine(data, "..", "gazetteers"));

    private static SentenceFeatures FeaturesOf((byte[] Prints, byte[] Indexes, uint[] Sets) phrases, byte[] types) =>
        new(new NameLists(phrases.Prints, phrases.Indexes, phrases.Sets), new WordTypes(types));

    /// <summary>What a corpus is learned from: its sentences, and copies with other names where upper and lower case tell names.</summary>
    private static IEnumerable<Example> TrainingOf(Corpus corpus, NameReplacement replacement) =>
        corpus.Domain == Lowered ? corpus.Train : corpus.Train.Concat(replacement.Copies(corpus.Train, seed: 1));

    /// <summary>The sentences in one case in upper and lower case: they are news, and several times as many as those that come with capitals.</summary>
    private static IEnumerable<Example> RestoredOf(IReadOnlyList<Corpus> corpora, Gazetteers gazetteers)
    {
        var restoration = new CaseRestoration(corpora.Where(corpus => corpus.Domain != Lowered).SelectMany(corpus => corpus.Train), gazetteers.All);
        return corpora.Single(corpus => corpus.Domain == Lowered).Train.Select(example => restoration.Cased(example, Restored));
    }

    private static float[] Mean(float[] first, float[] second) => [.. first.Zip(second, (a, b) => (a + b) / 2)];

    private static CrfWeights TrainSeeds(SentenceFeatures features, Example[] examples, HashSet<ulong>[]? kept)
    {
        var set = new TrainingSet(features, examples, kept);
        CrfWeights? sum = null;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var weights = new CrfTrainer(new CrfOptions { Seed = seed }, set).Train();
            if (sum is null)
                sum = weights;
            else
                sum.Add(weights);
        }

        sum!.Divide(Seeds);
        return sum;
    }

    private static (byte[] Prints, byte[] Indexes, uint[] Sets) Pack(PackageLists lists)
    {
        var builder = new NameListsBuilder();
        var number = 0;
        foreach (var list in lists.All())
        {
            foreach (var phrase in list)
                builder.Add(phrase, number);
            number++;
        }

        return builder.Build();
    }

    private static IReadOnlyList<Corpus> ReadCorpora(string data) =>
        [Corpus.Read(data, "idner", News), Corpus.Read(data, "nergrit", Encyclopedia), Corpus.Read(data, "nerp", Lowered)];

    private static void Print(string what, IReadOnlyList<Example> examples, Func<Example, IReadOnlyList<NameSpan>> tag)
    {
        var score = new Score();
        foreach (var example in examples)
            score.Add(example, tag(example));
        Print(what, score);
    }

    private static void Print(string what, Score score)
    {
        Console.WriteLine(what);
        foreach (var line in score.Lines())
            Console.WriteLine("  " + line);
    }
}
