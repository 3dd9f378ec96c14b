using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Rules;

namespace Kutip.Language.Quotes;

/// <summary>
/// Tells whether somebody is a man or a woman: by forms of address, offices and given names where the language has lists of them, else by the
/// forms of address alone ("Bu Siti").
/// </summary>
internal sealed class Sexes
{
    private readonly NameWords? _words;
    private readonly Dictionary<string, Sex> _entities = new(StringComparer.Ordinal);

    public Sexes(Reading reading)
    {
        _words = EntityPack.WordsOf(reading.Pack.Code);
        foreach (var mention in reading.Mentions)
        {
            var entity = reading.Entities[mention.Entity];
            if (entity.Type != EntityType.Person || _entities.GetValueOrDefault(entity.Id) != Sex.Unknown)
                continue;
            if (_words is null)
            {
                _entities[entity.Id] = Addressed(reading, mention.First - 1);
                continue;
            }

            var told = mention.First > 0 ? _words.SexOf(reading.HashOf(mention.First - 1)) : Sex.Unknown;
            _entities[entity.Id] = told != Sex.Unknown ? told : OfWords(entity.Role) is var held and not Sex.Unknown ? held : OfName(entity.Name);
        }
    }

    /// <summary>The sex of a speaker, by what the article says of him or by the words that he goes by.</summary>
    public Sex Of(Speaker speaker) => speaker.Entity is { } id ? _entities.GetValueOrDefault(id)
        : _words is null ? Sex.Unknown : OfWords(speaker.Name) is var told and not Sex.Unknown ? told : OfName(speaker.Name);

    /// <summary>The sex that a form of address in front of a name tells.</summary>
    private static Sex Addressed(Reading reading, int token) => !reading.IsCapitalised(token) ? Sex.Unknown
        : reading.Is(token, WordClass.Masculine) ? Sex.Male : reading.Is(token, WordClass.Feminine) ? Sex.Female : Sex.Unknown;

    private Sex OfWords(string? words)
    {
        foreach (var word in (words ?? string.Empty).Split(' '))
        {
            if (_words!.SexOf(TokenForms.HashOf(word)) is var sex and not Sex.Unknown)
                return sex;
        }

        return Sex.Unknown;
    }

    private Sex OfName(string? name)
    {
        var space = name?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return name is null || !char.IsUpper(name[0]) ? Sex.Unknown : _words!.SexOfName(TokenForms.HashOf(space < 0 ? name : name.AsSpan(0, space)));
    }
}
