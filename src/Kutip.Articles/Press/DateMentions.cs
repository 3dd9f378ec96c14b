using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>Reads the dates and times named in an article's body, with their ISO values.</summary>
internal static class DateMentions
{
    // A time belongs to the date this close before or after it.
    private const int Near = 24;

    /// <param name="text">The article's text.</param>
    /// <param name="body">Its body paragraphs.</param>
    /// <param name="published">The day that dates without a year are near to; null where it is not known.</param>
    public static List<DateMention> In(string text, IEnumerable<Paragraph> body, DateOnly? published)
    {
        var mentions = new List<DateMention>();
        var reference = published;
        foreach (var paragraph in body)
        {
            var first = mentions.Count;
            foreach (var form in DateForms.In(text, paragraph.Start, paragraph.End))
            {
                var value = form.Value(reference);
                // Without a publication date, the first full date printed stands in for it.
                reference ??= PublicationDate.Day(value);
                mentions.Add(new DateMention(text[form.Start..form.End], value, form.Start, form.End));
            }

            var dates = mentions.Count;
            foreach (var time in TimeForms.In(text, paragraph.Start, paragraph.End))
            {
                if (!Overlaps(mentions, first, dates, time))
                    mentions.Add(new DateMention(text[time.Start..time.End], time.Value(DayNear(mentions, first, dates, time)), time.Start, time.End));
            }
        }

        mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        return mentions;
    }

    private static bool Overlaps(List<DateMention> mentions, int first, int end, TimeForm time)
    {
        for (var i = first; i < end; i++)
        {
            if (mentions[i].Start < time.End && time.Start < mentions[i].End)
                return true;
        }

        return false;
    }

    private static string? DayNear(List<DateMention> mentions, int first, int end, TimeForm time)
    {
        for (var i = first; i < end; i++)
        {
            var gap = mentions[i].Start >= time.End ? mentions[i].Start - time.End : time.Start - mentions[i].End;
            if (gap <= Near && mentions[i].Value is { Length: 10 } day)
                return day;
        }

        return null;
    }
}
