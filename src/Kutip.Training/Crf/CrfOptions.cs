namespace Kutip.Training.Crf;

/// <summary>What a training run may be told.</summary>
internal sealed record CrfOptions
{
    public int Epochs { get; init; } = 10;

    /// <summary>The last epochs, whose weights are averaged.</summary>
    public int Averaged { get; init; } = 5;

    public float Rate { get; init; } = 0.1f;

    /// <summary>Weight of the L2 penalty, applied to a feature's weights where the feature stands.</summary>
    public float L2 { get; init; } = 0.0005f;

    /// <summary>Share of the features that each token loses in training.</summary>
    public float Dropout { get; init; } = 0.4f;

    public int Seed { get; init; } = 1;
}
