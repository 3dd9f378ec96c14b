using System.ComponentModel;
using System.Reflection;
using Kutip.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.LocalHost.Binding;

/// <summary>Gives each parameter of a function its argument.</summary>
internal static class ArgumentBinder
{
    public static async Task<object?> BindAsync(ParameterInfo parameter, Invocation invocation, ITriggerInput trigger)
    {
        if (parameter == invocation.Function.TriggerParameter)
            return await trigger.ReadAsync(parameter.ParameterType, invocation.CancellationToken);
        if (parameter.ParameterType == typeof(FunctionContext))
            return invocation;
        if (parameter.ParameterType == typeof(CancellationToken))
            return invocation.CancellationToken;
        if (trigger.BindingData.TryGetValue(parameter.Name!, out var value))
            return Convert(value, parameter);
        return parameter.HasDefaultValue
            ? parameter.DefaultValue
            : throw new InvalidOperationException($"{invocation.Function.Name}: nothing binds to the parameter {parameter.Name}.");
    }

    private static object? Convert(object? value, ParameterInfo parameter)
    {
        if (value is null || parameter.ParameterType.IsInstanceOfType(value))
            return value;
        var converter = TypeDescriptor.GetConverter(parameter.ParameterType);
        return value is string text && converter.CanConvertFrom(typeof(string))
            ? converter.ConvertFromInvariantString(text)
            : throw new InvalidOperationException($"The parameter {parameter.Name} cannot take a {value.GetType().Name}.");
    }
}
