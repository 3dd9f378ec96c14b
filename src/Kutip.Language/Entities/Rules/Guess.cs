using Kutip.Core;

namespace Kutip.Language.Entities.Rules;

/// <summary>What a row of capitalised words, or part of one, is taken for.</summary>
/// <param name="Span">The words; their type where something tells it.</param>
/// <param name="Certainty">How much tells it.</param>
internal readonly record struct Guess(NameSpan Span, Certainty Certainty)
{
    public bool IsPerson => Certainty > Certainty.None && Span.Type == EntityType.Person;
}

/// <summary>How much speaks for a guess.</summary>
internal enum Certainty
{
    /// <summary>Nothing: the other mentions decide.</summary>
    None,

    /// <summary>What kinds of words it is made of.</summary>
    Weak,

    /// <summary>A title, a word list, a word that tells its kind.</summary>
    Sure,
}
