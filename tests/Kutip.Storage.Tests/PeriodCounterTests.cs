using Azure.Storage.Blobs.Models;
using Kutip.Core;

namespace Kutip.Storage.Tests;

/// <summary>Counts of a period that follow every change of its articles.</summary>
public sealed class PeriodCounterTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Count_AfterEachChange_IsThatOfTheReadableArticles()
    {
        var (worker, period) = (await StartAsync(), new Period(new DateOnly(1999, 1, 1), new DateOnly(1999, 12, 31)));
        var fromBlobs = new PeriodCounter(worker.Clients, digests: 0);
        await ProcessAsync(worker, "hitung/1.txt", "1999-03-01", ["ani", "ani", "budi"]);
        await ProcessAsync(worker, "hitung/2.txt", "1999-03-01", ["ani"]);
        await ProcessAsync(worker, "hitung/3.txt", "1999-05-02", ["budi", "citra"]);
        await ProcessAsync(worker, "hitung/3.txt", "1999-05-02", ["budi", "citra"]);
        await AssertAsync((3, 6), "ani 3/2", "budi 2/2", "citra 1/1");

        await ProcessAsync(worker, "hitung/2.txt", "1999-05-02", ["citra", "citra"]);
        await AssertAsync((3, 7), "citra 3/2", "budi 2/2", "ani 2/1");

        await ProcessAsync(worker, "hitung/3.txt", "2000-01-01", ["budi"]);
        await AssertAsync((2, 5), "ani 2/1", "citra 2/1", "budi 1/1");

        await worker.Deletions.DeleteAsync(ArticleId.FromName("hitung/1.txt"), Cancellation);
        await AssertAsync((1, 2), "citra 2/1");

        async Task AssertAsync((int Articles, int Quotes) all, params string[] speakers)
        {
            // Counters that know the days, and new ones; from digests, from the blobs, and from one digest of a partition and the blobs beyond it.
            foreach (var counter in (PeriodCounter[])
                [worker.Counter, new PeriodCounter(worker.Clients), fromBlobs, new PeriodCounter(worker.Clients, 0), new PeriodCounter(worker.Clients, 1)])
            {
                var counts = await CountAsync(counter, period);
                Assert.True(counts.Complete);
                Assert.Equal(all, (counts.Days.Sum(day => day.Articles), counts.Days.Sum(day => day.Quotes)));
                Assert.Equal(speakers, counts.Speakers.Top(10).Select(name => $"{name.Name} {name.Count}/{name.Articles}"));
                foreach (var name in counts.Speakers.Names)
                {
                    var (sum, articles) = (0, 0);
                    await counter.CountAsync(period, name.Key, day => (sum, articles) = (sum + (day.Speaker(name.Key)?.Count ?? 0), articles + day.Articles), Cancellation);
                    Assert.Equal((name.Count, all.Articles), (sum, articles));
                }
            }
        }
    }

    [Fact]
    public async Task Count_OfOneDay_HasItsSpeakersAndEntities()
    {
        var worker = await StartAsync();
        await ProcessAsync(worker, "hitung/hari.txt", "1998-03-01", ["dewi", "dewi"]);
        var day = Assert.Single((await CountAsync(worker.Counter, new Period(new DateOnly(1998, 3, 1), new DateOnly(1998, 3, 1)))).Days);
        Assert.Equal((new DateOnly(1998, 3, 1), 2, 1), (day.Day, day.Speaker("dewi")?.Count, day.Speaker("dewi")?.Articles));
        Assert.Equal("ORG", day.Entity("hitung/hari.txt benda 0")?.Type);
        Assert.Null(day.Speaker("eka"));
        var counts = await CountAsync(worker.Counter, new Period(day.Day, day.Day));
        Assert.Single(counts.Entities.Top(10, "ORG"));
        Assert.Empty(counts.Entities.Top(10, "PER"));
    }

    [Fact]
    public async Task Count_WhileArticlesChange_IsRightInTheEnd()
    {
        var (worker, period) = (await StartAsync(), new Period(new DateOnly(1997, 1, 1), new DateOnly(1997, 1, 31)));
        var changing = Task.WhenAll(Enumerable.Range(0, 24).Select(i =>
            ProcessAsync(worker, $"hitung/serentak/{i % 12}.txt", "1997-01-0" + ((i % 4) + 1), [$"bicara {i % 12}"])));
        while (!changing.IsCompleted)
            await Task.WhenAll(CountAsync(worker.Counter, period), CountAsync(new PeriodCounter(worker.Clients, 0), period));
        await changing;
        foreach (var counter in (PeriodCounter[])[worker.Counter, new PeriodCounter(worker.Clients, 0), new PeriodCounter(worker.Clients, 1)])
        {
            var counts = await CountAsync(counter, period);
            Assert.Equal(12, counts.Days.Sum(day => day.Articles));
            Assert.Equal(12, counts.Speakers.Top(100).Count);
        }
    }

    [Fact]
    public async Task Count_OfMoreDaysThanOneCallCounts_IsReadyWhenAskedAgain()
    {
        var (worker, period) = (await StartAsync(), new Period(new DateOnly(1990, 1, 1), new DateOnly(1990, 12, 31)));
        var days = Enumerable.Range(0, 101).Select(i => new DateOnly(1990, 1, 1).AddDays(i)).ToArray();
        await Parallel.ForEachAsync(days, Cancellation, async (day, _) => await ProcessAsync(worker, $"hitung/{day:o}.txt", $"{day:o}", ["fajar"]));
        var fromBlobs = new PeriodCounter(worker.Clients, digests: 0);
        await Assert.ThrowsAsync<CountsPendingException>(() => CountAsync(fromBlobs, period));
        foreach (var counter in (PeriodCounter[])[fromBlobs, worker.Counter])
        {
            var counts = await CountAsync(counter, period);
            Assert.Equal((101, 101), (counts.Days.Count, counts.Speakers.Top(1).Single().Count));
            Assert.Equal(days.Reverse(), counts.Days.Select(day => day.Day!.Value));
        }
    }

    [Fact]
    public async Task Count_OfAMonthOfFewArticles_TakesAsManyCallsAsADay()
    {
        var worker = await StartAsync();
        var month = new Period(new DateOnly(1995, 3, 1), new DateOnly(1995, 3, 31));
        for (var day = 1; day <= 31; day++)
            await ProcessAsync(worker, $"hitung/bulan/{day}.txt", $"1995-03-{day:D2}", ["hana"]);
        var calls = new StorageCalls();
        var counting = await Worker.StartAsync(azurite.ConnectionString, Cancellation, calls);
        Assert.Equal(31, (await CountAsync(counting.Counter, month)).Speakers.Top(1).Single().Count);
        Assert.InRange(calls.Made.Count, 9, 16);
        await ProcessAsync(worker, "hitung/bulan/32.txt", "1995-03-08", ["hana"]);
        Assert.Equal(32, (await CountAsync(counting.Counter, month)).Speakers.Top(1).Single().Count);
        Assert.InRange(calls.Made.Count, 18, 32);
    }

    [Fact]
    public async Task Count_WithoutItsBlobs_IsMadeAgain()
    {
        var (worker, period) = (await StartAsync(), new Period(new DateOnly(1996, 1, 1), new DateOnly(1996, 1, 1)));
        await ProcessAsync(worker, "hitung/lagi.txt", "1996-01-01", ["gita"]);
        await CountAsync(new PeriodCounter(worker.Clients, digests: 0), period);
        await worker.Clients.Rollups.DeleteBlobAsync("1996-01-01.jsonl", DeleteSnapshotsOption.None, cancellationToken: Cancellation);
        Assert.Equal("gita", Assert.Single((await CountAsync(new PeriodCounter(worker.Clients, 0), period)).Speakers.Top(5)).Name);
    }

    private Task<Worker> StartAsync() => Worker.StartAsync(azurite.ConnectionString, Cancellation);

    private static async Task ProcessAsync(Worker worker, string name, string published, string[] speakers)
    {
        await worker.DropAsync(Samples.Article(name, speakers, speakers.Length, entities: 1, published), Cancellation);
        await worker.ProcessAsync(name, Cancellation);
    }

    private static async Task<Counts> CountAsync(PeriodCounter counter, Period period)
    {
        var (days, speakers, entities) = (new List<DayCounts>(), new NameSums(), new NameSums());
        var counted = await counter.CountAsync(
            period,
            day =>
            {
                days.Add(day);
                speakers.Add(day.Speakers);
                entities.Add(day.Entities);
            },
            Cancellation);
        return new Counts(days, speakers, entities, counted.Complete);
    }

    private sealed record Counts(IReadOnlyList<DayCounts> Days, NameSums Speakers, NameSums Entities, bool Complete);
}
