using System.Globalization;
using System.Text;
using Kutip.Articles.Tests.Formats;
using Kutip.Core;

namespace Kutip.Articles.Tests;

/// <summary>
/// Reads files of every format with bytes changed, cut, doubled and moved, from a fixed seed. Whatever comes, a reading comes out,
/// its offsets lie in its text, and nothing else is thrown. KUTIP_MUTATIONS sets how many files; .ci/run asks for 20,000.
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 20231;
    private static readonly ArticleReaderOptions Options = new() { Timeout = TimeSpan.FromSeconds(20), MaxUnpackedBytes = 8 << 20 };

    [Fact]
    public async Task ReadAsync_MutatedFiles_NeverThrows()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("KUTIP_MUTATIONS") ?? "1500", CultureInfo.InvariantCulture);
        var originals = Originals.All();
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var (name, bytes) = originals[i % originals.Count];
            var mutated = Mutate(bytes, random);
            foreach (var reading in await Read(mutated, name, i))
                Check(reading, name, i);
        }
    }

    private static async Task<List<ArticleReading>> Read(byte[] mutated, string name, int number)
    {
        try
        {
            return await Reading.All(mutated, name, Options);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"Mutation {number} of {name} threw {e.GetType().Name}: {Convert.ToBase64String(mutated.AsSpan(0, Math.Min(600, mutated.Length)))}", e);
        }
    }

    private static void Check(ArticleReading reading, string name, int number)
    {
        if (reading is ArticleReading.Unreadable { Failure.Code: FailureCodes.Timeout })
            Assert.Fail($"Mutation {number} of {name} ran out of time.");
        if (reading is not ArticleReading.Success { Article: var article })
            return;
        var end = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            Assert.InRange(paragraph.Start, end, paragraph.End);
            end = paragraph.End;
        }

        Assert.InRange(end, 0, article.Text.Length);
        Assert.All(article.Dates, d => Assert.Equal(d.Text, article.Text[d.Start..d.End]));
        Assert.All(article.Metadata.CitedSources, s => Assert.Equal(s.Name, article.Text[s.Start..s.End]));
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = new List<byte>(bytes);
        for (var changes = random.Next(1, 9); changes > 0 && mutated.Count > 4; changes--)
        {
            var at = random.Next(mutated.Count);
            var length = Math.Min(random.Next(1, 200), mutated.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    mutated.RemoveRange(at, length);
                    break;
                case 3:
                    mutated.InsertRange(random.Next(mutated.Count), mutated.GetRange(at, length));
                    break;
                case 4:
                    mutated.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                default:
                    mutated.RemoveRange(at, random.Next(4) == 0 ? mutated.Count - at : 1);
                    break;
            }
        }

        return [.. mutated];
    }

    private static readonly string[] Tokens =
        ["<", ">", "</div>", "<div>", "\"", "{", "}", "[", "\\u", "\\'", "&#x0;", "&#55296;", "--", "\n", "\0", "999999999999", "(", "Baca juga:", " - ", "32/13/2020", "PK\u0003\u0004", "endobj", "]]>", "\u00ad", "\ud83d\ude00"];
}
