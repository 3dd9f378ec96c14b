using Azure.Core;
using Azure.Core.Pipeline;

namespace Kutip.Storage.Tests;

/// <summary>Counts the requests to storage, and ends the worker at one of them: before it is sent, or after its answer is lost.</summary>
internal sealed class StorageCalls : HttpPipelinePolicy
{
    private readonly List<string> _made = [];

    public IReadOnlyList<string> Made => _made;

    /// <summary>Number of the request to crash at, from 1; 0 for none.</summary>
    public int CrashAt { get; init; }

    /// <summary>Whether the request at <see cref="CrashAt"/> is carried out before the crash.</summary>
    public bool CarriedOut { get; init; }

    /// <summary>Number of the request, from 1, before which <see cref="Meanwhile"/> happens; 0 for none.</summary>
    public int MeanwhileAt { get; init; }

    /// <summary>What others do between two requests of this worker.</summary>
    public Func<Task>? Meanwhile { get; init; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The storage is asynchronous throughout.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        int count;
        lock (_made)
        {
            _made.Add($"{message.Request.Method} {message.Request.Uri.ToUri().AbsolutePath}");
            count = _made.Count;
        }

        if (count == MeanwhileAt && Meanwhile is not null)
            await Meanwhile();
        var crash = count == CrashAt;
        if (!crash || CarriedOut)
            await ProcessNextAsync(message, pipeline);
        if (crash)
            throw new WorkerCrashException();
    }
}

/// <summary>The worker's process is gone.</summary>
internal sealed class WorkerCrashException : Exception;
