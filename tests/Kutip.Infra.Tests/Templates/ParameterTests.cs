using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kutip.Infra.Tests.Templates;

public sealed partial class ParameterTests(CompiledInfra infra)
{
    internal static readonly string[] SetInTheFileOnly = ["corsOrigins", "extraSettings", "tags"];

    private static JsonObject Values => JsonNode.Parse(Repository.Read("infra/main.parameters.json"))!["parameters"]!.AsObject();

    [Fact]
    public void Parameters_OfTheTemplate_ComeFromTheEnvironment()
    {
        var declared = infra.Template("main.bicep").Parameters.Select(parameter => parameter.Key);

        Assert.Equal(declared.Except(SetInTheFileOnly).Order(), Values.Select(value => value.Key).Order());
    }

    [Fact]
    public void Parameters_DefaultsOfTheFile_AreThoseOfTheTemplate()
    {
        var declared = infra.Template("main.bicep").Parameters;

        Assert.All(Values, value =>
        {
            var match = Variable().Match((string)value.Value!["value"]!);
            Assert.True(match.Success, value.Key);
            if (declared[value.Key]!["defaultValue"] is { } standard)
                Assert.Equal(standard.ToString(), match.Groups["default"].Value, ignoreCase: true);
        });
    }

    internal static IEnumerable<string> Variables() =>
        Values.Select(value => Variable().Match((string)value.Value!["value"]!).Groups["name"].Value);

    [GeneratedRegex(@"^\$\{(?<name>[A-Z_]+)(=(?<default>.*))?\}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
