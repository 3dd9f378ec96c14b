using Kutip.Core;

namespace Kutip.Language.Quotes;

/// <summary>Two who ask and answer in turn, paragraph by paragraph: whose words a paragraph without a cue are.</summary>
internal sealed class Exchange(Reading reading)
{
    private Speaker? _asker;
    private Speaker? _answerer;
    private Speaker? _last;
    private int _paragraph = -1;
    private bool _asked;

    /// <summary>Whose turn it is where words in marks, without a cue, make a paragraph behind another's; null outside of an exchange.</summary>
    public Speaker? InTurn(Draft draft)
    {
        if (_asker is null || _answerer is null || _last is null || ParagraphOf(draft) != _paragraph + 1)
            return null;
        if (_asked && _last.Key == _asker.Key)
            return _answerer;
        return IsQuestion(draft) && _last.Key == _answerer.Key ? _asker : null;
    }

    /// <summary>Adds whoever spoke in marks.</summary>
    public void Hear(Draft draft, Speaker speaker)
    {
        var paragraph = ParagraphOf(draft);
        if (paragraph > _paragraph + 1)
            (_asker, _answerer, _last, _asked) = (null, null, null, false);
        if (_asked && _last is not null && _last.Key != speaker.Key)
            (_asker, _answerer) = (_last, speaker);
        (_last, _paragraph, _asked) = (speaker, paragraph, IsQuestion(draft) && !draft.IsOpenEnded);
    }

    private int ParagraphOf(Draft draft) => reading.Document.ParagraphOf(draft.First);

    private bool IsQuestion(Draft draft) => reading.IsMark(draft.Last - 1, '?');
}
