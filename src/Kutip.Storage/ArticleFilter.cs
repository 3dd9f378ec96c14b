using Kutip.Core;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>Which articles a list is to hold: those that meet every condition that is given.</summary>
public sealed record ArticleFilter
{
    public ArticleStatus? Status { get; init; }

    /// <summary>The publisher's common name, in any case of letters.</summary>
    public string? Publisher { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>The key of an entity that they name.</summary>
    public string? EntityKey { get; init; }

    /// <summary>The id of a bundle that they are entries of.</summary>
    public string? BundleId { get; init; }

    public Period Period { get; init; }

    /// <summary>The narrowest list that holds them all; the rest of the conditions are met by looking at its rows.</summary>
    internal RowSpan Span() => BundleId is { } bundle ? RowSpan.Of(RowKeys.ByBundle(bundle)) : RowSpan.Of(
        this switch
        {
            { EntityKey: { } entity } => RowKeys.ArticlesByEntity(entity),
            { Publisher: { } publisher } => RowKeys.ByPublisher(publisher),
            { Status: { } status and not ArticleStatus.Ready } => RowKeys.ByStatus(status),
            { Language: { } language } => RowKeys.ByLanguage(language),
            { Status: { } status } => RowKeys.ByStatus(status),
            _ => RowKeys.Articles(),
        },
        Period);

    internal bool Passes(ArticleHead head) =>
        !head.IsDeleted
        && (Status is null || head.Status == Status)
        && (Publisher is null || string.Equals(head.Publisher, Publisher, StringComparison.OrdinalIgnoreCase))
        && (Language is null || head.Language == Language)
        && (BundleId is null || (head.IsEntry && ArticleId.FromName(head.Blob) == BundleId))
        && Period.Contains(head.Published);
}
