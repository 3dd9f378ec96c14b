using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.LocalHost.Hosting;

/// <summary>One run of a function.</summary>
internal sealed class Invocation : FunctionContext
{
    private readonly Bindings _bindings;

    public Invocation(
        FunctionDescriptor function,
        IReadOnlyDictionary<string, object?> bindingData,
        IServiceProvider services,
        HttpContext? http,
        CancellationToken cancellationToken)
    {
        Function = function;
        InstanceServices = services;
        Http = http;
        CancellationToken = cancellationToken;
        _bindings = new Bindings(bindingData);
    }

    public FunctionDescriptor Function { get; }

    public HttpContext? Http { get; }

    /// <summary>What the function returned.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override TraceContext TraceContext { get; } = new Trace(Activity.Current?.Id ?? string.Empty, Activity.Current?.TraceStateString ?? string.Empty);

    public override BindingContext BindingContext => _bindings;

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken { get; }

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class Trace(string parent, string state) : TraceContext
    {
        public override string TraceParent => parent;

        public override string TraceState => state;
    }
}
