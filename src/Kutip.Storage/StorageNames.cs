namespace Kutip.Storage;

/// <summary>The names of everything that Kutip keeps in a storage account.</summary>
public static class StorageNames
{
    /// <summary>Name of the setting that holds the account: a connection string, or a section with service addresses and an identity.</summary>
    public const string Connection = "ArticleStorage";

    /// <summary>Container of the uploaded files, which the pipeline never changes.</summary>
    public const string Articles = "articles";

    /// <summary>Container of the parsed articles, as JSON.</summary>
    public const string Parsed = "parsed";

    /// <summary>Container of the extractions, as JSON.</summary>
    public const string Extractions = "extractions";

    /// <summary>Container of the counts of each day, as JSON; all of them can be made again from the table.</summary>
    public const string Rollups = "rollups";

    /// <summary>Container of the messages that could not be handled.</summary>
    public const string Poison = "poison";

    /// <summary>Queue from the parsing to the extraction.</summary>
    public const string ParsedQueue = "articles-parsed";

    /// <summary>Table of the articles' states, quotes and entities: one, so that one transaction can write all of an article.</summary>
    public const string ArticlesTable = "Articles";
}
