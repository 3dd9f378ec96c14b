using Kutip.Cli;
using Kutip.Cli.Extract;

Terminal.UseUtf8();
return await CommandLine.RunAsync(args, new ExtractCommand().Create());
