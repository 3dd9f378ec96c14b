using System.Globalization;
using Spectre.Console;

namespace Kutip.Functions.Local;

/// <summary>Prints an article's quotes as a table.</summary>
internal static class QuoteTable
{
    public static void Print(string name, SampleAnswer? answer)
    {
        if (answer?.Extraction is not { } extraction)
        {
            Console.WriteLine($"{name}: {answer?.Failure?.Reason ?? "is not ready after two minutes; see the lines above."}");
            return;
        }

        var table = new Table
        {
            Border = TableBorder.Rounded,
            Title = new TableTitle(Markup.Escape($"{extraction.Metadata.Title ?? name} ({extraction.Metadata.Publisher ?? name})")),
            ShowRowSeparators = true,
        };
        table.AddColumns("Speaker", "Cue", "Kind", "Quote");
        foreach (var quote in extraction.Quotes)
        {
            table.AddRow(
                Markup.Escape(Speaker(quote.Speaker)),
                Markup.Escape(quote.Cue?.Text ?? string.Empty),
                quote.Kind.ToString().ToLower(CultureInfo.InvariantCulture),
                Markup.Escape(quote.Text));
        }

        AnsiConsole.Write(table);
    }

    private static string Speaker(Core.Speaker? speaker)
    {
        var name = speaker?.Name ?? speaker?.Text ?? "(not told)";
        var role = string.Join(' ', new[] { speaker?.Role, speaker?.Affiliation }.Where(part => part is not null));
        return role.Length == 0 ? name : $"{name}, {role}";
    }
}
