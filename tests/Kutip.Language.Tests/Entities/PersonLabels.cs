using System.Text;

namespace Kutip.Language.Tests.Entities;

/// <summary>A labelled stretch of a document.</summary>
internal readonly record struct Labelled(string Label, int FirstToken, int LastToken, int Start, int End);

/// <summary>A document of PFSA-ID: its text, and its labels for persons, their roles and affiliations.</summary>
internal sealed record LabelledDocument(string Text, IReadOnlyList<Labelled> Labels)
{
    private const string Closing = ",.;:!?)]}%”’…";
    private const string Opening = "([{“‘";
    private const string Glue = "/-–";
    private const int LongestDateline = 8;

    /// <summary>Reads a file of a token and its BILOU label a line; a document begins where a dateline ("JAKARTA, KOMPAS -") stands.</summary>
    public static IEnumerable<LabelledDocument> Read(string path)
    {
        var document = new List<(string Token, string Label)>();
        var sentence = new List<(string Token, string Label)>();
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            var columns = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length >= 2)
            {
                sentence.Add((columns[0], columns[^1]));
                continue;
            }

            if (document.Count > 0 && HasDateline(sentence))
            {
                yield return Join(document);
                document = [];
            }

            document.AddRange(sentence);
            sentence.Clear();
        }

        yield return Join(document);
    }

    private static bool HasDateline(List<(string Token, string Label)> sentence)
    {
        for (var i = 0; i + 1 < sentence.Count && i <= LongestDateline; i++)
        {
            if (sentence[i].Token.Equals("KOMPAS", StringComparison.OrdinalIgnoreCase) && sentence[i + 1].Token is "—" or "–" or "-")
                return true;
        }

        return false;
    }

    private static LabelledDocument Join(List<(string Token, string Label)> tokens)
    {
        var text = new StringBuilder();
        var labels = new List<Labelled>();
        var isOpen = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (token, label) = tokens[i];
            if (token is "\"" or "“" or "”")
            {
                isOpen = label[0] is 'B' or 'U' || (label[0] is not 'L' && !isOpen);
                token = isOpen ? "“" : "”";
                tokens[i] = (token, label);
            }

            var before = i > 0 ? tokens[i - 1].Token : "(";
            if (!Closing.Contains(token) && !Opening.Contains(before) && !Glue.Contains(token) && !Glue.Contains(before))
                text.Append(' ');
            var start = text.Length;
            text.Append(token);
            if (label.Length < 3)
                continue;
            if (label[0] is 'I' or 'L' && labels.Count > 0 && labels[^1].LastToken == i && labels[^1].Label == label[2..])
                labels[^1] = labels[^1] with { LastToken = i + 1, End = text.Length };
            else
                labels.Add(new Labelled(label[2..], i, i + 1, start, text.Length));
        }

        return new LabelledDocument(text.ToString(), [.. labels.Where(label => label.Label is "PERSON" or "ROLE" or "AFFILIATION")]);
    }
}
