using Kutip.Core;

namespace Kutip.Language.Tokens;

/// <summary>An article's body cut into tokens, sentences and paragraphs. Everything else of the article has no tokens.</summary>
internal sealed class Document
{
    private const string English = "en";

    /// <summary>Sentences from which on a text counts as an article: less tells neither its language nor its genre for sure.</summary>
    private const int ArticleSentences = 5;

    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly BodyParagraph[] _paragraphs;

    private Document(Article article, Token[] tokens, Sentence[] sentences, BodyParagraph[] paragraphs)
    {
        Article = article;
        _tokens = tokens;
        _sentences = sentences;
        _paragraphs = paragraphs;
    }

    public Article Article { get; }

    /// <summary>The article's whole text, which all offsets count in.</summary>
    public string Text => Article.Text;

    public ReadOnlySpan<Token> Tokens => _tokens;

    public ReadOnlySpan<Sentence> Sentences => _sentences;

    public ReadOnlySpan<BodyParagraph> Paragraphs => _paragraphs;

    /// <summary>Whether the body is long enough to judge its sentences by the whole of it.</summary>
    public bool IsArticle => _sentences.Length >= ArticleSentences;

    /// <summary>Cuts the body paragraphs of <paramref name="article"/>; one without any paragraphs is body from end to end.</summary>
    public static Document Create(Article article) => Create(article, ofBody: true);

    /// <summary>Cuts what is no body, such as titles, captions and links to other articles.</summary>
    public static Document OfRest(Article article) => Create(article, ofBody: false);

    private static Document Create(Article article, bool ofBody)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (tokens, sentences, paragraphs) = (Pool.List<Token>(), Pool.List<Sentence>(), Pool.List<BodyParagraph>());

        void Cut(int start, int end)
        {
            int firstToken = tokens.Count, firstSentence = sentences.Count;
            Tokenizer.Cut(article.Text, start, end, tokens);
            if (article.Metadata.Language is English)
                Possessives.Part(article.Text, tokens, firstToken);
            SentenceSplitter.Split(article.Text, tokens, firstToken, paragraphs.Count, sentences);
            paragraphs.Add(new BodyParagraph(start, end, firstToken, tokens.Count, firstSentence, sentences.Count));
        }

        if (article.Paragraphs.Count == 0 && ofBody)
            Cut(0, article.Text.Length);
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            if (article.Paragraphs[i].Kind == ParagraphKind.Body == ofBody)
                Cut(article.Paragraphs[i].Start, article.Paragraphs[i].End);
        }

        var document = new Document(article, [.. tokens], [.. sentences], [.. paragraphs]);
        Pool.Return(tokens);
        Pool.Return(sentences);
        Pool.Return(paragraphs);
        return document;
    }

    /// <summary>The characters of the token at <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Chars(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>The characters from token <paramref name="first"/> up to, and without, token <paramref name="last"/>.</summary>
    public ReadOnlySpan<char> Chars(int first, int last) => Text.AsSpan(_tokens[first].Start, _tokens[last - 1].End - _tokens[first].Start);

    /// <summary>Index of the first token that ends after <paramref name="offset"/>: the one there, or the next; the number of tokens past the last.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Index of the sentence that holds the token at <paramref name="token"/>.</summary>
    public int SentenceOf(int token)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)token, (uint)_tokens.Length, nameof(token));
        int low = 0, high = _sentences.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_sentences[middle].Last <= token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Index of the body paragraph that holds the token at <paramref name="token"/>.</summary>
    public int ParagraphOf(int token) => _sentences[SentenceOf(token)].Paragraph;
}
