using System.Text;

namespace Kutip.EndToEnd.Tests.AzureWorker;

/// <summary>As much of protocol buffers as the host's messages need: numbers, texts and messages within messages.</summary>
internal static class Wire
{
    private const int Varint = 0;
    private const int Length = 2;

    public static byte[] Text(int field, string value) => Message(field, Encoding.UTF8.GetBytes(value));

    public static byte[] Message(int field, params byte[][] parts)
    {
        var content = parts.SelectMany(part => part).ToArray();
        return [.. Number((field << 3) | Length), .. Number(content.Length), .. content];
    }

    /// <summary>The fields of a message, in order; a number's content is its bytes as they stand.</summary>
    public static IReadOnlyList<(int Field, byte[] Content)> Read(byte[] message)
    {
        var fields = new List<(int, byte[])>();
        var at = 0;
        while (at < message.Length)
        {
            var key = ReadNumber(message, ref at);
            var start = at;
            var value = ReadNumber(message, ref at);
            switch (key & 7)
            {
                case Varint:
                    fields.Add((key >> 3, message[start..at]));
                    break;
                case Length:
                    fields.Add((key >> 3, message[at..(at + value)]));
                    at += value;
                    break;
                default:
                    throw new InvalidDataException($"Field {key >> 3} is of a kind that the host's messages do not use.");
            }
        }

        return fields;
    }

    /// <summary>The content of the field; null where it is absent.</summary>
    public static byte[]? Find(byte[] message, int field) => Read(message).Where(each => each.Field == field).Select(each => each.Content).FirstOrDefault();

    public static string FindText(byte[] message, int field) => Encoding.UTF8.GetString(Find(message, field) ?? []);

    private static byte[] Number(int value)
    {
        var bytes = new List<byte>();
        for (; value > 127; value >>= 7)
            bytes.Add((byte)(value | 128));
        bytes.Add((byte)value);
        return [.. bytes];
    }

    private static int ReadNumber(byte[] message, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (next & 127) << shift;
            if (next < 128)
                return value;
        }
    }
}
