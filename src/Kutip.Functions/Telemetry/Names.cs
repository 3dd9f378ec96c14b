namespace Kutip.Functions.Telemetry;

/// <summary>The measures' names. Queries in infra/ ask for them.</summary>
internal static class Measures
{
    public const string Articles = "kutip.articles";
    public const string Quotes = "kutip.quotes";
    public const string Poisoned = "kutip.messages.poisoned";
    public const string StageDuration = "kutip.stage.duration";
    public const string QueueWait = "kutip.queue.wait";
    public const string Confidence = "kutip.quote.confidence";
}

/// <summary>The names of what measures and spans are split by.</summary>
internal static class Tags
{
    public const string Article = "kutip.article.id";
    public const string Format = "kutip.article.format";
    public const string Function = "kutip.function";
    public const string Kind = "kutip.quote.kind";
    public const string Stage = "kutip.stage";
    public const string Status = "kutip.article.status";

    /// <summary>OpenTelemetry's own name: a failure code, or the type of an exception.</summary>
    public const string Error = "error.type";
}

/// <summary>The stages of an article's way, which are the spans' names too.</summary>
internal static class Stages
{
    /// <summary>All that ParseArticle does with one file.</summary>
    public const string Parse = "parse";

    /// <summary>All that ExtractArticle does with one article: the three below.</summary>
    public const string Process = "process";

    public const string Load = "load";
    public const string Extract = "extract";
    public const string Save = "save";

    /// <summary>Recording a message that was given up.</summary>
    public const string Poison = "poison";
}
