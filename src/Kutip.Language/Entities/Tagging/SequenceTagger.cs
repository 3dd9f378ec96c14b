using Kutip.Language.Tokens;

namespace Kutip.Language.Entities.Tagging;

/// <summary>Finds names with a trained model. One instance serves one thread at a time and allocates nothing in steady state.</summary>
internal sealed class SequenceTagger(TaggerModel model)
{
    private const int News = 0;
    private const int Encyclopedia = 1;
    private const int OneCase = 2;

    private readonly SentenceFeatures _features = new(model.Lists);
    private readonly ulong[] _hashes = new ulong[SentenceFeatures.Most];
    private readonly Viterbi _viterbi = new();
    private float[] _scores = new float[256 * Labels.Lanes];
    private byte[] _labels = new byte[256];

    /// <summary>Appends the names of <paramref name="document"/>, in order and apart from each other.</summary>
    public void Tag(Document document, TokenForms forms, List<NameSpan> names)
    {
        var cased = IsNews(forms) ? News : Encyclopedia;
        foreach (var sentence in document.Sentences)
        {
            Resize(sentence.Count);
            _features.Read(document, forms, sentence);
            var expert = model.Experts[_features.Cased ? cased : OneCase];
            for (var t = 0; t < sentence.Count; t++)
            {
                var count = _features.Write(t, _hashes);
                expert.Emit(_hashes.AsSpan(0, count), _scores.AsSpan(t * Labels.Lanes, Labels.Lanes));
            }

            var labels = _labels.AsSpan(0, sentence.Count);
            _viterbi.Decode(_scores, expert.Transitions, labels);
            Spans.Read(labels, sentence.First, names);
        }
    }

    /// <summary>The slot of the genre table that a word counts in.</summary>
    public static int GenreSlot(ulong word, int slots) => (int)(((word >> 32) * (uint)slots) >> 32);

    private bool IsNews(TokenForms forms)
    {
        var table = model.Genre.Span;
        var sum = 0L;
        foreach (var word in forms.Lower)
            sum += table[GenreSlot(word, table.Length)];
        return sum >= 0;
    }

    private void Resize(int count)
    {
        if (_labels.Length >= count)
            return;
        _labels = new byte[count * 2];
        _scores = new float[_labels.Length * Labels.Lanes];
    }
}
