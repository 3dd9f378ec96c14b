using System.Text;
using Kutip.Core;

namespace Kutip.Training.Corpora;

/// <summary>Reads corpora of one token and its label a line, the labels in BIO, an empty line after each sentence.</summary>
internal static class NerCorpus
{
    /// <summary>Reads a file; the label names of idner-news-2k, NERGrit and NERP become one set, other labels are outside.</summary>
    /// <exception cref="InvalidDataException">A line has no label.</exception>
    public static IReadOnlyList<GoldSentence> Read(string path)
    {
        var sentences = new List<GoldSentence>();
        var (tokens, labels) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length >= 2)
            {
                tokens.Add(parts[0]);
                labels.Add(parts[^1]);
            }
            else if (tokens.Count > 0)
            {
                sentences.Add(Join(tokens, labels));
                tokens.Clear();
                labels.Clear();
            }
        }

        if (tokens.Count > 0)
            sentences.Add(Join(tokens, labels));
        return sentences.Count > 0 ? sentences : throw new InvalidDataException($"{path} has no labelled sentence.");
    }

    private static GoldSentence Join(List<string> tokens, List<string> labels)
    {
        var text = new StringBuilder();
        var names = new List<GoldName>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0)
                text.Append(' ');
            var start = text.Length;
            text.Append(tokens[i]);
            if (TypeOf(labels[i]) is not { } type)
                continue;
            var continues = labels[i][0] == 'I' && i > 0 && labels[i - 1] != "O" && labels[i - 1][2..] == labels[i][2..];
            if (continues)
                names[^1] = names[^1] with { End = text.Length };
            else
                names.Add(new GoldName(start, text.Length, type));
        }

        return new GoldSentence(text.ToString(), names);
    }

    private static EntityType? TypeOf(string label) => label.Length < 3 ? null : label[2..] switch
    {
        "PER" or "PPL" or "PERSON" => EntityType.Person,
        "ORG" or "IND" or "ORGANISATION" => EntityType.Organization,
        "LOC" or "PLC" or "PLACE" => EntityType.Location,
        "EVT" => EntityType.Event,
        _ => null,
    };
}
