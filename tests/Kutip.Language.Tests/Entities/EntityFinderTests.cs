using System.Globalization;
using CsCheck;
using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class EntityFinderTests
{
    private static readonly EntityFinder Finder = new();

    [Theory]
    [InlineData("Ia bertemu Menteri Luar Negeri Rusia Sergei Lavrov kemarin.", "Sergei Lavrov", "Menteri Luar Negeri", "Rusia")]
    [InlineData("Mereka disambut diplomat top China Wang Yi di Solo.", "Wang Yi", "diplomat top", "China")]
    [InlineData("Pada Rabu Presiden Joko Widodo tiba.", "Joko Widodo", "Presiden", null)]
    [InlineData("Hadir pula Kapolri Jenderal Listyo Sigit Prabowo.", "Listyo Sigit Prabowo", "Kapolri", null)]
    [InlineData("Kepala Bidang Humas Polda Metro Jaya Komisaris Besar Andi Santoso menegaskan hal itu.", "Andi Santoso", "Kepala Bidang Humas", "Polda Metro Jaya")]
    [InlineData("Menurut juru bicara Kementerian Kesehatan, Siti Rahmawati, stok aman.", "Siti Rahmawati", "juru bicara", "Kementerian Kesehatan")]
    [InlineData("Pengamat politik dari Universitas Lampung Rudi Hermawan menilai itu wajar.", "Rudi Hermawan", "Pengamat politik", "Universitas Lampung")]
    [InlineData("Budi Santoso (34), warga Depok, mengeluh.", "Budi Santoso", "warga", "Depok")]
    [InlineData("Hal itu dikritik pengamat terorisme Universitas Lampung Rudi Hermawan.", "Rudi Hermawan", "pengamat terorisme", "Universitas Lampung")]
    [InlineData("Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Rudi Hermawan tiba.", "Rudi Hermawan", "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan", null)]
    [InlineData("Ia didampingi anggota Komisi III DPR Siti Rahmawati.", "Siti Rahmawati", "anggota Komisi III", "DPR")]
    [InlineData("Menteri Sumber Asli dan Kelestarian Alam, Andi Santoso, hadir.", "Andi Santoso", "Menteri Sumber Asli dan Kelestarian Alam", null)]
    [InlineData("Hadir mantan Menteri Keuangan Rudi Hermawan.", "Rudi Hermawan", "mantan Menteri Keuangan", null)]
    [InlineData("Hadir pula Wali Kota Tangerang Rudi Hermawan.", "Rudi Hermawan", "Wali Kota", "Tangerang")]
    [InlineData("Kepala Bagian Penerangan Divisi Humas Polri Brigadir Jenderal (Pol) Andi Santoso hadir.", "Andi Santoso", "Kepala Bagian Penerangan", "Divisi Humas Polri")]
    [InlineData("Kepala Polda Sulut Inspektur Jenderal Andi Santoso hadir.", "Andi Santoso", "Kepala", "Polda Sulut")]
    [InlineData("Kepala Pusat Penerangan TNI Mayor Jenderal Andi Santoso hadir.", "Andi Santoso", "Kepala Pusat Penerangan", "TNI")]
    [InlineData("Ketua Umum Pimpinan Pusat Muhammadiyah Andi Santoso hadir.", "Andi Santoso", "Ketua Umum", "Pimpinan Pusat Muhammadiyah")]
    [InlineData("Kepala Dinas Pertanian, Pangan, dan Perikanan Sleman Andi Santoso hadir.", "Andi Santoso", "Kepala", "Dinas Pertanian, Pangan, dan Perikanan Sleman")]
    [InlineData("Deputi Kajian pada Lembaga Administrasi Negara Andi Santoso hadir.", "Andi Santoso", "Deputi Kajian", "Lembaga Administrasi Negara")]
    [InlineData("Hal itu dikatakan CEO Lentera Digital, Andi Santoso, kemarin.", "Andi Santoso", "CEO", "Lentera Digital")]
    [InlineData("Direktur Jenderal Penyelenggaraan Haji Andi Santoso hadir.", "Andi Santoso", "Direktur Jenderal Penyelenggaraan Haji", null)]
    [InlineData("Kuasa hukumnya, Andi Santoso, menolak hadir.", "Andi Santoso", "Kuasa hukum", null)]
    [InlineData("Pemilik kontrakan, Andi Santoso, melapor.", "Andi Santoso", "Pemilik kontrakan", null)]
    [InlineData("Andi Santoso, guru madrasah yang juga petani, melapor.", "Andi Santoso", "guru madrasah", null)]
    [InlineData("Andi Santoso selaku Ketua Komisi Pemilihan Umum hadir.", "Andi Santoso", "Ketua", "Komisi Pemilihan Umum")]
    [InlineData("Hal itu dibantah juru bicara pemerintah Yunani, Andi Santoso.", "Andi Santoso", "juru bicara", "pemerintah Yunani")]
    [InlineData("Hal itu dikatakan juru bicara militer Israel Andi Santoso.", "Andi Santoso", "juru bicara", "militer Israel")]
    [InlineData("Direktur Eksekutif Lembaga Kajian Fiskal (LKF), Andi Santoso, hadir.", "Andi Santoso", "Direktur Eksekutif", "Lembaga Kajian Fiskal")]
    [InlineData("Hadir pendiri sekaligus CEO Lentera Digital, Andi Santoso.", "Andi Santoso", "pendiri sekaligus CEO", "Lentera Digital")]
    [InlineData("Camat Gamping, Sleman, Ikhsan Waluyo, hadir.", "Ikhsan Waluyo", "Camat", "Gamping")]
    [InlineData("Anggota Komisi IX DPR dari Fraksi Partai Gerindra, Putih Sari, mendesak pemerintah.", "Putih Sari", "Anggota Komisi IX", "DPR")]
    [InlineData("Sutradara film itu, Andi Santoso, tersenyum.", "Andi Santoso", "Sutradara", null)]
    [InlineData("Siti Rahmawati (61 tahun), pedagang rujak di Pasar Senen, melapor.", "Siti Rahmawati", "pedagang rujak", null)]
    [InlineData("Siti Rahmawati, 33 tahun, pengemudi di Depok, melapor.", "Siti Rahmawati", "pengemudi", null)]
    [InlineData("Seorang guru honorer di Kabupaten Bogor, Siti Rahmawati, melapor.", "Siti Rahmawati", "guru honorer", null)]
    [InlineData("Mantan wasit nasional Andi Santoso hadir.", "Andi Santoso", "Mantan wasit nasional", null)]
    [InlineData("Eks kapten timnas Andi Santoso hadir.", "Andi Santoso", "Eks kapten timnas", null)]
    [InlineData("Andi Santoso (66), purnawirawan TNI Angkatan Laut, menunggu.", "Andi Santoso", "purnawirawan", "TNI Angkatan Laut")]
    [InlineData("Kepala Badan Nasional Penanggulangan Bencana (BNPB) Letjen TNI Andi Santoso hadir.", "Andi Santoso", "Kepala", "Badan Nasional Penanggulangan Bencana")]
    public void Find_TitlePhrase_IsRoleAndAffiliation(string text, string name, string role, string? affiliation)
    {
        var person = Assert.Single(Find(text), entity => entity.Type == EntityType.Person);
        Assert.Equal((name, role, affiliation), (person.Name, person.Role, person.Affiliation));
    }

    [Theory]
    [InlineData("Kepala Ekonom Bank Mandala Laras Pratiwi menilai rupiah stabil. Hal itu wajar, kata Laras.", "Laras Pratiwi", "Bank Mandala")]
    [InlineData("Ketua Kelompok Tani Sido Makmur Paijan mengatakan air cukup. Padi aman, kata Paijan.", "Paijan", "Kelompok Tani Sido Makmur")]
    [InlineData("Dosen Universitas Cendekia Madura Moh Saleh menolak rencana itu.", "Moh Saleh", "Universitas Cendekia Madura")]
    [InlineData("Ketua Perhimpunan Petani Tembakau Sumba Rudi Hermawan menolak rencana itu.", "Rudi Hermawan", "Perhimpunan Petani Tembakau Sumba")]
    [InlineData("Direktur Bank Mandiri Sari Dewi hadir. Hal itu dibenarkan Dewi.", "Sari Dewi", "Bank Mandiri")]
    [InlineData("Gubernur Bali I Wayan Rudita tiba. Hal itu dibenarkan Wayan.", "I Wayan Rudita", "Bali")]
    [InlineData("Kanselir Jerman Olaf Scholz tiba di Jakarta. Hal itu dibantah Scholz.", "Olaf Scholz", "Jerman")]
    [InlineData("Pengamat Universitas Paramadina Adi Prayoga menolak. Hal itu wajar, kata Adi.", "Adi Prayoga", "Universitas Paramadina")]
    [InlineData("Kepala Badan Kepegawaian Negara Heru Budi Hartono menolak. Hal itu wajar, kata Heru.", "Heru Budi Hartono", "Badan Kepegawaian Negara")]
    [InlineData("Co-founder Haveltira Ifana Azizah menolak. Hal itu wajar, kata Ifana.", "Ifana Azizah", "Haveltira")]
    public void Find_NameBehindABody_BeginsWhereTheBodyEnds(string text, string name, string affiliation)
    {
        var person = Assert.Single(Find(text), entity => entity.Type == EntityType.Person);
        Assert.Equal((name, affiliation), (person.Name, person.Affiliation));
    }

    [Fact]
    public void Find_OfficeHeldForSomebody_IsTheSecondOnes() => Assert.Equal("Kuasa hukum Siti Rahmawati",
        Assert.Single(Find("Kuasa hukum Siti Rahmawati, Andi Santoso, menolak hadir."), entity => entity.Name == "Andi Santoso").Role);

    [Fact]
    public void Find_KinOfSomebody_HoldsNoOffice() =>
        Assert.Null(Assert.Single(Find("Adik korban, Andi Santoso, meminta polisi bertindak."), entity => entity.Name == "Andi Santoso").Role);

    [Theory]
    [InlineData("Seorang pedagang menemui Siti Rahmawati.")]
    [InlineData("Hadir mantan istri Siti Rahmawati.")]
    public void Find_WordsThatLeadElsewhere_AreNoOffice(string text) => Assert.Null(Assert.Single(Find(text), entity => entity.Type == EntityType.Person).Role);

    [Fact]
    public void Find_WordBehindAnOfficeInFrontOfItsHolder_IsABodyEverywhere()
    {
        var found = Find("Direktur Komunikasi Gasspol, Vania Soerjadi, kemudian menelepon. Pengemudi Gasspol menunggu di jalan. Menurut Vania, semua adil.");
        var person = Assert.Single(found, entity => entity.Type == EntityType.Person);
        Assert.Equal(("Vania Soerjadi", "Direktur Komunikasi", "Gasspol"), (person.Name, person.Role, person.Affiliation));
    }

    [Fact]
    public void Find_NameBetweenCommasByWhichSomebodyIsCalled_HoldsTheOffice()
    {
        var found = Find("Jaksa menyeret Dodi dan Bendahara Dinas Pendidikan, Lasmaida Purba, ke pengadilan. Uang itu dibungkus kertas, kata Lasmaida.");
        var person = Assert.Single(found, entity => entity.Name == "Lasmaida Purba");
        Assert.Equal(("Bendahara", "Dinas Pendidikan"), (person.Role, person.Affiliation));
    }

    [Fact]
    public void Find_NameBehindAListedBody_BeginsBehindIt() => Assert.Single(
        Find("Direktur Bina Haji Khusus Kementerian Haji dan Umrah Rizal Hambali memanggil mereka. Izinnya dibekukan, kata Rizal. Warga menunggu. Uangnya habis. Mereka pulang."),
        entity => entity is { Type: EntityType.Person, Name: "Rizal Hambali" });

    [Fact]
    public void Find_CallingInTheNameOfABody_IsNoOffice() =>
        Assert.DoesNotContain(Find("Ikatan Bidan Indonesia Cabang Sleman mengingatkan janji itu."), entity => entity.Role is not null);

    [Theory]
    [InlineData("Perempuan itu mengenal Mas Joko Prasetyo. Hal itu dibenarkan Joko.", "Joko Prasetyo")]
    [InlineData("Hal itu diputus hakim I Gusti Ngurah Baskara kemarin.", "I Gusti Ngurah Baskara")]
    [InlineData("Ketidakhadiran Rizal Lubis dipertanyakan. Hal itu dibenarkan Rizal.", "Rizal Lubis")]
    public void Find_Person_IsTheNameAlone(string text, string name) =>
        Assert.Equal(name, Assert.Single(Find(text), entity => entity.Type == EntityType.Person).Name);

    [Theory]
    [InlineData("Ditegaskan Laras, hubungan keluarga tidak pernah ia campurkan dengan urusan pemerintahan.", "Laras")]
    [InlineData("Diungkapkan Wening, hubungan keluarga tidak pernah ia campurkan dengan urusan pemerintahan.", "Wening")]
    public void Find_ReportingWordAtTheBeginning_IsNoName(string text, string name) =>
        Assert.Equal(name, Assert.Single(Find(text), entity => entity.Type == EntityType.Person).Name);

    [Fact]
    public void Find_ShorterNames_AreMentionsOfTheFullest()
    {
        var entities = Find("Pada Rabu Budi Santoso bertemu Siti Aminah. Menurut Santoso, Aminah setuju.");
        Assert.Equal(
            [("e1", "Budi Santoso", "Santoso"), ("e2", "Siti Aminah", "Aminah")],
            entities.Select(entity => (entity.Id, entity.Name, entity.Mentions[^1].Text)));
    }

    [Theory]
    [InlineData("Pada Rabu Presiden Joko Widodo (Jokowi) tiba. Menurut Jokowi, semua siap.", "Joko Widodo", 3)]
    [InlineData("Pada Rabu Presiden Joko Widodo tiba. Menurut Jokowi, semua siap.", "Joko Widodo", 2)]
    public void Find_Nickname_IsTheSamePerson(string text, string name, int mentions)
    {
        var person = Assert.Single(Find(text), entity => entity.Type == EntityType.Person);
        Assert.Equal((name, mentions), (person.Name, person.Mentions.Count));
    }

    [Fact]
    public void Find_TwoPersonsOfOneSurname_StayTwo()
    {
        var persons = Find("Pada Rabu Budi Santoso bertemu Andi Santoso di Jakarta. Menurut Andi, acara itu lancar. Budi setuju.")
            .Where(entity => entity.Type == EntityType.Person);
        Assert.Equal([("Budi Santoso", 2), ("Andi Santoso", 2)], persons.Select(person => (person.Name, person.Mentions.Count)));
    }

    [Theory]
    [InlineData("Yusril memimpin partai itu. Kader PBB siap menghadapi pemilu.", "partai bulan bintang")]
    [InlineData("Diplomat itu tiba di Jenewa. Kantor PBB membahas perdamaian.", "perserikatan bangsa bangsa")]
    public void Find_AbbreviationOfSeveralBodies_IsSettledByTheWordsAround(string text, string key) =>
        Assert.Contains(Find(text), entity => entity.Name == "PBB" && entity.Key == key);

    [Fact]
    public void Find_TwoMegabytesOfNames_EndsInTime()
    {
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"Menurut Budi{Letters(i % 26)} Santoso{Letters(i)}, siap. "));
        Assert.NotEmpty(Find(text));

        static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'a')));
    }

    [Theory]
    [InlineData("Covid-19")]
    [InlineData("Airbus A380")]
    public void Find_WordsWithDigits_AreNoPerson(string words) =>
        Assert.DoesNotContain(Find($"Menurut {words} Santoso, {words} tiba di sini. Kata {words}, itu benar."), entity => entity.Type == EntityType.Person && entity.Name.Any(char.IsAsciiDigit));

    [Fact]
    public void Find_BodyNamedElsewhere_IsNoPartOfThePersonBehindTheOffice()
    {
        var entities = Find("Persela Muda kalah dari Laskar Kahuripan di kandang. Penonton kecewa. Manajer Laskar Kahuripan Hendri Kurniawan menolak bicara. Hujan turun deras. Lapangan becek.");

        Assert.Contains(entities, entity => entity.Name == "Hendri Kurniawan" && entity.Type == EntityType.Person);
        Assert.Equal(2, Assert.Single(entities, entity => entity.Name == "Laskar Kahuripan").Mentions.Count);
    }

    [Fact]
    public void Find_DoubledWordAtTheBeginning_IsNoPerson() =>
        Assert.DoesNotContain(Find("Saya lagi tidur. Tahu-tahu sudah di luar mobil."), entity => entity.Type == EntityType.Person);

    [Fact]
    public void Find_NamesOfOneCountry_AreOneEntityWithItsCode()
    {
        // Five sentences: from there on the list of countries has a say.
        const string Article = "Hubungan dengan Amerika Serikat memburuk. Pertemuan itu batal. Jadwalnya belum jelas. Semua menunggu. Itu kata pejabat AS.";
        var country = Assert.Single(Find(Article));
        Assert.Equal(("Amerika Serikat", "US", 2), (country.Name, country.Country, country.Mentions.Count));
    }

    [Fact]
    public void Find_RoleInARelatedLink_GivesTheAffiliation()
    {
        const string Body = "Pada Rabu Presiden Andi Wirawan tiba.";
        const string Related = "Baca juga: Rencana Presiden Kamboja Andi Wirawan";
        var article = Articles.Of($"{Body}\n{Related}") with
        {
            Paragraphs =
            [
                new Paragraph(ParagraphKind.Body, 0, Body.Length),
                new Paragraph(ParagraphKind.Related, Body.Length + 1, Body.Length + 1 + Related.Length),
            ],
        };
        Assert.Equal("Kamboja", Assert.Single(Finder.Find(Document.Create(article))).Affiliation);
    }

    [Fact]
    public void Find_AllKinds_AreNumberedInTheOrderOfTheText()
    {
        var entities = Find("Pada Rabu Presiden Joko Widodo meneken UU Nomor 3 Tahun 2022 senilai Rp 5 miliar di Jakarta.");
        Assert.Equal(
            [EntityType.Person, EntityType.Law, EntityType.Money, EntityType.Location],
            entities.Select(entity => entity.Type));
        Assert.Equal(["e1", "e2", "e3", "e4"], entities.Select(entity => entity.Id));
    }

    [Fact]
    public void Find_AnyText_MentionsAreTheTextAtTheirOffsets() =>
        Gen.String["JokoWidBudi ADPR .,“”\"()0123%Rp\n"].Sample(text =>
        {
            foreach (var mention in Find(text).SelectMany(entity => entity.Mentions))
                Assert.Equal(text[mention.Start..mention.End], mention.Text);
        });

    [Theory]
    [InlineData("")]
    [InlineData("\uD800 \uDC00")]
    [InlineData("((((((\"\"\"\"\"\"")]
    public void Find_NothingNamed_IsEmpty(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("a", 10_000_000)]
    [InlineData("“", 100_000)]
    [InlineData("\"", 100_000)]
    [InlineData("مرحبا بالعالم ", 20_000)]
    [InlineData("😀 ", 50_000)]
    [InlineData("\uD800", 100_000)]
    [InlineData("KETUA DPR BUDI SANTOSO TIBA DI JAKARTA. ", 5_000)]
    [InlineData("Ketua ", 50_000)]
    [InlineData("Ketua Komisi (", 50_000)]
    [InlineData("Ketua, Dewan ", 50_000)]
    public void Find_LongMonotony_EndsInTime(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        Assert.All(Find(text).SelectMany(entity => entity.Mentions), mention => Assert.Equal(text[mention.Start..mention.End], mention.Text));
    }

    private static IReadOnlyList<Entity> Find(string text) => Finder.Find(Document.Create(Articles.Of(text)));
}
