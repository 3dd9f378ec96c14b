namespace Kutip.Articles.Press;

/// <summary>A time of day as it is printed.</summary>
/// <param name="Time">The time.</param>
/// <param name="Offset">Hours from UTC; null where no zone is printed.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last character.</param>
internal readonly record struct TimeForm(TimeOnly Time, int? Offset, int Start, int End)
{
    /// <summary>ISO 8601, after <paramref name="day"/> where one is known.</summary>
    public string Value(string? day) => $"{day}T{Time:HH\\:mm}{(Offset is { } hours ? hours == 0 ? "Z" : $"+{hours:D2}:00" : "")}";
}

/// <summary>Finds printed times: "pukul 14.05 WIB", "14:05 WITA".</summary>
internal static class TimeForms
{
    /// <summary>The times between two offsets; without <paramref name="loose"/> only those with a zone or after "pukul" or "jam".</summary>
    public static IEnumerable<TimeForm> In(string text, int start, int end, bool loose = false)
    {
        for (var i = start; i + 3 < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > start && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '/' or '.' or ':' or ',')))
                continue;
            if (At(text, start, end, i, loose) is not { } form)
                continue;
            yield return form;
            i = form.End - 1;
        }
    }

    private static TimeForm? At(string text, int low, int high, int at, bool loose)
    {
        var mark = at + 1 < high && char.IsAsciiDigit(text[at + 1]) ? at + 2 : at + 1;
        if (mark + 3 > high || text[mark] is not ('.' or ':') || !char.IsAsciiDigit(text[mark + 1]) || !char.IsAsciiDigit(text[mark + 2]))
            return null;
        var end = mark + 3;
        if (end + 2 < high && text[end] == ':' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))
            end += 3;
        if (end < high && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < high && char.IsAsciiDigit(text[end + 1]))))
            return null;
        if (!TimeOnly.TryParseExact($"{text[at..mark]}:{text.AsSpan(mark + 1, 2)}", ["H:mm", "HH:mm"], out var time))
            return null;
        if (time.Hour < 12 && IsAfternoon(text, end, high))
            time = time.AddHours(12);
        var zone = ZoneAfter(text, end, high, out var zoneEnd);
        var start = CueBefore(text, low, at);
        if (zone is null && start == at && !loose)
            return null;
        return new TimeForm(time, zone, start, zone is null ? end : zoneEnd);
    }

    private static bool IsAfternoon(string text, int at, int high)
    {
        while (at < high && text[at] is ' ' or '\u00a0')
            at++;
        return text.AsSpan(at, high - at).StartsWith("pm", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(at, high - at).StartsWith("p.m", StringComparison.OrdinalIgnoreCase);
    }

    private static int? ZoneAfter(string text, int at, int high, out int end)
    {
        while (at < high && text[at] is ' ' or '\u00a0' or '(')
            at++;
        end = at;
        while (end < high && char.IsLetter(text[end]))
            end++;
        return Calendar.Zone(text.AsSpan(at, end - at));
    }

    private static int CueBefore(string text, int low, int at)
    {
        foreach (var cue in (ReadOnlySpan<string>)["pukul ", "jam "])
        {
            if (at - low >= cue.Length && text.AsSpan(at - cue.Length, cue.Length).Equals(cue, StringComparison.OrdinalIgnoreCase))
                return at - cue.Length;
        }

        return at;
    }
}
