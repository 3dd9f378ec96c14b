namespace Kutip.Articles.Press;

/// <summary>A date as it is printed: the parts it gives, and where it stands.</summary>
/// <param name="Year">0 where it is not printed.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">0 where only the month is printed.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last character.</param>
internal readonly record struct DateForm(int Year, int Month, int Day, int Start, int End)
{
    private const int MonthsAhead = 4;

    /// <summary>Whether the parts make a date of the calendar.</summary>
    public bool IsValid =>
        Month is >= 1 and <= 12 && Year is 0 or (>= 1800 and <= 2200) && Day >= 0 && Day <= DateTime.DaysInMonth(Year == 0 ? 2024 : Year, Month);

    /// <summary>The day of the week of a full date, from Monday (1).</summary>
    public int Weekday => ((int)new DateOnly(Year, Month, Day).DayOfWeek + 6) % 7 + 1;

    /// <summary>The ISO 8601 value; a year that is not printed is the one nearest to <paramref name="reference"/> at most four months ahead of it.</summary>
    public string? Value(DateOnly? reference)
    {
        if (Day == 0)
            return Year == 0 ? null : $"{Year:D4}-{Month:D2}";
        var year = Year;
        if (year == 0)
        {
            if (reference is not { } near)
                return null;
            year = near.Year;
            if (On(year) > near.AddMonths(MonthsAhead))
                year--;
            else if (On(year).AddMonths(12 - MonthsAhead) < near && On(year + 1) <= near.AddMonths(MonthsAhead))
                year++;
        }

        return Day <= DateTime.DaysInMonth(year, Month) ? $"{year:D4}-{Month:D2}-{Day:D2}" : null;
    }

    private DateOnly On(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
