using System.Net;
using System.Net.Sockets;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>Ports for an Azurite that is to come back on the same ones after its end.</summary>
internal static class FreePorts
{
    // Below the range that the system hands out for connections, so that none takes them meanwhile.
    private const int First = 21_000;
    private const int Last = 30_000;

    /// <summary>The first of three neighbouring ports that are free on 127.0.0.1.</summary>
    public static int Find()
    {
        for (var port = First; port < Last; port += 3)
        {
            if (IsFree(port) && IsFree(port + 1) && IsFree(port + 2))
                return port;
        }

        throw new InvalidOperationException($"There are no three free ports between {First} and {Last}.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
