using Kutip.Language.Tokens;

namespace Kutip.Language.Entities.Tagging;

/// <summary>Finds names with a trained model. One instance serves one thread at a time and allocates nothing in steady state.</summary>
internal sealed class SequenceTagger(TaggerModel model)
{
    private const int News = 0;
    private const int Encyclopedia = 1;
    private const int OneCase = 2;

    /// <summary>Sums of the genre table from which on a text counts as encyclopedic or as news alone; between them both experts have a say.</summary>
    private static readonly (float Encyclopedia, float News) SureOfArticle = (-200, 0), SureOfSentence = (-300, 100);

    private readonly SentenceFeatures _features = new(model.Lists, new WordTypes(model.WordTypes));
    private readonly ulong[] _hashes = new ulong[SentenceFeatures.Most];
    private readonly Viterbi _viterbi = new();
    private readonly float[] _others = new float[Labels.Lanes];
    private float[] _scores = new float[256 * Labels.Lanes];
    private byte[] _labels = new byte[256];

    /// <summary>Appends the names of <paramref name="document"/>, in order and apart from each other.</summary>
    public void Tag(Document document, TokenForms forms, List<NameSpan> names)
    {
        var news = ShareOfNews(forms, document.IsArticle ? SureOfArticle : SureOfSentence);
        foreach (var sentence in document.Sentences)
        {
            Resize(sentence.Count);
            _features.Read(document, forms, sentence);
            var expert = model.Experts[!_features.Cased ? OneCase : news > 0 ? News : Encyclopedia];
            var other = _features.Cased && news is > 0 and < 1 ? model.Experts[Encyclopedia] : null;
            for (var t = 0; t < sentence.Count; t++)
            {
                var features = _hashes.AsSpan(0, _features.Write(t, _hashes));
                var scores = _scores.AsSpan(t * Labels.Lanes, Labels.Lanes);
                expert.Emit(features, scores);
                if (other is null)
                    continue;
                other.Emit(features, _others);
                for (var lane = 0; lane < Labels.Lanes; lane++)
                    scores[lane] = (news * scores[lane]) + ((1 - news) * _others[lane]);
            }

            var labels = _labels.AsSpan(0, sentence.Count);
            _viterbi.Decode(_scores, expert.Transitions, labels);
            Spans.Read(labels, sentence.First, names);
        }
    }

    /// <summary>The slot of the genre table that a word counts in.</summary>
    public static int GenreSlot(ulong word, int slots) => (int)(((word >> 32) * (uint)slots) >> 32);

    /// <summary>How much the text is news: one where it surely is, zero where it is encyclopedic.</summary>
    private float ShareOfNews(TokenForms forms, (float Encyclopedia, float News) sure)
    {
        var table = model.Genre.Span;
        var sum = 0L;
        foreach (var word in forms.Lower)
            sum += table[GenreSlot(word, table.Length)];
        return Math.Clamp((sum - sure.Encyclopedia) / (sure.News - sure.Encyclopedia), 0, 1);
    }

    private void Resize(int count)
    {
        if (_labels.Length >= count)
            return;
        _labels = new byte[count * 2];
        _scores = new float[_labels.Length * Labels.Lanes];
    }
}
