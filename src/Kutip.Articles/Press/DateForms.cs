namespace Kutip.Articles.Press;

/// <summary>Finds printed dates by the digits in them: "Rabu (22/2/2023)", "Senin, 13 April 2020", "Kamis (20/8)", "February 22, 2023".</summary>
internal static class DateForms
{
    /// <summary>The dates between two offsets of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<DateForm> In(string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            var digit = text.AsSpan(i, end - i).IndexOfAnyInRange('0', '9');
            if (digit < 0)
                yield break;
            i += digit;
            if (At(text, start, end, i) is { } form)
            {
                yield return form;
                i = form.End;
            }

            while (i < end && char.IsAsciiDigit(text[i]))
                i++;
        }
    }

    private static DateForm? At(string text, int low, int high, int at)
    {
        if (at > low && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or ',' && at - 1 > low && char.IsDigit(text[at - 2])))
            return null;
        var form = Numeric(text, low, high, at) ?? YearMonthDay(text, high, at) ?? DayMonth(text, high, at) ?? MonthDay(text, low, high, at);
        return form is { IsValid: true } valid ? WithWeekday(text, low, high, valid) : null;
    }

    private static DateForm? Numeric(string text, int low, int high, int at)
    {
        var cursor = new Cursor(text, at, high);
        var first = cursor.Number(4);
        var mark = cursor.Peek;
        if (first < 0 || mark is not ('/' or '-' or '.' or '–'))
            return null;
        cursor.Skip();
        var second = cursor.Number(2);
        if (second <= 0)
            return null;
        if (cursor.Peek != mark)
        {
            // Day and month alone are a date only in brackets or after a day's name.
            return mark == '/' && first is >= 1 and <= 31 && second <= 12 && (Bracketed(text, low, at, cursor) || WeekdayBefore(text, low, at) >= 0)
                ? new DateForm(0, second, first, at, cursor.At)
                : null;
        }

        cursor.Skip();
        var third = cursor.Number(4);
        if (third < 0 || cursor.AtLetterOrDigit)
            return null;
        if (first >= 1000)
            return new DateForm(first, second, third, at, cursor.At);
        if (third < 100 && mark != '/')
            return null;
        var year = third switch { < 70 => 2000 + third, < 100 => 1900 + third, _ => third };
        var monthFirst = new DateForm(year, first, second, at, cursor.At);
        var dayFirst = new DateForm(year, second, first, at, cursor.At);
        // "Wed, 11/09/2016": the day of the week tells which of the two is the month.
        return second > 12 || (monthFirst.IsValid && dayFirst.IsValid && Weekday(text, low, at) is var weekday and > 0 && dayFirst.Weekday != weekday && monthFirst.Weekday == weekday)
            ? monthFirst
            : dayFirst;
    }

    // "2021年1月27日"
    private static DateForm? YearMonthDay(string text, int high, int at)
    {
        var cursor = new Cursor(text, at, high);
        var year = cursor.Number(4);
        if (year < 1000 || !cursor.Mark('年'))
            return null;
        var month = cursor.Number(2);
        if (!cursor.Mark('月'))
            return null;
        var day = cursor.Number(2);
        return cursor.Mark('日') ? new DateForm(year, month, day, at, cursor.At) : null;
    }

    private static DateForm? DayMonth(string text, int high, int at)
    {
        var cursor = new Cursor(text, at, high);
        var day = cursor.Number(2);
        if (day is < 1 or > 31)
            return null;
        cursor.Ordinal();
        // "17. März 2022"
        var dotted = cursor.Mark('.');
        if (cursor.Peek == '-' || !cursor.Spaces())
            return null;
        cursor.Particle();
        var month = cursor.Month();
        if (month == 0)
            return null;
        var end = cursor.At;
        if (cursor.Peek is '.' or ',')
            cursor.Skip();
        cursor.Spaces();
        cursor.Particle();
        var year = cursor.Number(4);
        if (dotted && year < 0)
            return null;
        return year is >= 1800 and <= 2200 ? new DateForm(year, month, day, at, cursor.At) : new DateForm(0, month, day, at, end);
    }

    private static DateForm? MonthDay(string text, int low, int high, int at)
    {
        var word = WordBefore(text, low, at, out var start);
        var month = Calendar.Month(word);
        if (month == 0)
            return null;
        var cursor = new Cursor(text, at, high);
        var first = cursor.Number(4);
        if (first is >= 1800 and <= 2200)
            return new DateForm(first, month, 0, start, cursor.At);
        if (first is < 1 or > 31)
            return null;
        cursor.Ordinal();
        var end = cursor.At;
        if (cursor.Peek == ',')
            cursor.Skip();
        cursor.Spaces();
        var year = cursor.Number(4);
        return year is >= 1800 and <= 2200 ? new DateForm(year, month, first, start, cursor.At) : new DateForm(0, month, first, start, end);
    }

    private static DateForm WithWeekday(string text, int low, int high, DateForm form)
    {
        var start = WeekdayBefore(text, low, form.Start);
        if (start < 0)
            return form;
        var opened = text.AsSpan(start, form.Start - start).Contains('(');
        var end = opened && form.End < high && text[form.End] == ')' ? form.End + 1 : form.End;
        return form with { Start = start, End = end };
    }

    private static bool Bracketed(string text, int low, int at, Cursor cursor) => at > low && text[at - 1] == '(' && cursor.Peek is ')' or ',' or ' ';

    private static int WeekdayBefore(string text, int low, int at)
    {
        var word = WordBefore(text, low, at, out var start);
        return Calendar.Weekday(word) > 0 ? start : -1;
    }

    private static int Weekday(string text, int low, int at) => Calendar.Weekday(WordBefore(text, low, at, out _));

    private static ReadOnlySpan<char> WordBefore(string text, int low, int at, out int start)
    {
        var end = at;
        while (end > low && at - end < 3 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '(' or ',' or '.'))
            end--;
        start = end;
        while (start > low && (char.IsLetter(text[start - 1]) || text[start - 1] == '\''))
            start--;
        return text.AsSpan(start, end - start);
    }

    private struct Cursor(string text, int at, int end)
    {
        public int At { get; private set; } = at;

        public readonly char Peek => At < end ? text[At] : '\0';

        public readonly bool AtLetterOrDigit => At < end && char.IsLetterOrDigit(text[At]);

        public void Skip() => At++;

        public int Number(int most)
        {
            var start = At;
            var number = 0;
            while (At < end && char.IsAsciiDigit(text[At]) && At - start < most)
                number = (10 * number) + text[At++] - '0';
            return At == start || (At < end && char.IsAsciiDigit(text[At])) ? -1 : number;
        }

        public bool Spaces()
        {
            var start = At;
            while (At < end && char.IsWhiteSpace(text[At]) && At - start < 3)
                At++;
            return At > start;
        }

        public void Ordinal()
        {
            if (At + 2 <= end && text.AsSpan(At, 2) is "st" or "nd" or "rd" or "th")
                At += 2;
        }

        public bool Mark(char mark)
        {
            if (Peek != mark)
                return false;
            At++;
            return true;
        }

        // "3rd of March", "14 de septiembre de 2023"
        public void Particle()
        {
            if (At + 3 <= end && text.AsSpan(At, 3) is "of " or "de ")
                At += 3;
        }

        public int Month()
        {
            var start = At;
            while (At < end && char.IsLetter(text[At]))
                At++;
            return Calendar.Month(text.AsSpan(start, At - start));
        }
    }
}
