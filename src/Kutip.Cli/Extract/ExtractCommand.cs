using System.CommandLine;

namespace Kutip.Cli.Extract;

/// <summary><c>kutip extract</c>: files in, extractions out, without any storage.</summary>
internal sealed class ExtractCommand
{
    private const string Auto = "auto";
    private const string Jsonl = "jsonl";
    private const string Json = "json";
    private const string Table = "table";

    private readonly Argument<string[]> _paths = new("FILE")
    {
        Description = "Article files, folders (searched with their subfolders), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "table on a terminal and json elsewhere, unless given.",
    };

    private readonly Option<string> _input = new("--input")
    {
        Description = "What standard input holds: auto (a file of any format) or jsonl ({\"id\", \"text\"} a line, answered in order).",
        DefaultValueFactory = _ => Auto,
    };

    public Command Create()
    {
        _format.AcceptOnlyFromAmong(Json, Jsonl, Table);
        _input.AcceptOnlyFromAmong(Auto, Jsonl);
        var command = new Command(
            "extract",
            """
            Prints the quotes, speakers and entities of article files.

            Examples:
              kutip extract berita.html
              kutip extract berita/ --format jsonl
              kutip extract - --input jsonl --format jsonl < texts.jsonl

            Exit codes: 0 all good, 1 some file gave no article (named on standard error), 2 wrong usage.
            """)
        {
            _paths, _format, _input,
        };
        command.Validators.Add(result =>
        {
            var paths = result.GetValue(_paths) ?? [];
            if (paths.FirstOrDefault(path => path is ['-', _, ..]) is { } unknown)
                result.AddError($"There is no option '{unknown}' (a file of that name is given as ./{unknown}).");
            if (result.GetValue(_input) == Jsonl && paths is not ["-"])
                result.AddError("--input jsonl reads standard input: give - as the only file.");
            if (result.GetValue(_input) == Jsonl && result.GetValue(_format) == Table)
                result.AddError("--input jsonl is answered with --format jsonl or json.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        OutputFormat? format = parsed.GetValue(_format) switch
        {
            Json => OutputFormat.Json,
            Jsonl => OutputFormat.Jsonl,
            Table => OutputFormat.Table,
            _ => null,
        };
        if (parsed.GetValue(_input) == Jsonl)
            return await TextLines.ExtractAsync(indented: format == OutputFormat.Json, cancellationToken);
        return await Files.ExtractAsync(
            parsed.GetValue(_paths)!, format ?? (Console.IsOutputRedirected ? OutputFormat.Json : OutputFormat.Table), cancellationToken);
    }
}
