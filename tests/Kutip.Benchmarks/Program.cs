using System.CommandLine;
using Kutip.Benchmarks.Articles;
using Kutip.Benchmarks.Growth;
using Kutip.Benchmarks.Language;
using Kutip.Benchmarks.Pipeline;

var root = new RootCommand("Measures Kutip; each command prints the figures that the README and docs state.")
{
    ArticlesCommand.Create(),
    LanguageCommand.Create(),
    PipelineCommand.Create(),
    LatencyCommand.Create(),
    FaultsCommand.Create(),
    SoakCommand.Create(),
    QueriesCommand.Create(),
    GrowthCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
