using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class IntroductionsTests
{
    // A text of a few sentences only may be of another language: titles of its own are read in articles.
    private const string Before = "Hujan lebat menyebabkan beberapa kawasan rendah dinaiki air. Orang ramai dinasihatkan supaya tidak keluar rumah. ";
    private const string After = " jambatan itu selamat. Setakat ini tiada kemalangan jiwa dilaporkan. Bekalan elektrik telah disambung semula.";

    private static readonly EntityFinder Finder = new();

    [Theory]
    [InlineData("Ketua Polis Daerah Kota Setar, Asisten Komisioner Siti Nor Salwani Saad berkata,", "Siti Nor Salwani Saad", "Ketua Polis Daerah", "Kota Setar")]
    [InlineData("Ketua Polis Johor, Datuk M Kumaran Pillai berkata,", "M Kumaran Pillai", "Ketua Polis", "Johor")]
    [InlineData("Pengarah Jabatan Bomba dan Penyelamat Malaysia (JBPM) negeri, Siti Rohana Nadir berkata,", "Siti Rohana Nadir", "Pengarah", "Jabatan Bomba dan Penyelamat Malaysia negeri")]
    [InlineData("Exco Kerja Raya, Infrastruktur, Air dan Pembangunan Luar Bandar negeri, Dato' Dr Izzuddin Daud berkata,", "Izzuddin Daud", "Exco Kerja Raya, Infrastruktur, Air dan Pembangunan Luar Bandar negeri", null)]
    [InlineData("Ketua Pengarah Kesihatan, Tan Sri Dr Noor Hazim Abdul Rahim berkata,", "Noor Hazim Abdul Rahim", "Ketua Pengarah Kesihatan", null)]
    [InlineData("Bekas Perdana Menteri, Tun Dr Mahadzir Salleh berkata,", "Mahadzir Salleh", "Bekas Perdana Menteri", null)]
    [InlineData("Ahli Parlimen Bukit Lada, Mohd Rafiq Ramli berkata,", "Mohd Rafiq Ramli", "Ahli Parlimen", "Bukit Lada")]
    [InlineData("Pensyarah Universiti Malaya (UM), Prof Madya Dr Haniza Abdul Rahman berkata,", "Haniza Abdul Rahman", "Pensyarah", "Universiti Malaya")]
    [InlineData("Pengarah Urusan Kenari Nasional Bhd Datuk Amirul Zain berkata", "Amirul Zain", "Pengarah Urusan", "Kenari Nasional Bhd")]
    [InlineData("Timbalan Menteri Kewangan Lim Hui Shan berkata", "Lim Hui Shan", "Timbalan Menteri Kewangan", null)]
    [InlineData("Peguam plaintif, R Sivanesan a/l Rajoo berkata,", "R Sivanesan a/l Rajoo", "Peguam plaintif", null)]
    [InlineData("Penduduk Flat Taman Tun Sardon, S Kanagasabai, 58, berkata,", "S Kanagasabai", "Penduduk", "Flat Taman Tun Sardon")]
    [InlineData("Pemilik kedai runcit di Kampung Pulau Rusa, Mohd Rosdi Endut, 44, berkata,", "Mohd Rosdi Endut", "Pemilik kedai runcit", "Kampung Pulau Rusa")]
    [InlineData("Rahim Saad, 51, yang juga Ketua Kampung Bukit Lada berkata,", "Rahim Saad", "Ketua Kampung Bukit Lada", null)]
    [InlineData("Ketua Zon 1 Jabatan Bomba dan Penyelamat Malaysia (JBPM) Sarawak, Andam anak Sulin berkata,", "Andam anak Sulin", "Ketua Zon 1", "Jabatan Bomba dan Penyelamat Malaysia Sarawak")]
    [InlineData("Penduduk Kampung Bukit Lada, Zainab Hassan, 55, berkata,", "Zainab Hassan", "Penduduk", "Kampung Bukit Lada")]
    [InlineData("Turut hadir Timbalan Menteri Kewangan, Datuk Lim Hui Shan dan pegawainya yang berkata", "Lim Hui Shan", "Timbalan Menteri Kewangan", null)]
    [InlineData("Isteri mangsa, Kavitha a/p Subramaniam, 28, berkata,", "Kavitha a/p Subramaniam", null, null)]
    public void Find_MalayIntroduction_NameAndOffice(string introduction, string name, string? role, string? affiliation)
    {
        var article = Articles.Of(Before + introduction + After, "ms");
        var person = Assert.Single(Finder.Find(Document.Create(article)), entity => entity.Type == EntityType.Person);
        Assert.Equal((name, role, affiliation), (person.Name, person.Role, person.Affiliation));
    }

    [Theory]
    [InlineData("Polis menutup Jalan Tun Razak, dan mereka berkata")]
    [InlineData("Pengarah, timbalan pengarah dan pegawai jabatan itu berkata")]
    public void Find_NobodyIntroduced_NoPerson(string text) =>
        Assert.DoesNotContain(Finder.Find(Document.Create(Articles.Of(Before + text + After, "ms"))), entity => entity.Type == EntityType.Person);
}
