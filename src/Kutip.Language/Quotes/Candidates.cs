using Kutip.Core;
using Kutip.Language.Entities.Rules;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>
/// Those whom a pronoun may stand for: speakers of earlier quotes, subjects of sentences, and persons named, each with a score for
/// its role that wears off from sentence to sentence.
/// </summary>
internal sealed class Candidates(Reading reading, SentenceSubjects subjects)
{
    private const int Farthest = 24;
    private const double SpeakerWeight = 1.5;
    private const double NamedWeight = 0.9;
    private const double PresentedWeight = 1.3;
    private const double SpokenWeight = 0.2;
    private const double PerSentence = 0.25;
    private const double OtherNumber = 1;
    private const double BodyForOne = 0.75;
    private const double UnnamedForOne = 0.4;
    private const double LeastDescribed = 0.7;
    private const double LeastOfBody = 0.4;
    private const double InOwnWords = 0.4;

    private readonly List<Candidate> _heard = [];
    private readonly Dictionary<string, EntityType> _types = reading.Entities.ToDictionary(entity => entity.Id, entity => entity.Type, StringComparer.Ordinal);
    private readonly Sexes _sexes = new(reading);

    /// <summary>Adds whoever spoke, now or before what the text is at.</summary>
    public void Hear(Speaker speaker, Phrase? phrase, int at, bool before)
    {
        if (_heard.Count > 0 && _heard[^1].At > at)
            at = _heard[^1].At;
        var (plural, named) = phrase is { } spoken ? (subjects.IsPlural(spoken), spoken.Kind == PhraseKind.Name || subjects.IsOne(spoken))
            : _heard.Count > 0 ? (_heard[^1].IsPlural, _heard[^1].IsNamed) : (false, false);
        _heard.Add(new Candidate(speaker, at, before ? SentenceSubjects.BackgroundWeight : SpeakerWeight, plural, named));
    }

    /// <summary>Whom a word at <paramref name="token"/> stands for, whose quote begins at <paramref name="from"/>; null where nobody fits.</summary>
    /// <param name="token">Where the word stands.</param>
    /// <param name="from">Where its quote begins.</param>
    /// <param name="wanted">What the word asks for.</param>
    /// <param name="sex">The sex that it tells.</param>
    /// <param name="field">What a candidate's score gains or loses for the office that he holds.</param>
    public Referred? Best(int token, int from, Referent wanted, Sex sex = Sex.Unknown, Func<Speaker, double>? field = null)
    {
        var (begun, quoted) = (subjects.Before(from, StandsFor), reading.PairAt(from) >= 0);
        var here = reading.Document.SentenceOf(Math.Min(from, reading.Count - 1));
        Candidate best = default;
        var (most, next) = (double.NegativeInfinity, double.NegativeInfinity);
        void Weigh(Candidate candidate, double weight)
        {
            if (candidate.At > token || (sex != Sex.Unknown && _sexes.Of(candidate.Speaker) is var own && own != Sex.Unknown && own != sex))
                return;
            var score = weight - (PerSentence * (here - reading.Document.SentenceOf(Math.Max(0, candidate.At - 1)))) + (candidate.At * 1e-9)
                - Misfit(candidate, wanted) - (quoted && IsNamedBetween(candidate.Speaker, from, token) ? InOwnWords : 0)
                + (field?.Invoke(candidate.Speaker) ?? 0);
            var same = best.Speaker is not null && candidate.Speaker.Key == best.Speaker.Key;
            if (score > most)
                (best, most, next) = (candidate, score, same ? next : most);
            else if (!same)
                next = Math.Max(next, score);
        }

        for (var i = _heard.Count - 1; i >= Math.Max(0, _heard.Count - Farthest); i--)
            Weigh(_heard[i], _heard[i].Weight);
        for (var i = begun.Count - 1; i >= Math.Max(0, begun.Count - Farthest); i--)
            Weigh(begun[i], begun[i].Weight);
        var last = reading.LastMentionBefore(token);
        for (var m = last; m >= Math.Max(0, last - Farthest); m--)
        {
            var mention = reading.Mentions[m];
            if ((wanted == Referent.Thing || (wanted == Referent.Body && IsNamedAsBody(mention))) && reading.Entities[mention.Entity].Type == EntityType.Organization)
                Weigh(new Candidate(reading.SpeakerOf(mention.Entity), mention.Last, 0, false, true), OpensSentence(mention.First) ? SentenceSubjects.Weight : NamedWeight);
            // Nobody names himself.
            if (reading.IsPerson(m) && mention.First < from)
                Weigh(new Candidate(reading.SpeakerOf(mention.Entity), mention.Last, 0, false, true),
                    reading.PairAt(mention.First) >= 0 ? SpokenWeight : IsPresented(mention) ? PresentedWeight : NamedWeight);
        }

        return most > (wanted is Referent.Person ? LeastDescribed : wanted is Referent.Body ? LeastOfBody : double.NegativeInfinity) ? new Referred(best.Speaker, Math.Min(1, most - next)) : null;
    }

    /// <summary>"… dihadiri Budi Santoso, pemilik kedai": somebody who is named for the first time, and described.</summary>
    private bool IsPresented(MentionSpan mention)
    {
        var entity = reading.Entities[mention.Entity];
        return entity.Mentions[0].Start == reading.Document.Tokens[mention.First].Start && mention.Last - mention.First > 1
            && (reading.IsMark(mention.Last, '(') ? reading.KindOf(mention.Last + 1) == TokenKind.Number
                : reading.IsComma(mention.Last) && reading.Is(mention.Last + 1, WordClass.Person | WordClass.Quantifier) && !reading.IsCapitalised(mention.Last + 1));
    }

    private Speaker? StandsFor(int pronoun) => Best(pronoun, pronoun, reading.Is(pronoun, WordClass.Masculine) ? Referent.Man : reading.Is(pronoun, WordClass.Feminine) ? Referent.Woman : Referent.One)?.Speaker;

    /// <summary>Whether the words in marks in front of the cue name somebody: hardly anybody speaks of himself by his name.</summary>
    private bool IsNamedBetween(Speaker speaker, int from, int token)
    {
        for (var m = reading.LastMentionBefore(token); m >= 0 && reading.Mentions[m].First >= from; m--)
        {
            if (reading.IsPerson(m) && reading.Entities[reading.Mentions[m].Entity].Id == speaker.Entity)
                return true;
        }

        return false;
    }

    /// <summary>"Badan Pemeriksa Keuangan": a word of the name says that it is a body.</summary>
    private bool IsNamedAsBody(MentionSpan mention) => reading.Is(mention.First, WordClass.Body | WordClass.Person) || OpensSentence(mention.First);

    /// <summary>Whether a sentence begins with the token, or with an article in front of it.</summary>
    private bool OpensSentence(int token)
    {
        var first = reading.Document.Sentences[reading.Document.SentenceOf(token)].First;
        return first == token || (first == token - 1 && reading.Is(first, WordClass.DefiniteArticle));
    }

    /// <summary>What a candidate loses for not being what the word asks for.</summary>
    private double Misfit(Candidate candidate, Referent wanted)
    {
        var type = candidate.Speaker.Entity is { } entity ? _types[entity] : (EntityType?)null;
        return wanted switch
        {
            Referent.Several => candidate.IsPlural || type is not null and not EntityType.Person ? 0 : double.PositiveInfinity,
            Referent.Man or Referent.Woman => (type == EntityType.Person || (type is null && !IsBody(candidate))) && !IsOther(candidate.Speaker, wanted)
                ? candidate.IsPlural ? OtherNumber : 0 : double.PositiveInfinity,
            Referent.Thing => type is null ? IsBody(candidate) ? 0 : double.PositiveInfinity : type == EntityType.Person ? double.PositiveInfinity : 0,
            Referent.Body => type is not null and not EntityType.Person ? 0 : double.PositiveInfinity,
            Referent.Person => (type == EntityType.Person || (type is null && candidate.IsNamed)) && !candidate.IsPlural ? 0 : double.PositiveInfinity,
            _ => candidate.IsPlural ? OtherNumber : type is null ? (candidate.IsNamed ? 0 : UnnamedForOne) : type is EntityType.Person ? 0 : BodyForOne,
        };
    }

    private bool IsOther(Speaker speaker, Referent wanted) => _sexes.Of(speaker) == (wanted == Referent.Man ? Sex.Female : Sex.Male);

    /// <summary>"Her union", "the Welsh government": a body without an entity, by its last word.</summary>
    private bool IsBody(Candidate candidate) => !candidate.IsPlural && candidate.Speaker.Name is { } name
        && reading.Pack.Grammar.IsBody(name.AsSpan(name.LastIndexOf(' ') + 1));

    /// <summary>Whom a word stands for.</summary>
    /// <param name="Speaker">Who it is.</param>
    /// <param name="Margin">How far the score lies above that of the next one, at most 1.</param>
    internal sealed record Referred(Speaker Speaker, double Margin);
}
