namespace Kutip.Language.Entities;

/// <summary>A person's name behind the office that the person holds.</summary>
/// <param name="First">The first token of the office.</param>
/// <param name="OfficeEnd">The token after the listed office.</param>
/// <param name="End">The token after all of the office and its body: a comma, a form of address or the name's first one.</param>
/// <param name="Person">The name.</param>
/// <param name="IsKin">Whether the words tell whose kin the person is, which is no office.</param>
internal readonly record struct Introduction(int First, int OfficeEnd, int End, NameSpan Person, bool IsKin);
