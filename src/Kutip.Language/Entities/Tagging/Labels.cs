using Kutip.Core;

namespace Kutip.Language.Entities.Tagging;

/// <summary>The labels that the model gives tokens: outside, and for each type of name its first token and a further one.</summary>
internal static class Labels
{
    /// <summary>Labels in all.</summary>
    public const int Count = 9;

    /// <summary>Weights of a feature: one for each label of a name. Being outside weighs nothing; the others are measured against it.</summary>
    public const int Lanes = Count - 1;

    public const int Outside = 0;

    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Organization, EntityType.Location, EntityType.Event];

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="label"/>.</summary>
    public static bool MayFollow(int label, int next) => !Continues(next) || (label != Outside && TypeOf(label) == TypeOf(next));

    /// <summary>Whether a sentence may begin with <paramref name="label"/>.</summary>
    public static bool MayBegin(int label) => MayFollow(Outside, label);

    /// <summary>Whether <paramref name="label"/> begins a name, of the type given out.</summary>
    public static bool Begins(int label, out EntityType type)
    {
        type = label == Outside ? default : Types[TypeOf(label)];
        return label != Outside && !Continues(label);
    }

    /// <summary>Whether <paramref name="label"/> goes on with the name before it.</summary>
    public static bool Continues(int label) => label != Outside && label % 2 == 0;

    /// <summary>Writes the labels of one name over <paramref name="labels"/>.</summary>
    public static void Write(Span<byte> labels, EntityType type)
    {
        var first = (byte)(1 + (2 * Array.IndexOf(Types, type)));
        labels.Fill((byte)(first + 1));
        labels[0] = first;
    }

    private static int TypeOf(int label) => (label - 1) / 2;
}
