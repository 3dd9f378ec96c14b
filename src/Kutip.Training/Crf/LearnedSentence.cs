namespace Kutip.Training.Crf;

/// <summary>An example's corpus and sentences.</summary>
internal sealed record Learned(int Domain, LearnedSentence[] Sentences);

/// <summary>
/// The offsets of a sentence's features in the weights, of a corpus those of the shared and the own row of each feature in turn; where those of each token
/// end; the tokens' labels.
/// </summary>
internal sealed record LearnedSentence(int[] Offsets, int[] Ends, byte[] Labels);
