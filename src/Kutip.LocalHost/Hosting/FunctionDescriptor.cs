using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Kutip.LocalHost.Hosting;

/// <summary>A function found in the application's assembly.</summary>
internal sealed class FunctionDescriptor : FunctionDefinition
{
    private FunctionDescriptor(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger)
    {
        (Name, Method, TriggerParameter, Trigger) = (name, method, triggerParameter, trigger);
        Parameters = method.GetParameters();
    }

    public override string Id => $"Host.Functions.{Name}";

    public override string Name { get; }

    public override string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string PathToAssembly => Method.DeclaringType!.Assembly.Location;

    public MethodInfo Method { get; }

    public ParameterInfo[] Parameters { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    /// <summary>The functions of <paramref name="assembly"/>, in the order of their names.</summary>
    /// <exception cref="HostStartException">A function has no trigger or more than one, or two share a name.</exception>
    public static IReadOnlyList<FunctionDescriptor> FindAll(Assembly assembly)
    {
        var functions = new List<FunctionDescriptor>();
        foreach (var type in assembly.GetTypes())
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                if (method.GetCustomAttribute<FunctionAttribute>() is { } attribute)
                    functions.Add(Describe(attribute.Name, method));
            }
        }

        var twice = functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new HostStartException($"Two functions are called {twice.Key}; give one another name.");
        functions.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return functions;
    }

    private static FunctionDescriptor Describe(string name, MethodInfo method)
    {
        var triggers = method.GetParameters()
            .Select(parameter => (parameter, trigger: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(pair => pair.trigger is not null)
            .ToArray();
        return triggers is [var (parameter, trigger)]
            ? new FunctionDescriptor(name, method, parameter, trigger!)
            : throw new HostStartException($"Function {name} must have one trigger, and has {triggers.Length}.");
    }
}
