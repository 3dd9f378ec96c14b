using Kutip.Articles.Lexicons;

namespace Kutip.Articles.Press;

/// <summary>The publishers of publishers.txt, by domain and by the names they sign with.</summary>
internal sealed class Publishers
{
    private static readonly Lazy<Publishers> Loaded = new(() => new Publishers("Press/publishers.txt"));
    private readonly Dictionary<string, Publisher> _byDomain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Publisher> _bySignature = new(StringComparer.Ordinal);

    private Publishers(string path)
    {
        foreach (var (name, lines) in DataFile.Sections(path))
        {
            var publisher = new Publisher(name, Values(lines, "body ").FirstOrDefault());
            Sign(name, publisher);
            foreach (var domain in Split(lines, "domain "))
            {
                _byDomain.TryAdd(domain, publisher);
                Sign(domain, publisher);
            }

            foreach (var alias in Split(lines, "alias "))
                Sign(alias, publisher);
        }
    }

    public static Publishers All => Loaded.Value;

    /// <summary>The publisher that signs as <paramref name="signature"/>, whatever its case, spaces and punctuation.</summary>
    public Publisher? Signing(ReadOnlySpan<char> signature) => _bySignature.GetValueOrDefault(Key(signature));

    /// <summary>The publisher of <paramref name="url"/>'s host, or of a domain above it.</summary>
    public Publisher? At(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        for (var host = uri.Host; host.Contains('.', StringComparison.Ordinal); host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_byDomain.TryGetValue(host, out var publisher))
                return publisher;
        }

        return null;
    }

    /// <summary>Whether <paramref name="text"/> is a web address's host ("Suara.com").</summary>
    public static bool IsDomain(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        if (dot < 2 || dot > text.Length - 3)
            return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-'))
                return false;
        }

        return text[(dot + 1)..].ToString().ToLowerInvariant() is "com" or "id" or "co" or "net" or "org" or "tv" or "news" or "info" or "my" or "press" or "sg"
            or "uk" or "live" or "media" or "today" or "asia";
    }

    private void Sign(string signature, Publisher publisher) => _bySignature.TryAdd(Key(signature), publisher);

    private static string Key(ReadOnlySpan<char> signature)
    {
        var key = new char[signature.Length];
        var length = 0;
        foreach (var c in signature)
        {
            if (char.IsLetterOrDigit(c))
                key[length++] = char.ToLowerInvariant(c);
        }

        return new string(key, 0, length);
    }

    private static IEnumerable<string> Values(List<string> lines, string key) =>
        lines.Where(l => l.StartsWith(key, StringComparison.Ordinal)).Select(l => l[key.Length..]);

    private static IEnumerable<string> Split(List<string> lines, string key) =>
        Values(lines, key).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries));
}
