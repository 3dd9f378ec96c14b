using System.Globalization;
using Kutip.Core;
using Kutip.Storage;

namespace Kutip.Functions.Http;

/// <summary>The parameters that select quotes.</summary>
internal static class QuoteQuery
{
    public const string Speaker = "speaker";
    private const string Kind = "kind";
    private const string MinConfidence = "minConfidence";
    private const string Text = "text";

    // Words beyond these would only make a page slow.
    private const int LongestText = 200;

    /// <summary>The names of the parameters.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
    [
        Speaker,
        QueryParameters.Entity,
        Kind,
        QueryParameters.Publisher,
        QueryParameters.Language,
        QueryParameters.From,
        QueryParameters.To,
        MinConfidence,
        Text,
    ];

    /// <exception cref="ProblemException">A value is not of its parameter's form.</exception>
    public static QuoteFilter Read(QueryParameters query) => new()
    {
        SpeakerKey = query.Name(Speaker),
        EntityKey = query.Name(QueryParameters.Entity),
        Kind = Wanted(query.Text(Kind)),
        Publisher = query.Text(QueryParameters.Publisher),
        Language = query.Text(QueryParameters.Language),
        Period = query.Period(),
        MinConfidence = Confidence(query.Text(MinConfidence)),
        Text = Words(query.Text(Text)),
    };

    private static string[] Words(string? text) => text switch
    {
        null => [],
        { Length: > LongestText } => throw QueryParameters.Invalid(Text, $"is longer than {LongestText} characters"),
        _ => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    private static QuoteKind? Wanted(string? kind) => kind switch
    {
        null => null,
        "direct" => QuoteKind.Direct,
        "indirect" => QuoteKind.Indirect,
        "mixed" => QuoteKind.Mixed,
        _ => throw QueryParameters.Invalid(Kind, "must be direct, indirect or mixed"),
    };

    private static double Confidence(string? text)
    {
        if (text is null)
            return 0;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
            ? value
            : throw QueryParameters.Invalid(MinConfidence, "must be a number from 0 to 1");
    }
}
