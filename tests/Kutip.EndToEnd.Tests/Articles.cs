namespace Kutip.EndToEnd.Tests;

/// <summary>Short articles of our own.</summary>
internal static class Articles
{
    /// <summary>One direct quote by <paramref name="speaker"/>.</summary>
    public static string With(string speaker, string quote) =>
        $"""
        JAKARTA, KOMPAS.com - Pembangunan jembatan gantung di Desa Sukamaju akan dimulai bulan depan.
        “{quote},” kata Kepala Dinas Pekerjaan Umum {speaker} di Jakarta, Senin (13/4/2020).
        Warga menyambut rencana itu dengan gembira.
        """;
}
