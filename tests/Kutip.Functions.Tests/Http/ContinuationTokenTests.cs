using CsCheck;
using Kutip.Functions.Http;

namespace Kutip.Functions.Tests.Http;

public sealed class ContinuationTokenTests
{
    [Fact]
    public void Decode_OfItsOwnList_GivesThePosition() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 50], Gen.String[Gen.Char.AlphaNumeric, 1, 200]).Sample((list, position) =>
            Assert.Equal(position, ContinuationToken.Decode(list, ContinuationToken.Encode(list, position))));

    [Fact]
    public void Decode_OfAnotherList_GivesNull() =>
        Assert.Null(ContinuationToken.Decode("quotes a", ContinuationToken.Encode("quotes b", "1!4!abc")));

    [Fact]
    public void Decode_OfAnything_GivesNull() => Gen.String.Sample(token => Assert.Null(ContinuationToken.Decode("quotes a", token)));
}
