using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kutip.LocalHost.Tests.Worker;

/// <summary>Writes the public types of an assembly in the form of worker-api.txt.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>One entry per type: its headline and its members.</summary>
    public static IEnumerable<(string Headline, IReadOnlyList<string> Members)> Of(Assembly assembly) =>
        assembly.GetExportedTypes()
            .Where(type => type.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal))
            .Select(type => (Headline(type), (IReadOnlyList<string>)Members(type).ToArray()));

    private static string Headline(Type type)
    {
        if (type.IsEnum)
            return $"enum {type.FullName}";
        if (type.IsInterface)
            return $"interface {type.FullName}";
        if (type is { IsAbstract: true, IsSealed: true })
            return $"extension {type.Namespace}";
        var kind = type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
        return $"{kind} {type.FullName}" + (type.BaseType == typeof(object) ? string.Empty : $" : {type.BaseType!.Name}");
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {(int)value}");
        if (type.IsSubclassOf(typeof(Delegate)))
            return [Method(type.GetMethod("Invoke")!)];
        return type.GetConstructors(Declared).Where(c => c.IsPublic && !type.IsAbstract && !IsImplicit(type, c)).Select(c => $"ctor({Parameters(c)})")
            .Concat(type.GetProperties(Declared).Select(Property))
            .Concat(type.GetMethods(Declared).Where(method => !method.IsSpecialName).Select(Method));
    }

    private static bool IsImplicit(Type type, ConstructorInfo constructor) =>
        constructor.GetParameters().Length == 0 && type.GetConstructors(Declared).Length == 1;

    private static string Property(PropertyInfo property) =>
        $"{Name(property.PropertyType)} {property.Name} {{ get; {(property.SetMethod?.IsPublic == true ? "set; " : string.Empty)}}}";

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;
        var isStatic = method.IsStatic && !method.IsDefined(typeof(ExtensionAttribute)) ? "static " : string.Empty;
        return $"{isStatic}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty) + $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
