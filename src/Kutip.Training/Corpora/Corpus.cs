namespace Kutip.Training.Corpora;

/// <summary>The train and valid sentences of one corpus.</summary>
/// <param name="Name">The files' name before <c>.train.txt</c> and <c>.valid.txt</c>.</param>
/// <param name="Domain">See <see cref="Example.Domain"/>.</param>
/// <param name="Train">Sentences to learn from.</param>
/// <param name="Valid">Sentences to judge by.</param>
internal sealed record Corpus(string Name, int Domain, IReadOnlyList<Example> Train, IReadOnlyList<Example> Valid)
{
    public static Corpus Read(string folder, string name, int domain) =>
        new(name, domain, Examples(folder, $"{name}.train.txt", domain), Examples(folder, $"{name}.valid.txt", domain));

    /// <summary>The examples of one file.</summary>
    public static IReadOnlyList<Example> Examples(string folder, string file, int domain) =>
        [.. NerCorpus.Read(Path.Combine(folder, file)).Select(gold => Example.Of(gold, domain))];
}
