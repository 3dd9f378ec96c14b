using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Tests.Press;

public sealed class DateMentionsTests
{
    private static readonly DateOnly Published = new(2021, 1, 15);

    [Theory]
    [InlineData("bertemu pada Rabu (22/2/2023).", "Rabu (22/2/2023)", "2023-02-22")]
    [InlineData("bertemu pada Senin, 13 April 2020.", "Senin, 13 April 2020", "2020-04-13")]
    [InlineData("bertemu pada Kamis (12/11).", "Kamis (12/11)", "2020-11-12")]
    [InlineData("bertemu pada Kamis (20/1).", "Kamis (20/1)", "2021-01-20")]
    [InlineData("bertemu pada 20/8/22 lalu", "20/8/22", "2022-08-20")]
    [InlineData("bertemu pada 2020-04-13 lalu", "2020-04-13", "2020-04-13")]
    [InlineData("bertemu sejak April 2020 lalu", "April 2020", "2020-04")]
    [InlineData("met on Wednesday, February 22, 2023 in Moscow", "Wednesday, February 22, 2023", "2023-02-22")]
    [InlineData("met on 3rd March 2020 in Moscow", "3rd March 2020", "2020-03-03")]
    [InlineData("posted on Wed, 11/09/2016 by staff", "Wed, 11/09/2016", "2016-11-09")]
    [InlineData("terbit Jumat, 11/09/2015 pagi", "Jumat, 11/09/2015", "2015-09-11")]
    [InlineData("am 17. März 2022 beschlossen", "17. März 2022", "2022-03-17")]
    [InlineData("será el 14 de septiembre de 2023", "14 de septiembre de 2023", "2023-09-14")]
    [InlineData("2021年1月27日に始まった", "2021年1月27日", "2021-01-27")]
    [InlineData("rapat mulai pukul 14.05 WIB di kantor", "pukul 14.05 WIB", "T14:05+07:00")]
    [InlineData("rapat mulai 08:30 WIT di kantor", "08:30 WIT", "T08:30+09:00")]
    public void In_DateForm_GivesItsValue(string text, string printed, string value)
    {
        var mention = Assert.Single(DateMentions.In(text, [new Paragraph(ParagraphKind.Body, 0, text.Length)], Published));

        Assert.Equal((printed, value), (mention.Text, mention.Value));
        Assert.Equal(printed, text[mention.Start..mention.End]);
    }

    [Theory]
    [InlineData("menang dengan skor 3/4 dan 11.500 penonton")]
    [InlineData("sebanyak 12 orang pada 32/13/2020")]
    [InlineData("harga Rp 14.500 per kilogram, naik 2.25 persen")]
    [InlineData("pasal 27/2016 ayat 3")]
    [InlineData("pada butir 3. Mei disebut lagi")]
    public void In_OtherNumbers_GivesNothing(string text) =>
        Assert.Empty(DateMentions.In(text, [new Paragraph(ParagraphKind.Body, 0, text.Length)], Published));

    [Fact]
    public void In_TimeAfterDate_TakesItsDay()
    {
        const string Text = "Gempa terjadi pada Senin (11/1/2021) pukul 05.10 WITA.";

        var mentions = DateMentions.In(Text, [new Paragraph(ParagraphKind.Body, 0, Text.Length)], null);

        Assert.Equal(["2021-01-11", "2021-01-11T05:10+08:00"], mentions.Select(m => m.Value));
    }
}
