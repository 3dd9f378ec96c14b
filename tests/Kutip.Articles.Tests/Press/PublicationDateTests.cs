using Kutip.Articles.Press;

namespace Kutip.Articles.Tests.Press;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2019-04-16", "2019-04-16")]
    [InlineData("2019-04-16T20:30:00Z", "2019-04-17T03:30:00+07:00")]
    [InlineData("2019-04-16T18:30:00-0400", "2019-04-16T18:30:00-04:00")]
    [InlineData("2019-04-16T18:30:00.123+08:00", "2019-04-16T18:30:00+08:00")]
    [InlineData("2019-04-16 18:30:00", "2019-04-16T18:30:00")]
    [InlineData("2023/02/22 14:05:00", "2023-02-22T14:05")]
    [InlineData("Wed, 22 Feb 2023 07:05:00 GMT", "2023-02-22T14:05:00+07:00")]
    [InlineData("1677049500", "2023-02-22T14:05:00+07:00")]
    [InlineData("April 16, 2019 6:30 pm", "2019-04-16T18:30")]
    [InlineData("Rabu, 22 Februari 2023 | 14:05 WIB", "2023-02-22T14:05+07:00")]
    [InlineData("20230222", "2023-02-22")]
    [InlineData("kemarin", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    public void FromMetadata_Value_IsBroughtToIso(string value, string? iso) => Assert.Equal(iso, PublicationDate.FromMetadata(value));
}
