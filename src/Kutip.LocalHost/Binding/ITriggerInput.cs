namespace Kutip.LocalHost.Binding;

/// <summary>What started an invocation, as far as parameters bind to it.</summary>
internal interface ITriggerInput
{
    /// <summary>What the trigger tells of itself, by name without regard to case.</summary>
    IReadOnlyDictionary<string, object?> BindingData { get; }

    /// <summary>The trigger's own parameter as <paramref name="type"/>.</summary>
    /// <exception cref="InvalidOperationException">The trigger cannot give that type, or the content is not of it.</exception>
    Task<object?> ReadAsync(Type type, CancellationToken cancellationToken);
}
