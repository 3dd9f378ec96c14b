using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;
using Kutip.Testing;

namespace Kutip.Language.Tests.Entities;

/// <summary>
/// Persons, roles and affiliations against the labels of PFSA-ID. The corpus labels those of speakers only, so that each labelled person
/// is compared with the person that is found there. Where it has no affiliation, the corpus counts the place to the role
/// ("Wali Kota Surabaya"); so does the comparison then.
/// </summary>
public sealed class RoleAccuracyTests(ITestOutputHelper output)
{
    private const int Apart = 2;

    [Fact]
    public void Find_SpeakersOfKompas_ReachTheFigures()
    {
        var file = Path.Combine(Repository.Shared ?? string.Empty, "data", "quotes", "pfsa-dev.txt");
        Assert.SkipUnless(File.Exists(file), "The shared data is not here.");

        var (persons, roles, affiliations) = (new Tally(), new Tally(), new Tally());
        var finder = new EntityFinder();
        foreach (var document in LabelledDocument.Read(file))
        {
            var found = finder.Find(Document.Create(Articles.Of(document.Text))).Where(entity => entity.Type == EntityType.Person).ToList();
            foreach (var phrase in Phrases(document.Labels))
            {
                var person = phrase.First(label => label.Label == "PERSON");
                var hit = found.SelectMany(entity => entity.Mentions.Select(mention => (entity, mention)))
                    .FirstOrDefault(pair => pair.mention.Start < person.End && person.Start < pair.mention.End);
                persons.Add(NameKey.Of(WithoutBrackets(document.Text[person.Start..person.End])), hit.mention is null ? string.Empty : NameKey.Of(hit.mention.Text));
                if (phrase.Count == 1)
                    continue;
                var (role, affiliation) = (Plain(hit.entity?.Role), Plain(hit.entity?.Affiliation));
                var labelled = TextOf(document, phrase, "AFFILIATION");
                if (labelled.Length == 0)
                    (role, affiliation) = ($"{role} {affiliation}".Trim(), string.Empty);
                roles.Add(TextOf(document, phrase, "ROLE"), role);
                affiliations.Add(labelled, affiliation);
            }
        }

        output.WriteLine($"PERSON {persons}\nROLE {roles}\nAFFILIATION {affiliations}");
        Assert.True(persons.F1 >= 0.92 && roles.F1 >= 0.85 && affiliations.F1 >= 0.80, $"PERSON {persons}, ROLE {roles}, AFFILIATION {affiliations}");
    }

    /// <summary>Labels next to each other, no label twice: a person with role and affiliation.</summary>
    private static IEnumerable<List<Labelled>> Phrases(IReadOnlyList<Labelled> labels)
    {
        var phrases = new List<List<Labelled>>();
        foreach (var label in labels)
        {
            if (phrases.Count > 0 && label.FirstToken - phrases[^1][^1].LastToken <= Apart && phrases[^1].All(other => other.Label != label.Label))
                phrases[^1].Add(label);
            else
                phrases.Add([label]);
        }

        return phrases.Where(phrase => phrase.Exists(label => label.Label == "PERSON"));
    }

    private static string TextOf(LabelledDocument document, List<Labelled> phrase, string label)
    {
        var found = phrase.Find(other => other.Label == label);
        return Plain(document.Text[found.Start..found.End]);
    }

    private static string Plain(string? text) => WithoutBrackets(text ?? string.Empty).Trim(' ', ',', '.').ToLowerInvariant();

    private static string WithoutBrackets(string text)
    {
        for (int open; (open = text.IndexOf('(', StringComparison.Ordinal)) >= 0;)
        {
            var close = text.IndexOf(')', open);
            text = text[..open].TrimEnd() + (close < 0 ? string.Empty : text[(close + 1)..]);
        }

        return text;
    }

    private sealed class Tally
    {
        private int _right;
        private int _wrong;
        private int _missed;

        public double F1 => 2.0 * _right / Math.Max(1, (2 * _right) + _wrong + _missed);

        public void Add(string labelled, string found)
        {
            var right = labelled.Length > 0 && labelled == found;
            _right += right ? 1 : 0;
            _wrong += !right && found.Length > 0 ? 1 : 0;
            _missed += !right && labelled.Length > 0 ? 1 : 0;
        }

        public override string ToString() =>
            FormattableString.Invariant($"P {(double)_right / (_right + _wrong):P1} R {(double)_right / (_right + _missed):P1} F1 {F1:P1}");
    }
}
