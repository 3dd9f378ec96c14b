namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is known about one invocation of a function.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    public abstract BindingContext BindingContext { get; }

    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public abstract IDictionary<object, object> Items { get; set; }

    public virtual CancellationToken CancellationToken { get; }
}

/// <summary>A function as the host knows it.</summary>
public abstract class FunctionDefinition
{
    public abstract string Id { get; }

    public abstract string Name { get; }

    /// <summary>The full name of the class and method.</summary>
    public abstract string EntryPoint { get; }

    public abstract string PathToAssembly { get; }
}

/// <summary>What the trigger tells of itself, by name.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

/// <summary>The W3C trace context of an invocation.</summary>
public abstract class TraceContext
{
    public abstract string TraceParent { get; }

    public abstract string TraceState { get; }
}
