using Kutip.Core;

namespace Kutip.Storage.Tests;

/// <summary>The questions that the table's layout answers.</summary>
public sealed class QueryTests(AzuriteFixture azurite)
{
    private const int Articles = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quotes_BySpeaker_ComeNewestFirstOverAllPages()
    {
        var worker = await FillAsync("urut");
        var days = new List<string?>();
        string? continuation = null;
        do
        {
            var page = await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = "urut bicara" }, 5, continuation, Cancellation);
            days.AddRange(page.Values.Select(record => record.Article.Published));
            continuation = page.Continuation;
            Assert.True(page.Values.Count == 5 || continuation is null);
        }
        while (continuation is not null);
        Assert.Equal(Articles * 2, days.Count);
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task Quotes_WithConditions_AreThoseThatMeetThemAll()
    {
        var worker = await FillAsync("saring");
        var speaker = new QuoteFilter { SpeakerKey = "saring bicara" };
        Assert.Equal(6, await CountAsync(speaker with { Period = new Period(new DateOnly(2026, 1, 3), new DateOnly(2026, 1, 5)) }));
        Assert.Equal(2, await CountAsync(speaker with { Period = new Period(null, new DateOnly(2026, 1, 1)) }));
        Assert.Equal(Articles, await CountAsync(speaker with { Kind = QuoteKind.Indirect }));
        Assert.Equal(Articles, await CountAsync(speaker with { MinConfidence = 0.5 }));
        Assert.Equal(Articles, await CountAsync(speaker with { Publisher = "KOMPAS.com" }));
        Assert.Equal(Articles, await CountAsync(speaker with { Text = ["KALIMAT", "00001"] }));
        Assert.Equal(1, await CountAsync(new QuoteFilter { EntityKey = "saring/3.txt benda 0" }));
        Assert.Equal(0, await CountAsync(new QuoteFilter { EntityKey = "saring/3.txt benda 0", SpeakerKey = "orang lain" }));

        async Task<int> CountAsync(QuoteFilter filter) => (await worker.Quotes.ListAsync(filter, 100, null, Cancellation)).Values.Count;
    }

    [Fact]
    public async Task Articles_WithConditions_AreThoseThatMeetThemAll()
    {
        var worker = await FillAsync("daftar");
        Assert.Equal(["daftar/5.txt"], await NamesAsync(new ArticleFilter { EntityKey = "daftar/5.txt benda 0" }));
        Assert.Equal(6, (await NamesAsync(new ArticleFilter { Publisher = "Kompas.com" })).Count);
        Assert.Equal(6, (await NamesAsync(new ArticleFilter { Publisher = "o'Harian/\\#? — 日" })).Count);
        Assert.Equal(Articles, (await NamesAsync(new ArticleFilter { Language = "id", Status = ArticleStatus.Ready })).Count);
        Assert.Empty(await NamesAsync(new ArticleFilter { Status = ArticleStatus.Failed }));
        var days = new ArticleFilter { Period = new Period(new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 3)) };
        Assert.Equal(["daftar/3.txt", "daftar/2.txt"], await NamesAsync(days));

        async Task<IReadOnlyList<string>> NamesAsync(ArticleFilter filter)
        {
            var page = await worker.Heads.ListAsync(filter, 500, null, Cancellation);
            return [.. page.Values.Select(head => head.Name).Where(name => name.StartsWith("daftar/", StringComparison.Ordinal))];
        }
    }

    [Fact]
    public async Task Articles_Failed_LeaveTheListsThatTheyStoodIn()
    {
        const string Name = "gagal/1.txt";
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        await worker.DropAsync(Samples.Article(Name, ["gagal bicara"], 2, publisher: "Harian Gagal"), Cancellation);
        var parsed = await worker.ParseAsync(Name, Cancellation);
        await worker.ExtractAsync(parsed, Cancellation);
        await worker.Extractions.FailAsync(Name, Name, parsed.Message.Version, new Failure(FailureCodes.Poison, "x"), Cancellation);
        Assert.Empty((await worker.Heads.ListAsync(new ArticleFilter { Publisher = "Harian Gagal" }, 10, null, Cancellation)).Values);
        Assert.Single((await worker.Heads.ListAsync(new ArticleFilter { Status = ArticleStatus.Failed }, 500, null, Cancellation)).Values, head => head.Name == Name);
        Assert.Empty((await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = "gagal bicara" }, 10, null, Cancellation)).Values);
    }

    [Fact]
    public async Task Names_ByTheirBeginning_AreEachOnceAndInOrder()
    {
        var worker = await FillAsync("nama");
        Assert.Equal(["nama bicara"], (await worker.Names.SpeakersAsync("nama", 10, Cancellation)).Select(name => name.Name));
        Assert.Equal(
            ["nama/1.txt benda 0", "nama/10.txt benda 0", "nama/11.txt benda 0", "nama/12.txt benda 0"],
            (await worker.Names.EntitiesAsync("nama/1", 10, Cancellation)).Select(name => name.Name));
        Assert.Empty(await worker.Names.SpeakersAsync("nama z", 10, Cancellation));
    }

    /// <summary>Three names fill more than a piece of each partition; of the two that stand once, one is deleted.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public async Task Names_OfWhichSomeHaveManyRows_AreEachOnceAndInOrder(int top)
    {
        var (worker, group) = (await Worker.StartAsync(azurite.ConnectionString, Cancellation), $"ramai {top}");
        string[] often = [$"{group} b", $"{group} d", $"{group} e"];
        await Parallel.ForAsync(0, 60, Cancellation, async (i, _) =>
        {
            var name = $"{group}/{i}.txt";
            await worker.DropAsync(Samples.Article(name, i < 2 ? [.. often, $"{group} {"ac"[i]}"] : often, 8), Cancellation);
            await worker.ProcessAsync(name, Cancellation);
        });
        await worker.Deletions.DeleteAsync(ArticleId.FromName($"{group}/1.txt"), Cancellation);
        string[] names = [$"{group} a", .. often];
        Assert.Equal(names.Take(top), (await worker.Names.SpeakersAsync(group, top, Cancellation)).Select(name => name.Name));
        Assert.Equal([$"{group} d"], (await worker.Names.SpeakersAsync($"{group} d", top, Cancellation)).Select(name => name.Name));
    }

    [Fact]
    public async Task Quotes_ThatTheirRowsRefuse_CostNoLookAtTheirArticles()
    {
        await FillAsync("tolak");
        var calls = new StorageCalls();
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation, calls);
        var speaker = new QuoteFilter { SpeakerKey = "tolak bicara" };
        foreach (var filter in (QuoteFilter[])[speaker with { Publisher = "Harian lain" }, speaker with { Language = "en" }, speaker with { Text = ["lain"] }])
            Assert.Empty((await worker.Quotes.ListAsync(filter, 100, null, Cancellation)).Values);
        Assert.Equal(3 * 8, calls.Made.Count);
    }

    [Fact]
    public async Task Quotes_OfWhichFewPass_AreFoundBehindManyThatDoNot()
    {
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        await worker.DropAsync(Samples.Article("jarang/1.txt", ["jarang bicara"], 300), Cancellation);
        await worker.ProcessAsync("jarang/1.txt", Cancellation);
        var page = await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = "jarang bicara", Text = ["00299"] }, 2, null, Cancellation);
        Assert.Equal("kalimat 00299", Assert.Single(page.Values).Quote.Text);
    }

    /// <summary>An article's rows all stand in one partition: more of them than are asked of it at first.</summary>
    [Fact]
    public async Task Quotes_OfOneArticle_FillPagesFromItsPartition()
    {
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        foreach (var name in (string[])["lebat/1.txt", "lebat/2.txt"])
        {
            await worker.DropAsync(Samples.Article(name, ["lebat bicara"], 70), Cancellation);
            await worker.ProcessAsync(name, Cancellation);
        }

        var (places, continuation) = (new List<string>(), (string?)null);
        do
        {
            var page = await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = "lebat bicara" }, 60, continuation, Cancellation);
            places.AddRange(page.Values.Select(record => $"{record.Article.Id} {record.Quote.Start:D6}"));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        Assert.Equal(140, places.Distinct().Count());
        Assert.Equal(places.Order(StringComparer.Ordinal), places);
    }

    [Fact]
    public async Task List_WithAContinuationOfAnother_IsRefused()
    {
        var worker = await FillAsync("lanjut");
        var page = await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = "lanjut bicara" }, 1, null, Cancellation);
        await Assert.ThrowsAsync<InvalidContinuationException>(() => worker.Heads.ListAsync(new ArticleFilter(), 1, page.Continuation, Cancellation));
    }

    /// <summary>Twelve articles of the first twelve days of 2026, each with two quotes and one entity, by two publishers in turn.</summary>
    private async Task<Worker> FillAsync(string group)
    {
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        for (var day = 1; day <= Articles; day++)
        {
            var publisher = day % 2 == 0 ? "Kompas.com" : "o'Harian/\\#? — 日";
            var name = $"{group}/{day}.txt";
            await worker.DropAsync(Samples.Article(name, [$"{group} bicara"], 2, 1, $"2026-01-{day:D2}T08:00:00+07:00", publisher), Cancellation);
            await worker.ProcessAsync(name, Cancellation);
        }

        return worker;
    }
}
