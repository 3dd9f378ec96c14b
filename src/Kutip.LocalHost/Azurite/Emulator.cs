using System.Net.Sockets;
using Kutip.LocalHost.Hosting;

namespace Kutip.LocalHost.Azurite;

/// <summary>Facts of the storage emulator that every Azure SDK knows.</summary>
internal static class Emulator
{
    public const string Account = "devstoreaccount1";

    /// <summary>The emulator's published key; it opens nothing else.</summary>
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Whether an Azurite answers on the usual ports.</summary>
    /// <exception cref="HostStartException">Another program holds one of them, or Azurite holds only some.</exception>
    public static async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var answering = 0;
        for (var port = AzuriteOptions.UsualBlobPort; port < AzuriteOptions.UsualBlobPort + 3; port++)
        {
            if (!await IsTakenAsync(port, cancellationToken))
                continue;
            if (!await IsAzuriteAsync(port, cancellationToken))
                throw new HostStartException($"Port {port} on 127.0.0.1 is taken by a program that is not Azurite: stop that program, or set AzureWebJobsStorage to a storage account.");
            answering++;
        }

        return answering switch
        {
            0 => false,
            3 => true,
            _ => throw new HostStartException("Azurite answers on some of its ports 10000 to 10002 only: stop it, so that Kutip can start its own, or start all its services."),
        };
    }

    private static async Task<bool> IsTakenAsync(int port, CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync("127.0.0.1", port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> IsAzuriteAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = ProbeTimeout };
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}?comp=list"), cancellationToken);
            return answer.Headers.TryGetValues("Server", out var servers) && servers.Any(s => s.StartsWith("Azurite", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
