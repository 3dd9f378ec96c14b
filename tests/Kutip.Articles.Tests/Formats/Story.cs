namespace Kutip.Articles.Tests.Formats;

/// <summary>One article of our own, for every format.</summary>
internal static class Story
{
    public const string Title = "Jembatan Gantung Diperbaiki Setelah Dua Tahun";
    public const string Author = "Sinta Maharani";
    public const string Published = "2023-02-22T14:05:00+07:00";
    public const string First = "Jembatan gantung di Desa Sukawarna akhirnya diperbaiki setelah dua tahun putus.";
    public const string Second = "“Anak-anak tidak perlu lagi menyeberang dengan rakit,” kata Kepala Desa Dadang Hermawan.";
    public const string Third = "Perbaikan dibiayai dari dana desa dan sumbangan warga, dan selesai dalam tiga bulan.";

    public static string Text => $"{Title}\n\n{First}\n\n{Second}\n\n{Third}\n";
}
