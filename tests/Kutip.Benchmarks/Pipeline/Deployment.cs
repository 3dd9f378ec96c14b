using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kutip.LocalHost.Azurite;
using Kutip.Storage;
using Kutip.Testing;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>An Azurite of the run's own, on free ports, and the program on it; both end with this object.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly AzuriteOptions _options;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<string> _tell;
    private AzuriteProcess? _azurite;
    private FunctionsProcess? _program;

    private Deployment(AzuriteOptions options, IReadOnlyDictionary<string, string> settings, Action<string> tell) =>
        (_options, _settings, _tell) = (options, settings, tell);

    public string Storage => _azurite?.ConnectionString ?? throw new InvalidOperationException("Azurite is not running.");

    public FunctionsProcess Program => _program ?? throw new InvalidOperationException("The program is not running.");

    public StorageClients Clients { get; private set; } = null!;

    /// <summary>Starts Azurite alone, with everything that the program keeps in it made.</summary>
    /// <param name="tell">Takes the program's lines.</param>
    /// <param name="data">Folder for its data; null keeps it in memory.</param>
    /// <param name="settings">Settings of the program, as environment variables.</param>
    /// <param name="tableIndex">See <see cref="AzuriteOptions.TableIndex"/>.</param>
    public static async Task<Deployment> StartAsync(
        Action<string> tell, CancellationToken cancellationToken, string? data = null, IReadOnlyDictionary<string, string>? settings = null, bool tableIndex = false)
    {
        var port = data is null ? 0 : FreePorts.Find();
        var options = new AzuriteOptions(Repository.Folder("infra", "azurite"), data, port) { TableIndex = tableIndex };
        var deployment = new Deployment(options, settings ?? new Dictionary<string, string>(), tell);
        try
        {
            await deployment.StartAzuriteAsync(cancellationToken);
            var storage = deployment.Storage;
            deployment.Clients = new StorageClients(
                new BlobServiceClient(storage),
                new QueueServiceClient(storage, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }),
                new TableServiceClient(storage));
            await deployment.Clients.EnsureCreatedAsync(cancellationToken);
            return deployment;
        }
        catch
        {
            await deployment.DisposeAsync();
            throw;
        }
    }

    public async Task StartProgramAsync(CancellationToken cancellationToken) =>
        _program = await FunctionsProcess.StartAsync(Storage, _settings, _tell, cancellationToken);

    public async Task StartAzuriteAsync(CancellationToken cancellationToken) =>
        _azurite = await AzuriteProcess.StartAsync(_options, Console.Error.WriteLine, cancellationToken);

    /// <summary>Cuts Azurite's connections and ends it; what it has answered is kept.</summary>
    public async Task EndAzuriteAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _azurite = null;
    }

    public async Task KillProgramAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        _program = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillProgramAsync();
        await EndAzuriteAsync();
    }
}
