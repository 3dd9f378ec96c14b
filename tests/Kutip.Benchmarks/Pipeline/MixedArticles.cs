using System.Globalization;
using System.Text;
using System.Text.Json;
using Kutip.Testing;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>
/// News articles of our own, as many as wanted: those of tests/samples in turn, text and HTML, with other names for their persons and
/// up to a dozen further sentences of speech. The same number always gives the same article.
/// </summary>
internal sealed class MixedArticles
{
    private const int MostSentences = 12;

    private readonly IReadOnlyList<Sample> _samples;

    private MixedArticles(IReadOnlyList<Sample> samples) => _samples = samples;

    public static MixedArticles Load() => new([
        .. Directory.EnumerateFiles(Repository.Folder("tests", "samples"))
            .Where(path => Path.GetExtension(path) is ".txt" or ".html")
            .Order(StringComparer.Ordinal)
            .Select(Sample.Read)]);

    /// <summary>The article of that number: its file's name and text.</summary>
    public MixedArticle Make(int number)
    {
        var random = new Random(number);
        var sample = _samples[number % _samples.Count];
        var text = sample.Text;
        foreach (var person in sample.Persons)
        {
            var name = MixedSpeech.Name(random);
            text = text.Replace(person, name, StringComparison.Ordinal).Replace(FirstOf(person), FirstOf(name), StringComparison.Ordinal);
        }

        var speech = new StringBuilder();
        for (var count = random.Next(MostSentences + 1); count > 0; count--)
            speech.Append(sample.IsHtml ? $"<p>{MixedSpeech.Sentence(random)}</p>\n" : $"{MixedSpeech.Sentence(random)}\n");
        text = text.Insert(sample.Place(text), speech.ToString());
        return new MixedArticle(string.Create(CultureInfo.InvariantCulture, $"mixed/{number:D6}{(sample.IsHtml ? ".html" : ".txt")}"), text);
    }

    private static string FirstOf(string name) => name[..name.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>A sample and the persons named in it.</summary>
    private sealed record Sample(string Text, bool IsHtml, IReadOnlyList<string> Persons)
    {
        public static Sample Read(string path)
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".expected.json")));
            var persons = expected.RootElement.GetProperty("quotes").EnumerateArray()
                .Select(quote => (Mention: Value(quote, "mention"), Speaker: Value(quote, "speaker")))
                .Where(quote => IsPerson(quote.Mention, quote.Speaker))
                .Select(quote => quote.Speaker)
                .Distinct();
            return new Sample(File.ReadAllText(path), Path.GetExtension(path) == ".html", [.. persons]);
        }

        /// <summary>Where further sentences go: behind the line of the dateline, the first long one of the body.</summary>
        public int Place(string text)
        {
            var start = IsHtml ? text.IndexOf("<p><strong>", StringComparison.Ordinal) : text.IndexOf(" - ", StringComparison.Ordinal);
            return text.IndexOf('\n', Math.Max(start, 0)) + 1;
        }

        // Someone with two names, called by a title or by the first of them somewhere.
        private static bool IsPerson(string mention, string speaker) =>
            speaker.Count(c => c == ' ') == 1 && mention != speaker && mention.Length > 0 && char.IsUpper(mention[0]);

        private static string Value(JsonElement quote, string name) => quote.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;
    }
}

/// <summary>An article file.</summary>
internal sealed record MixedArticle(string Name, string Text);
