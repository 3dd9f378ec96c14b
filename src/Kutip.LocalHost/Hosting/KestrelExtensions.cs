using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kutip.LocalHost.Hosting;

/// <summary>Kestrel as the local host runs it.</summary>
internal static class KestrelExtensions
{
    /// <summary>Listens on 127.0.0.1 alone; port 0 takes a free one.</summary>
    public static void ListenLocalhostOnly(this KestrelServerOptions kestrel, int port) => kestrel.Listen(IPAddress.Loopback, port);
}
