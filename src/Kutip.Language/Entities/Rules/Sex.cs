namespace Kutip.Language.Entities.Rules;

/// <summary>Whether "he" or "she" stands for somebody.</summary>
internal enum Sex
{
    Unknown,
    Male,
    Female,
}
