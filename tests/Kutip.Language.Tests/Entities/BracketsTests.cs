using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class BracketsTests
{
    private const string More = " Pasar itu ramai. Warga datang pagi. Hujan turun sore. Jalan basah. Toko tutup malam.";

    [Theory]
    [InlineData("Direktur Utama PT Angkutan Kota Maju (Angkot Maju) Wiwik Lestari menjelaskan, tiket dijual daring.", "Wiwik Lestari", "Direktur Utama", "PT Angkutan Kota Maju")]
    [InlineData("Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi (Menpan dan RB) Rahmat Hidayat mengatakan, jam kerja dibagi.", "Rahmat Hidayat", "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", null)]
    [InlineData("Kepala Bidang Pencegahan dan Pengendalian Penyakit (P2P) Dinkes Solo dr Dewi Lestari mengatakan, vaksin ditunda.", "Dewi Lestari", "Kepala Bidang Pencegahan dan Pengendalian Penyakit", "Dinkes Solo")]
    [InlineData("Direktur Operasional Badan SAR Nasional (Basarnas) Brigadir Jenderal (Mar) Rahmat Hidayat mengatakan, tim mencari lagi.", "Rahmat Hidayat", "Direktur Operasional", "Badan SAR Nasional")]
    [InlineData("Corporate Communication Group Head PT Jalan Raya (Persero) Tbk Dewi Lestari mengatakan, jalan tol siap.", "Dewi Lestari", "Head", "PT Jalan Raya Tbk")]
    [InlineData("Wali Kota Tangerang Selatan (Tangsel) Airin Lestari menyampaikan, tes tidak wajib.", "Airin Lestari", "Wali Kota", "Tangerang Selatan")]
    public void Find_BracketsWithinATitlePhrase_AreReadOver(string sentence, string name, string role, string? affiliation)
    {
        var person = Assert.Single(Find(sentence + More), entity => entity.Type == EntityType.Person && entity.Role is not null);

        Assert.Equal((name, role, affiliation), (person.Name, person.Role, person.Affiliation));
    }

    [Theory]
    [InlineData("Kepala Bagian Hukum dan Humas, Rumah Sakit Umum Pusat Dr Sardjito, Rahmat Hidayat, mengatakan pasien sudah pulang.", "Rahmat Hidayat", "Kepala Bagian Hukum dan Humas", "Rumah Sakit Umum Pusat Dr Sardjito")]
    [InlineData("Kepala Unit Pelaksana Teknis Bandara Abdulrachman Saleh, Suharno, mengatakan penerbangan masih normal.", "Suharno", "Kepala", "Unit Pelaksana Teknis Bandara Abdulrachman Saleh")]
    [InlineData("Komandan Kodim 0510 Tigaraksa Letnan Kolonel (Inf) Rahmat Hidayat mengatakan, warga aman.", "Rahmat Hidayat", "Komandan", "Kodim 0510 Tigaraksa")]
    public void Find_BodyApartOrWithANumberOrAName_IsTheAffiliation(string sentence, string name, string role, string affiliation)
    {
        var person = Assert.Single(Find(sentence + More), entity => entity.Type == EntityType.Person && entity.Role is not null);

        Assert.Equal((name, role, affiliation), (person.Name, person.Role, person.Affiliation));
    }

    [Fact]
    public void Find_RankInBrackets_IsNoName() =>
        Assert.DoesNotContain(Find("Kepala Polda Papua Inspektur Jenderal (Pol) Rahmat Hidayat mengatakan, wilayah aman." + More), entity => entity.Name is "Pol");

    private static IReadOnlyList<Entity> Find(string text) => new EntityFinder().Find(Document.Create(Articles.Of(text)));
}
