using Kutip.Core;

namespace Kutip.Language.Entities.Tagging;

/// <summary>
/// The labels that the model gives tokens: outside, and for each type of name its first, inner and last token and a token by itself.
/// Events have only first and inner ones, so that a row of weights is sixteen lanes wide.
/// </summary>
internal static class Labels
{
    /// <summary>Labels in use.</summary>
    public const int Count = 15;

    /// <summary>Lanes of a row of weights; the last one is unused.</summary>
    public const int Lanes = 16;

    public const int Outside = 0;

    private const int PerType = 4;
    private const int EventBegin = 13;
    private const int EventInner = 14;

    private enum Place
    {
        Begin,
        Inner,
        Last,
        Unit,
    }

    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Organization, EntityType.Location];

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="label"/>.</summary>
    public static bool MayFollow(int label, int next)
    {
        if (next == EventInner)
            return label is EventBegin or EventInner;
        var open = IsOpen(label);
        var continues = next is not (Outside or EventBegin) && (Place)((next - 1) % PerType) is Place.Inner or Place.Last;
        return open == continues && (!open || (label - 1) / PerType == (next - 1) / PerType);
    }

    /// <summary>Whether a sentence may begin with <paramref name="label"/>.</summary>
    public static bool MayBegin(int label) => MayFollow(Outside, label);

    /// <summary>Whether a sentence may end with <paramref name="label"/>.</summary>
    public static bool MayEnd(int label) => !IsOpen(label);

    /// <summary>Whether <paramref name="label"/> begins a name, of the type given out.</summary>
    public static bool Begins(int label, out EntityType type)
    {
        type = label >= EventBegin ? EntityType.Event : label == Outside ? default : Types[(label - 1) / PerType];
        return label == EventBegin || (label is not (Outside or EventInner) && (Place)((label - 1) % PerType) is Place.Begin or Place.Unit);
    }

    /// <summary>Whether <paramref name="label"/> goes on with the name before it.</summary>
    public static bool Continues(int label) =>
        label == EventInner || (label is not (Outside or EventBegin) && (Place)((label - 1) % PerType) is Place.Inner or Place.Last);

    /// <summary>Writes the labels of one name over <paramref name="labels"/>.</summary>
    public static void Write(Span<byte> labels, EntityType type)
    {
        var index = Array.IndexOf(Types, type);
        for (var i = 0; i < labels.Length; i++)
        {
            var place = labels.Length == 1 ? Place.Unit : i == 0 ? Place.Begin : i == labels.Length - 1 ? Place.Last : Place.Inner;
            labels[i] = (byte)(index >= 0 ? 1 + (index * PerType) + (int)place : i == 0 ? EventBegin : EventInner);
        }
    }

    private static bool IsOpen(int label) =>
        label is not Outside and < EventBegin && (Place)((label - 1) % PerType) is Place.Begin or Place.Inner;
}
