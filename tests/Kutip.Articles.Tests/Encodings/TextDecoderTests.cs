using System.Text;
using Kutip.Articles.Encodings;

namespace Kutip.Articles.Tests.Encodings;

public sealed class TextDecoderTests
{
    private const string Printed = "“Kami menunggu,” kata André – warga Desa Cihaurbeuti.";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Decode_Encoded_GivesTheText(string encoding, bool marked)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoder = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. marked ? encoder.GetPreamble() : [], .. encoder.GetBytes(Printed)];

        Assert.Equal(Printed, TextDecoder.Decode(bytes, null));
    }

    [Fact]
    public void Decode_DeclaredInMeta_IsBelieved()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Page = "<html><head><meta charset=\"windows-1251\"></head><body>Жители ждали с утра.</body></html>";

        Assert.Equal(Page, TextDecoder.Decode(Encoding.GetEncoding(1251).GetBytes(Page), null));
    }

    [Fact]
    public void Decode_FewBadBytes_StaysUtf8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Printed), 0xFF, .. Encoding.UTF8.GetBytes(Printed)];

        Assert.Equal(Printed + "\ufffd" + Printed, TextDecoder.Decode(bytes, null));
    }

    [Fact]
    public void Decode_Binary_IsNoText() =>
        Assert.Null(TextDecoder.Decode([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0, 0, 0, 5, 6], null));

    [Theory]
    [InlineData("a\u00a0b\u2009 c\u200b\u00add", "a b cd")]
    [InlineData("e\u0301", "é")]
    [InlineData("“a” ‘b’ \"c\" ''d''", "“a” ‘b’ \"c\" ''d''")]
    public void Clean_OddCharacters_AreBroughtToOneForm(string line, string clean) => Assert.Equal(clean, TextCleaner.Clean(line));

    [Fact]
    public void Clean_LoneSurrogate_IsReplaced() => Assert.Equal("x\ufffdy", TextCleaner.Clean("x" + (char)0xD800 + "y"));
}
