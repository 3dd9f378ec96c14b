using Azure.Data.Tables;

namespace Kutip.Storage.Tables;

/// <summary>
/// The names of one partition, each with its first row. A piece of rows holds many names of few rows, or one of many: after each piece
/// the cursor leaps over what is left of the last name.
/// </summary>
/// <param name="piece">Rows that are read at once.</param>
internal sealed class NameCursor(ShardCursor rows, int piece)
{
    // What a piece shrinks to while each holds a single name.
    private const int LeastPiece = 4;
    private const int MostHalvings = 16;

    private readonly List<TableEntity> _firsts = [];
    private int _halvings;

    /// <summary>The first row of each name that was read.</summary>
    public IReadOnlyList<TableEntity> Firsts => _firsts;

    public bool Ended => rows.Ended;

    /// <summary>Whether all names up to this one have been read.</summary>
    public bool HasReached(string name) => Ended || string.CompareOrdinal(rows.Reached, name) >= 0;

    public async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        var before = _firsts.Count;
        foreach (var row in await rows.ReadOnAsync(Math.Max(LeastPiece, piece >> _halvings), cancellationToken))
        {
            if (_firsts.Count == before || RowKeys.NameOf(row.RowKey) != RowKeys.NameOf(_firsts[^1].RowKey))
                _firsts.Add(row);
        }

        _halvings = _firsts.Count - before > 1 ? 0 : Math.Min(_halvings + 1, MostHalvings);
        if (!Ended)
            rows.LeapTo(RowKeys.NameOf(_firsts[^1].RowKey) + RowSpan.End);
    }
}
