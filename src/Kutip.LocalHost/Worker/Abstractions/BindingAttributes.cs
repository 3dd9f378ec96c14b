namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The base of every binding attribute.</summary>
public abstract class BindingAttribute : Attribute;

/// <summary>The base of what gives a function its input.</summary>
public abstract class InputBindingAttribute : BindingAttribute;

/// <summary>The base of what starts a function.</summary>
public abstract class TriggerBindingAttribute : InputBindingAttribute;
