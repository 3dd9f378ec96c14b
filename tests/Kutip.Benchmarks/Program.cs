using System.CommandLine;
using Kutip.Benchmarks.Language;

var root = new RootCommand("Measures Kutip; each command prints the figures that the README and docs state.")
{
    LanguageCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
