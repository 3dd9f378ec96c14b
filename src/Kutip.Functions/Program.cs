using Kutip.Functions;
using Kutip.Functions.Http;
using Kutip.Functions.Telemetry;
using Kutip.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemMiddleware>();
builder.Services.AddArticleStorage();
builder.Services.AddKutip();
builder.AddTelemetry();
#if LOCAL_HOST
Kutip.Functions.Local.SampleRun.AddTo(builder.Services, args);
#endif
builder.Build().Run();
