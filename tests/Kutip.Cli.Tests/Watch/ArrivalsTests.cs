using Kutip.Cli.Watch;

namespace Kutip.Cli.Tests.Watch;

public sealed class ArrivalsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kutip-watch-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task File_IsToldOfOnce_WhenItHasStoppedGrowing()
    {
        var arrivals = new Arrivals(_folder);
        Write("sub/a.txt", "satu");
        Assert.Empty(await arrivals.NextAsync(Cancellation));
        Write("sub/a.txt", "satu dua");
        Assert.Empty(await arrivals.NextAsync(Cancellation));
        Assert.Equal(["sub/a.txt"], await NamesAsync(arrivals));
        Assert.Empty(await arrivals.NextAsync(Cancellation));
    }

    [Fact]
    public async Task File_ThatChanges_IsToldOfAgain()
    {
        var arrivals = new Arrivals(_folder);
        Write("a.txt", "satu");
        await arrivals.SkipPresentAsync(Cancellation);
        Assert.Empty(await NamesAsync(arrivals));
        Write("a.txt", "satu dua");
        await arrivals.NextAsync(Cancellation);
        Assert.Equal(["a.txt"], await NamesAsync(arrivals));
    }

    [Fact]
    public async Task File_ThatCouldNotBeSent_IsToldOfAgain()
    {
        var arrivals = new Arrivals(_folder);
        Write("a.txt", "satu");
        await arrivals.NextAsync(Cancellation);
        arrivals.TellAgain(Assert.Single(await arrivals.NextAsync(Cancellation)));
        Assert.Equal(["a.txt"], await NamesAsync(arrivals));
    }

    private static async Task<string[]> NamesAsync(Arrivals arrivals) => [.. (await arrivals.NextAsync(Cancellation)).Select(file => file.Name)];

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
