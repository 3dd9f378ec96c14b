namespace Kutip.Cli.Watch;

/// <summary>
/// Tells which files of a folder are new or changed and no longer being written. The folder is read again and again, since
/// notices of a change get lost on network drives and under load.
/// </summary>
/// <param name="folder">The folder, searched with its subfolders.</param>
internal sealed class Arrivals(string folder)
{
    private Dictionary<string, Stamp> _last = [];
    private readonly Dictionary<string, Stamp> _told = [];

    /// <summary>Takes the files that are there now as known.</summary>
    public async Task SkipPresentAsync(CancellationToken cancellationToken)
    {
        _last = await ReadAsync(cancellationToken);
        foreach (var (name, stamp) in _last)
            _told[name] = stamp;
    }

    /// <summary>The files that have changed since they were told of, and not since the folder was read last.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public async Task<IReadOnlyList<InputFile>> NextAsync(CancellationToken cancellationToken)
    {
        var now = await ReadAsync(cancellationToken);
        var settled = new List<InputFile>();
        foreach (var (name, stamp) in now.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (!_last.TryGetValue(name, out var before) || before != stamp || (_told.TryGetValue(name, out var told) && told == stamp))
                continue;
            _told[name] = stamp;
            settled.Add(new InputFile(Path.Combine(folder, name), name));
        }

        _last = now;
        return settled;
    }

    /// <summary>Lets <paramref name="file"/> be told of once more, though it has not changed.</summary>
    public void TellAgain(InputFile file) => _told.Remove(file.Name);

    private async Task<Dictionary<string, Stamp>> ReadAsync(CancellationToken cancellationToken)
    {
        var stamps = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        await foreach (var file in InputFile.FindAsync([folder], cancellationToken))
        {
            var info = new FileInfo(file.Path!);
            if (info.Exists)
                stamps[file.Name] = new Stamp(info.Length, info.LastWriteTimeUtc);
        }

        return stamps;
    }

    private readonly record struct Stamp(long Bytes, DateTime Written);
}
