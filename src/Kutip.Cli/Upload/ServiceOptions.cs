using System.CommandLine;

namespace Kutip.Cli.Upload;

/// <summary>The options that say which Kutip is meant, and with which key.</summary>
internal sealed class ServiceOptions
{
    private const string LocalService = "http://127.0.0.1:7071/api";
    private const string UrlVariable = "KUTIP_URL";
    private const string KeyVariable = "KUTIP_KEY";

    private readonly Option<string> _url = new("--url")
    {
        Description = $"Address of the service's API, or {UrlVariable}.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(UrlVariable) ?? LocalService,
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"The function key that the service asks for; better given as {KeyVariable}, which no list of processes shows.",
    };

    public void AddTo(Command command)
    {
        _url.Validators.Add(result =>
        {
            if (!IsWebAddress(result.GetValueOrDefault<string>()))
                result.AddError($"--url must be a web address such as {LocalService}.");
        });
        command.Options.Add(_url);
        command.Options.Add(_key);
    }

    /// <summary>The service that the command line names.</summary>
    public ArticlesApi Open(ParseResult parsed) =>
        new(new Uri(parsed.GetValue(_url)!.TrimEnd('/') + "/"), parsed.GetValue(_key) ?? Environment.GetEnvironmentVariable(KeyVariable));

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
