using System.Text;

namespace Kutip.LocalHost.Queues;

/// <summary>Messages as they stand on the wire.</summary>
internal static class QueueEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(string text, bool base64) => base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;

    /// <summary>Whether <paramref name="body"/> keeps to the encoding; <paramref name="text"/> is its text, or else the body as it stands.</summary>
    public static bool TryDecode(string body, bool base64, out string text)
    {
        text = body;
        if (!base64)
            return true;
        try
        {
            text = Strict.GetString(Convert.FromBase64String(body));
            return true;
        }
        catch (Exception error) when (error is FormatException or DecoderFallbackException)
        {
            return false;
        }
    }
}
