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

    /// <summary>Rows of weights that the expert of each corpus keeps, so that the file stays below 8 MB.</summary>
    private static readonly int[] Kept = [230_000, 190_000, 360_000];

    /// <summary>Found on the valid files: a little more recall for a little less precision.</summary>
    private const float Bias = -0.5f;

    private const int Seeds = 4;

    /// <summary>Trains the model that ships on all corpora, and prints how it does on their valid files.</summary>
    public static void Train(string data, string packages, string output)
    {
        var lists = ReadLists(packages);
        var features = new SentenceFeatures(new NameLists(lists.Prints, lists.Indexes, lists.Sets));
        var corpora = ReadCorpora(data);
        var replacement = new NameReplacement(Gazetteers(data));
        var training = corpora.ToDictionary(corpus => corpus.Domain, corpus => TrainingOf(corpus, replacement).ToArray());
        var all = corpora.SelectMany(corpus => training[corpus.Domain]).ToArray();
        var census = new FeatureCensus(features);
        foreach (var corpus in corpora)
            census.Add(training[corpus.Domain]);

        // What is pruned is made up for by what stays: a second run has the kept features only. The mean of both does better than either.
        var first = TrainSeeds(features, all, kept: null);
        var kept = new HashSet<ulong>[corpora.Count + 1];
        foreach (var corpus in corpora)
        {
            // Shapes of one kind of text say nothing for the other; words do.
            var others = corpus.Domain == Lowered ? 1 : 1 | (1 << News) | (1 << Encyclopedia);
            kept[corpus.Domain] = census.Heaviest(first, corpus.Domain, others, Kept[corpus.Domain - 1]);
        }

        var weights = TrainSeeds(features, all, kept);
        weights.Add(first);
        weights.Divide(2);
        using var writer = new ModelWriter();
        writer.Experts(corpora.Count);
        foreach (var corpus in corpora)
            writer.Expert([.. kept[corpus.Domain].Order().Select(feature => (feature, census.Row(weights, feature, corpus.Domain)))], weights.BiasedTransitions());

        writer.Genre(GenreTrainer.Train(corpora[News - 1].Train, corpora[Encyclopedia - 1].Train, seed: 1));
        writer.Lists(lists);
        File.WriteAllBytes(output, writer.ToBytes());

        foreach (var corpus in corpora)
            Print($"{corpus.Name}, all features in full precision", corpus.Valid, example => first.Tag(example.Document, example.Forms, features, corpus.Domain));
        Evaluate(output, [.. corpora.Select(corpus => Path.Combine(data, $"{corpus.Name}.valid.txt"))]);
    }

    /// <summary>Trains on the train file of each corpus alone and prints how that does on its valid file, and on further files of the corpus.</summary>
    public static void Compare(string data, string packages, string[] more)
    {
        var lists = ReadLists(packages);
        var features = new SentenceFeatures(new NameLists(lists.Prints, lists.Indexes, lists.Sets));
        var replacement = new NameReplacement(Gazetteers(data));
        foreach (var corpus in ReadCorpora(data))
        {
            var alone = TrainingOf(corpus, replacement).Select(example => Example.Of(example.Gold)).ToArray();
            var weights = TrainSeeds(features, alone, kept: null);
            Print($"{corpus.Name}.valid, trained on {corpus.Name}.train", corpus.Valid, example => weights.Tag(example.Document, example.Forms, features));
            foreach (var file in more.Where(file => Path.GetFileName(file).StartsWith(corpus.Name, StringComparison.Ordinal)))
                Print($"{file}, trained on {corpus.Name}.train", Corpus.Examples(string.Empty, file, 0), example => weights.Tag(example.Document, example.Forms, features));
        }
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
    private static string Gazetteers(string data) => Path.Combine(data, "..", "gazetteers");

    /// <summary>What a corpus is learned from: its sentences, and copies with other names where upper and lower case tell names.</summary>
    private static IEnumerable<Example> TrainingOf(Corpus corpus, NameReplacement replacement) =>
        corpus.Domain == Lowered ? corpus.Train : corpus.Train.Concat(replacement.Copies(corpus.Train, seed: 1));

    private static CrfWeights TrainSeeds(SentenceFeatures features, Example[] examples, HashSet<ulong>[]? kept)
    {
        CrfWeights? sum = null;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var weights = new CrfTrainer(new CrfOptions { Seed = seed }, features, kept).Train(examples);
            if (sum is null)
                sum = weights;
            else
                sum.Add(weights);
        }

        sum!.Divide(Seeds);
        sum.Bias = Bias;
        return sum;
    }

    private static (byte[] Prints, byte[] Indexes, uint[] Sets) ReadLists(string packages)
    {
        var builder = new NameListsBuilder();
        var number = 0;
        foreach (var list in new PackageLists(packages).All())
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
        Console.WriteLine(what);
        foreach (var line in score.Lines())
            Console.WriteLine("  " + line);
    }
}
