using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class DegreesTests
{
    [Theory]
    [InlineData("Kriminolog Universitas Bhayangkara Dr. Nur Hidayat, M.Si, menilai kasus ini serius.")]
    [InlineData("Rektor Universitas Bhayangkara, Prof. Dr. Nur Hidayat, S.H., M.H., mengatakan kasus ini serius.")]
    [InlineData("“Ini lemah,” ujar Nur Hidayat, M.Si. kepada wartawan.")]
    public void Find_DegreesBehindAName_AreNoNames(string text)
    {
        var document = Document.Create(new Article { Id = "x", Source = new Source { Name = "x", Format = "text" }, Text = text });
        var entities = new EntityFinder().Find(document);
        Assert.Equal("Nur Hidayat", Assert.Single(entities, entity => entity.Type == EntityType.Person).Name);
        Assert.All(entities, entity => Assert.DoesNotMatch("^[SM]\\.", entity.Name));
    }
}
