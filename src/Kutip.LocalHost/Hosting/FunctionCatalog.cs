using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Options;

namespace Kutip.LocalHost.Hosting;

/// <summary>The application's functions by their trigger.</summary>
internal sealed class FunctionCatalog(IOptions<LocalHostOptions> options)
{
    private readonly IReadOnlyList<FunctionDescriptor> _functions = FunctionDescriptor.FindAll(
        options.Value.FunctionsAssembly ?? Assembly.GetEntryAssembly() ?? throw new HostStartException("The program has no entry assembly."));

    public IEnumerable<(FunctionDescriptor Function, BlobTriggerAttribute Trigger)> Blobs => Of<BlobTriggerAttribute>();

    public IEnumerable<(FunctionDescriptor Function, QueueTriggerAttribute Trigger)> Queues => Of<QueueTriggerAttribute>();

    public IEnumerable<(FunctionDescriptor Function, HttpTriggerAttribute Trigger)> Http => Of<HttpTriggerAttribute>();

    private IEnumerable<(FunctionDescriptor Function, T Trigger)> Of<T>()
        where T : TriggerBindingAttribute =>
        _functions.Where(f => f.Trigger is T).Select(f => (f, (T)f.Trigger));
}
