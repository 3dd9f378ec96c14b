using Azure.Storage.Queues.Models;
using Kutip.LocalHost.Binding;

namespace Kutip.LocalHost.Queues;

/// <summary>A queue's message as a function takes it.</summary>
/// <param name="message">The message as received.</param>
/// <param name="text">Its text, decoded.</param>
internal sealed class QueueTriggerInput(QueueMessage message, string text) : ITriggerInput
{
    public IReadOnlyDictionary<string, object?> BindingData { get; } = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = text,
        ["Id"] = message.MessageId,
        ["DequeueCount"] = message.DequeueCount,
        ["InsertionTime"] = message.InsertedOn,
        ["ExpirationTime"] = message.ExpiresOn,
        ["NextVisibleTime"] = message.NextVisibleOn,
        ["PopReceipt"] = message.PopReceipt,
    };

    public Task<object?> ReadAsync(Type type, CancellationToken cancellationToken) => Task.FromResult(Read(type));

    private object? Read(Type type)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(BinaryData))
            return BinaryData.FromString(text);
        if (type == typeof(byte[]))
            return System.Text.Encoding.UTF8.GetBytes(text);
        return type == typeof(QueueMessage) ? message : PlainOldJson.Read(text, type);
    }
}
