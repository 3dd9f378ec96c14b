using System.Globalization;
using Kutip.Core;
using Spectre.Console;

namespace Kutip.Cli.Extract;

/// <summary>An extraction's quotes for people.</summary>
internal static class QuoteTable
{
    private const int WidthOfAFile = 120;

    public static void Write(Extraction extraction, TextWriter output)
    {
        // Escape codes have no place in a file.
        var toFile = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = toFile ? AnsiSupport.No : AnsiSupport.Detect, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = toFile ? WidthOfAFile : Console.WindowWidth;

        var table = new Table
        {
            Border = TableBorder.Rounded,
            Title = new TableTitle(Markup.Escape(extraction.Metadata.Title ?? extraction.Source.Name)),
            ShowRowSeparators = true,
        };
        table.AddColumns("Speaker", "Cue", "Kind", "Quote");
        foreach (var quote in extraction.Quotes)
        {
            table.AddRow(
                Markup.Escape(SpeakerOf(quote)),
                Markup.Escape(quote.Cue?.Text ?? string.Empty),
                quote.Kind.ToString().ToLower(CultureInfo.InvariantCulture),
                Markup.Escape(quote.Text));
        }

        console.Write(table);
        if (extraction.Quotes.Count == 0)
            console.WriteLine("No quotes.");
    }

    private static string SpeakerOf(Quote quote)
    {
        if (quote.Speaker is not { } speaker)
            return "(not told)";
        var role = string.Join(' ', new[] { speaker.Role, speaker.Affiliation }.Where(part => part is not null));
        var name = speaker.Name ?? speaker.Text ?? "(not told)";
        return role.Length == 0 ? name : $"{name}, {role}";
    }
}
