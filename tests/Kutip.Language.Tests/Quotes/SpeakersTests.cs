using Kutip.Core;

namespace Kutip.Language.Tests.Quotes;

public class SpeakersTests
{
    private const string Clause = "air mulai surut sejak pagi";

    [Theory]
    [InlineData("Budi Santoso (34), warga Depok, mengatakan {0}.", "Budi Santoso", "Budi Santoso")]
    [InlineData("Kepala Dinas Kesehatan Kota Bogor, Sri Rahayu, mengatakan, {0}.", "Kepala Dinas Kesehatan Kota Bogor, Sri Rahayu", "Sri Rahayu")]
    [InlineData("Kriminolog dari Universitas Lampung, Dr. Sri Rahayu, M.Si., mengatakan {0}.", "Kriminolog dari Universitas Lampung, Dr. Sri Rahayu", "Sri Rahayu")]
    [InlineData("Vulkanolog dari Universitas Lampung, Sri Rahayu, mengatakan {0}.", "Vulkanolog dari Universitas Lampung, Sri Rahayu", "Sri Rahayu")]
    [InlineData("Sumber Harian Nusantara di kementerian itu mengatakan {0}.", "Sumber Harian Nusantara di kementerian itu", "Sumber Harian Nusantara di kementerian itu")]
    [InlineData("Politikus Partai Maju itu, Sri Rahayu, mengatakan {0}.", "Politikus Partai Maju itu, Sri Rahayu", "Sri Rahayu")]
    [InlineData("“Sejak pagi,” kata anggota DPRD dari Fraksi Maju, Sri Rahayu. Ia pulang kemarin.", "anggota DPRD dari Fraksi Maju, Sri Rahayu", "Sri Rahayu")]
    [InlineData("Adapun Kementerian Keuangan lewat keterangan tertulis mengatakan {0}.", "Kementerian Keuangan", "Kementerian Keuangan")]
    [InlineData("Wakil Bupati Garut Helmi Budiman mengatakan {0}.", "Wakil Bupati Garut Helmi Budiman", "Helmi Budiman")]
    [InlineData("Seorang warga yang enggan disebut namanya mengatakan {0}.", "Seorang warga", "Seorang warga")]
    [InlineData("Beberapa pengamat mengatakan {0}.", "Beberapa pengamat", "Beberapa pengamat")]
    [InlineData("Dalam kesempatan itu, Budi Santoso mengatakan {0}.", "Budi Santoso", "Budi Santoso")]
    [InlineData("Budi Santoso di Jakarta, Rabu, mengatakan {0}.", "Budi Santoso", "Budi Santoso")]
    [InlineData("Pemerintah mengatakan {0}.", "Pemerintah", "Pemerintah")]
    public void Find_SubjectOfTheCue_IsTheWholePhrase(string frame, string mention, string name)
    {
        var speaker = Assert.Single(Expected.Extract(string.Format(null, frame, Clause)).Quotes).Speaker;

        Assert.Equal((mention, name), (speaker?.Text, speaker?.Name));
    }

    [Theory]
    [InlineData("Ia mengatakan air mulai surut.", "Ia", AttributedBy.Pronoun)]
    [InlineData("Pihaknya mengatakan air mulai surut.", "Pihaknya", AttributedBy.Pronoun)]
    [InlineData("“Air mulai surut,” kata dia.", "dia", AttributedBy.Pronoun)]
    [InlineData("“Air mulai surut,” ujarnya.", null, AttributedBy.Enclitic)]
    [InlineData("Menurut dia, air mulai surut.", "dia", AttributedBy.Pronoun)]
    [InlineData("Presiden mengatakan air mulai surut.", "Presiden", AttributedBy.Title)]
    public void Find_NoNameBesideTheCue_ResolvesToWhoIsSpokenOf(string sentence, string? mention, AttributedBy by)
    {
        var text = "Presiden Joko Widodo meninjau tanggul bersama para menteri. " + sentence;

        var speaker = Assert.Single(Expected.Extract(text).Quotes).Speaker;

        Assert.Equal((mention, "Joko Widodo", by), (speaker?.Text, speaker?.Name, speaker?.By ?? AttributedBy.Name));
    }

    [Fact]
    public void Find_PronounWithNobodyBefore_HasNoName()
    {
        var speaker = Assert.Single(Expected.Extract("Dia mengatakan air mulai surut.").Quotes).Speaker;

        Assert.Equal(("Dia", null), (speaker?.Text, speaker?.Name));
    }

    [Fact]
    public void Find_NameAfterTheFullOne_IsTheSamePerson()
    {
        var quotes = Expected.Extract("“Kami siap membantu,” kata Budi Santoso. “Posko sudah dibuka,” kata Budi.").Quotes;

        Assert.Equal(quotes[0].Speaker?.Key, quotes[1].Speaker?.Key);
        Assert.Equal("Budi Santoso", quotes[1].Speaker?.Name);
    }
}
