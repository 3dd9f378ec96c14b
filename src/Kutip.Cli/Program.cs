using Kutip.Cli;
using Kutip.Cli.Evaluate;
using Kutip.Cli.Extract;
using Kutip.Cli.Upload;
using Kutip.Cli.Watch;

Terminal.UseUtf8();
return await CommandLine.RunAsync(args, new ExtractCommand().Create(), new UploadCommand().Create(), new WatchCommand().Create(), new EvaluateCommand().Create());
