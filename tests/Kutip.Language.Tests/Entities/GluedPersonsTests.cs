using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class GluedPersonsTests
{
    private const string More = " Pasar itu ramai. Warga datang pagi. Hujan turun sore. Jalan basah. Toko tutup malam.";

    [Theory]
    [InlineData("Kepala Ekonom Bank Central Asia Herman menjelaskan, inflasi turun.", "Herman", "Kepala Ekonom", "Bank Central Asia")]
    [InlineData("Hal itu disampaikan Bupati Banyuwangi Sutrisno di Jakarta.", "Sutrisno", "Bupati", "Banyuwangi")]
    [InlineData("Wakil Gubernur Sumatera Barat Ronny Kambu menegaskan, jalan itu selesai.", "Ronny Kambu", "Wakil Gubernur", "Sumatera Barat")]
    [InlineData("Ketua Umum PP Muhammadiyah Dewi Kartika Sari menegaskan, aturan itu berlaku.", "Dewi Kartika Sari", "Ketua Umum", "PP Muhammadiyah")]
    [InlineData("Plt Kepala Dinas Pendidikan Kabupaten Bogor Retno Wulandari menyebut, sekolah libur.", "Retno Wulandari", "Plt Kepala", "Dinas Pendidikan Kabupaten Bogor")]
    [InlineData("Juru bicara Satgas Covid-19 Herman menjelaskan, kasus turun.", "Herman", "Juru bicara", "Satgas Covid-19")]
    [InlineData("Direktur Keuangan PT Bank Rakyat Indonesia (Persero) Tbk Emil Dardiri menegaskan, laba naik.", "Emil Dardiri", "Direktur Keuangan", "PT Bank Rakyat Indonesia Tbk")]
    public void Find_PersonRunTogetherWithABody_IsApart(string sentence, string name, string role, string affiliation) =>
        AssertPerson(sentence, name, role, affiliation);

    [Theory]
    [InlineData("Rektor Universitas Gadjah Mada Nurhayati mengatakan, kuliah dimulai.", "Nurhayati", "Rektor", "Universitas Gadjah Mada")]
    [InlineData("Menurut Analis Goldman Sachs Li Qingshan, harga minyak turun.", "Li Qingshan", "Analis", "Goldman Sachs")]
    [InlineData("Direktur RSUD Dr Soetomo Zaenal Mochtar menjelaskan, pasien sudah pulang.", "Zaenal Mochtar", "Direktur", "RSUD Dr Soetomo")]
    [InlineData("Kepala Otorita Ibu Kota Nusantara Airin Diany menjelaskan, gedung itu selesai.", "Airin Diany", "Kepala Otorita", "Ibu Kota Nusantara")]
    [InlineData("Hal itu disampaikan Camat Ciawi Usman Hamidi.", "Usman Hamidi", "Camat", "Ciawi")]
    public void Find_ListedBody_EndsWhereTheListHasIt(string sentence, string name, string role, string affiliation) =>
        AssertPerson(sentence, name, role, affiliation);

    [Theory]
    [InlineData("Hakim Agung Retno Wulandari menolak permohonan itu.", "Retno Wulandari", "Hakim Agung", null)]
    [InlineData("Gubernur Jawa Tengah Lalu Gita Ariadi menilai, panen berhasil.", "Lalu Gita Ariadi", "Gubernur", "Jawa Tengah")]
    [InlineData("Duta Besar Indonesia untuk Jepang Bahlil Lahadi menjelaskan, aturan itu berlaku.", "Bahlil Lahadi", "Duta Besar", "Indonesia")]
    [InlineData("Dandim 0501/Jakarta Pusat Kolonel Inf Kevin Halim menjelaskan, prajurit siaga.", "Kevin Halim", "Dandim", "0501/Jakarta Pusat")]
    [InlineData("Ketua RT 03 RW 05 Agus Salim menjelaskan, warga mengungsi.", "Agus Salim", "Ketua RT 03 RW 05", null)]
    [InlineData("Anggota Komisi IX DPR dari Fraksi PKS Sutrisno menilai, anggaran kurang.", "Sutrisno", "Anggota Komisi IX", "DPR")]
    public void Find_OfficeAndWhatBelongsToIt_LeadToThePerson(string sentence, string name, string role, string? affiliation) =>
        AssertPerson(sentence, name, role, affiliation);

    [Theory]
    [InlineData("Rektor Universitas Indonesia Timur menolak usul itu.")]
    [InlineData("Direktur Utama Pertamina Patra Niaga belum menjawab.")]
    [InlineData("Kepala Kejaksaan Negeri Jakarta Selatan belum menjawab.")]
    public void Find_BodyWithoutAPerson_HoldsNone(string sentence) =>
        Assert.DoesNotContain(Find(sentence + More), entity => entity.Type == EntityType.Person);

    private static void AssertPerson(string sentence, string name, string role, string? affiliation)
    {
        var person = Assert.Single(Find(sentence + More), entity => entity.Type == EntityType.Person);

        Assert.Equal((name, role, affiliation), (person.Name, person.Role, person.Affiliation));
    }

    private static IReadOnlyList<Entity> Find(string text) => new EntityFinder().Find(Document.Create(Articles.Of(text)));
}
