using CsCheck;
using Kutip.Functions.Http;

namespace Kutip.Functions.Tests.Http;

public sealed class ContinuationTokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void Decode_OfItsOwnList_GivesThePosition() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 50], Gen.String[Gen.Char.AlphaNumeric, 1, 200]).Sample((list, position) =>
            Assert.Equal(position, ContinuationToken.Decode(Key, list, ContinuationToken.Encode(Key, list, position))));

    [Fact]
    public void Decode_OfAnotherList_GivesNull() =>
        Assert.Null(ContinuationToken.Decode(Key, "quotes a", ContinuationToken.Encode(Key, "quotes b", "1!4!abc")));

    [Fact]
    public void Decode_WithAnotherKey_GivesNull() =>
        Assert.Null(ContinuationToken.Decode([.. Key.Reverse()], "quotes a", ContinuationToken.Encode(Key, "quotes a", "1!4!abc")));

    [Fact]
    public void Decode_OfAChangedToken_GivesNull()
    {
        var token = ContinuationToken.Encode(Key, "quotes a", "1!4!abc");
        for (var i = 0; i < token.Length; i++)
        {
            var changed = token.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            Assert.Null(ContinuationToken.Decode(Key, "quotes a", new string(changed)));
        }
    }

    [Fact]
    public void Decode_OfAnything_GivesNull() => Gen.String.Sample(token => Assert.Null(ContinuationToken.Decode(Key, "quotes a", token)));
}
