using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kutip.Infra.Tests.Scripts;

/// <summary>Answers like the deployed app: healthy at the second call, and the article in the given state at the second look.</summary>
internal sealed class StandInApp : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _finished;

    public StandInApp(string finished)
    {
        _finished = finished;
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Method, path and key of every call, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public string Uploaded { get; private set; } = string.Empty;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var call = $"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath} {context.Request.Headers["x-functions-key"]}".TrimEnd();
        var again = Calls.Contains(call);
        Calls.Enqueue(call);
        var (status, body) = (context.Request.HttpMethod, context.Request.Url.AbsolutePath) switch
        {
            (_, "/api/health") => (again ? 200 : 503, "{}"),
            ("POST", "/api/articles") => (202, "{}"),
            ("GET", "/api/articles/a1") => (again ? 200 : 404, _finished),
            _ => (404, "{}"),
        };
        if (status == 202)
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            Uploaded = reader.ReadToEnd();
            context.Response.Headers["Location"] = "/api/articles/a1";
        }

        context.Response.StatusCode = status;
        context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: false);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
