using System.Xml;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>An XML reader that stops at the limits on depth and elements, and when it is cancelled.</summary>
internal sealed class BoundedXmlReader(XmlReader inner, string name, ArticleReaderOptions limits, CancellationToken cancellationToken) : XmlReader
{
    private int _nodes;

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public override bool Read()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_nodes > 4 * (long)limits.MaxElements)
            throw new UnreadableFileException(FailureCodes.TooLarge, $"{name} has over {limits.MaxElements:N0} elements.");
        if (inner.Depth > limits.MaxDepth)
            throw new UnreadableFileException(FailureCodes.TooLarge, $"{name} nests elements more than {limits.MaxDepth} deep.");
        return inner.Read();
    }

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();
}
