namespace Kutip.Benchmarks.Pipeline;

/// <summary>Made-up persons and what they say, in the manner of Indonesian news.</summary>
internal static class MixedSpeech
{
    private static readonly string[] GivenNames =
    [
        "Rahmat", "Wulan", "Bambang", "Lestari", "Gunawan", "Nurul", "Yusuf", "Hasan", "Dedi", "Siti", "Taufik", "Ratna",
        "Fajar", "Slamet", "Agus", "Rina", "Hendra", "Maya", "Galih", "Teguh", "Kartika", "Dewi", "Arif", "Yuliana",
    ];

    private static readonly string[] FamilyNames =
    [
        "Hidayat", "Sari", "Irawan", "Dewantara", "Putra", "Aini", "Maulana", "Basri", "Kurnia", "Maryam", "Ismail", "Juwita",
        "Nugroho", "Riyadi", "Harahap", "Marlina", "Siregar", "Anggraini", "Pratama", "Wibowo", "Manurung", "Lubis", "Santosa", "Utami",
    ];

    private static readonly string[] Roles =
    [
        "Kepala Dinas Pekerjaan Umum", "Direktur Rumah Sakit Daerah", "Ketua Koperasi Nelayan", "Kepala Dinas Pendidikan",
        "Rektor Universitas Barito Raya", "Wakil Bupati Agam", "Juru Bicara Kementerian Perhubungan", "Ketua DPRD Kota Surakarta",
        "Kepala Stasiun Meteorologi", "Peneliti Lembaga Kajian Pesisir", "Manajer Perusahaan Air Minum", "Kapolres Genuk",
    ];

    private static readonly string[] Claims =
    [
        "kami akan menambah petugas di lapangan mulai pekan depan", "anggaran itu sudah disetujui sejak bulan lalu",
        "jumlah penumpang naik dua kali lipat dibanding tahun lalu", "warga diminta tidak membuang sampah ke sungai",
        "perbaikan jalan selesai sebelum musim hujan tiba", "harga bahan pokok di pasar masih terkendali",
        "semua sekolah tetap dibuka seperti biasa", "pemeriksaan kesehatan itu tidak dipungut biaya",
        "nelayan belum berani melaut karena gelombang tinggi", "data korban masih terus dikumpulkan oleh tim kami",
        "pembangunan jembatan itu memakan waktu sembilan bulan", "bantuan dikirim dengan kapal perintis setiap dua hari",
        "kerja sama ini menguntungkan kedua daerah", "tidak ada alasan untuk menunda pekerjaan tersebut",
        "hasil panen tahun ini lebih baik daripada perkiraan", "kami menunggu laporan lengkap dari lapangan",
    ];

    private static readonly string[] Places =
    [
        "Jakarta", "Makassar", "Semarang", "Padang", "Surakarta", "Bandung", "Palangka Raya", "Medan", "Surabaya", "Denpasar",
    ];

    private static readonly string[] Days = ["Senin (6/3/2023)", "Selasa (7/3/2023)", "Rabu (8/3/2023)", "Kamis (9/3/2023)", "Jumat (10/3/2023)"];

    private static readonly string[] Cues = ["kata", "ujar", "ucap", "tutur"];

    public static string Name(Random random) => $"{Of(GivenNames, random)} {Of(FamilyNames, random)}";

    public static string Claim(Random random) => Of(Claims, random);

    public static string Place(Random random) => Of(Places, random);

    /// <summary>A sentence that reports what somebody said: directly, indirectly or after "Menurut".</summary>
    public static string Sentence(Random random)
    {
        var (role, name, claim) = (Of(Roles, random), Name(random), Claim(random));
        return random.Next(3) switch
        {
            0 => $"“{char.ToUpperInvariant(claim[0])}{claim[1..]},” {Of(Cues, random)} {role} {name} di {Place(random)}, {Of(Days, random)}.",
            1 => $"{role} {name} mengatakan bahwa {claim}.",
            _ => $"Menurut {role} {name}, {claim}.",
        };
    }

    private static string Of(string[] values, Random random) => values[random.Next(values.Length)];
}
