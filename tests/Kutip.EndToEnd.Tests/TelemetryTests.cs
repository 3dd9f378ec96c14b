using System.Diagnostics;
using Kutip.Functions.Telemetry;
using Kutip.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Kutip.EndToEnd.Tests;

public sealed class TelemetryTests(AzuriteFixture azurite)
{
    private const string Quote = "Kami membuka kembali pasar terapung itu pada akhir pekan";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_ThroughTheQueueToTheRows_IsOneTrace()
    {
        var collected = new Collected();
        await using (var pipeline = await collected.StartAsync(azurite.ConnectionString, Cancellation))
        {
            var article = await pipeline.UploadAsync("telemetry/pasar.txt", Articles.With("Hartono Wibowo", Quote), Cancellation);
            await pipeline.StateAsync(article, "ready", Cancellation);
            await Eventually.HoldsAsync(() => collected.Spans.Any(span => span.OperationName == Stages.Process), Cancellation);
        }

        var upload = Assert.Single(collected.Spans, span => span.OperationName == "function UploadArticle");
        var trace = collected.Spans.Where(span => span.TraceId == upload.TraceId).ToList();
        Assert.Equal(
            [Stages.Extract, Stages.Load, Stages.Parse, Stages.Process, Stages.Save],
            trace.Where(span => span.Source.Name == PipelineTelemetry.Name).Select(span => span.OperationName).Order());
        Assert.Contains(trace, span => span.Source.Name == "Microsoft.AspNetCore" && span.Kind == ActivityKind.Server);
        Assert.Contains(trace, span => span.Source.Name.StartsWith("Azure.Storage.Blobs", StringComparison.Ordinal));
        Assert.Contains(trace, span => span.Source.Name.StartsWith("Azure.Storage.Queues", StringComparison.Ordinal));
        Assert.Contains(trace, span => span.Source.Name.StartsWith("Azure.Data.Tables", StringComparison.Ordinal));
        // The workbook tells the calls of storage from the rest by this.
        Assert.All(trace.Where(span => span.Source.Name.StartsWith("Azure.", StringComparison.Ordinal)), span => Assert.Contains("Client.", span.DisplayName, StringComparison.Ordinal));

        var process = trace.Single(span => span.OperationName == Stages.Process);
        Assert.Equal(trace.Single(span => span.OperationName == Stages.Parse).SpanId, process.ParentSpanId);
        Assert.Contains(collected.Spans, span => span.OperationName == "function ExtractArticle" && process.Links.Any(link => link.Context.SpanId == span.SpanId));
        Assert.All(
            collected.Logs.Where(log => log.EventId.Name is "Extracted" or "Parsed"), log => Assert.Contains(trace, span => span.SpanId == log.SpanId));
    }

    [Fact]
    public async Task Measures_OfOneArticle_AreItsStatusFormatQuotesAndTimes()
    {
        var collected = new Collected();
        await using (var pipeline = await collected.StartAsync(azurite.ConnectionString, Cancellation))
        {
            await pipeline.StateAsync(await pipeline.UploadAsync("telemetry/baik.txt", Articles.With("Hartono Wibowo", Quote), Cancellation), "ready", Cancellation);
            await pipeline.StateAsync(await pipeline.UploadAsync("telemetry/kosong.txt", " ", Cancellation), "failed", Cancellation);
            await Eventually.HoldsAsync(() => collected.Spans.Any(span => span.OperationName == Stages.Process), Cancellation);
        }

        Assert.Equal(["failed|unknown|no-text", "ready|text|"], collected.Points(Measures.Articles, Tags.Status, Tags.Format, Tags.Error));
        Assert.Equal(["direct"], collected.Points(Measures.Quotes, Tags.Kind));
        Assert.Equal(["direct"], collected.Points(Measures.Confidence, Tags.Kind));
        Assert.Equal([Stages.Extract, Stages.Load, Stages.Parse, Stages.Process, Stages.Save], collected.Points(Measures.StageDuration, Tags.Stage));
        Assert.Single(collected.Points(Measures.QueueWait));
    }

    [Fact]
    public async Task Message_GivenUp_IsCountedByItsFunction()
    {
        var collected = new Collected();
        await using (var pipeline = await collected.StartAsync(azurite.ConnectionString, Cancellation))
        {
            await pipeline.Queue(StorageNames.ParsedQueue).SendMessageAsync("""{"telemetry":"none of ours"}""", Cancellation);
            await Eventually.HoldsAsync(() => collected.Spans.Any(span => span.OperationName == Stages.Poison), Cancellation);
        }

        Assert.Equal(["ExtractArticle"], collected.Points(Measures.Poisoned, Tags.Function));
        Assert.Contains("failed|unknown|poison", collected.Points(Measures.Articles, Tags.Status, Tags.Format, Tags.Error));
        var failed = collected.Spans.First(span => span.OperationName == "function ExtractArticle");
        Assert.Equal((ActivityStatusCode.Error, typeof(InvalidMessageException).FullName), (failed.Status, failed.GetTagItem(Tags.Error)));
    }

    [Fact]
    public async Task Telemetry_AllOfIt_HoldsNoWordOfTheArticleNorItsFilesName()
    {
        const string Name = "telemetry/berkas rahasia.txt";
        var collected = new Collected();
        await using (var pipeline = await collected.StartAsync(azurite.ConnectionString, Cancellation))
        {
            await pipeline.StateAsync(await pipeline.UploadAsync(Name, Articles.With("Hartono Wibowo", Quote), Cancellation), "ready", Cancellation);
            await Eventually.HoldsAsync(() => collected.Spans.Any(span => span.OperationName == Stages.Process), Cancellation);
        }

        string[] secrets = ["pasar terapung", "Hartono", "berkas rahasia", Uri.EscapeDataString("berkas rahasia")];
        var told = collected.Spans.SelectMany(span => span.TagObjects.Select(tag => $"{span.OperationName} {tag.Key}={tag.Value}").Append(span.DisplayName))
            .Concat(collected.Logs.Where(log => log.CategoryName?.StartsWith("Kutip.Functions", StringComparison.Ordinal) == true)
                .Select(log => $"{log.FormattedMessage} {log.Exception}"));
        Assert.All(told, text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Telemetry_WithAnEndpoint_ArrivesThereOfAllThreeKinds()
    {
        await using var receiver = await OtlpReceiver.StartAsync(Cancellation);
        await using (var pipeline = await Pipeline.StartAsync(
            azurite.ConnectionString, Cancellation, settings: [$"OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Address}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"]))
        {
            await pipeline.StateAsync(await pipeline.UploadAsync("telemetry/kirim.txt", Articles.With("Hartono Wibowo", Quote), Cancellation), "ready", Cancellation);
        }

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], receiver.Paths);
    }

    [Fact]
    public async Task Telemetry_WithoutSettings_CollectsNothing()
    {
        IServiceCollection? services = null;
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation, builder => services = builder.Services);

        Assert.DoesNotContain(services!, service => service.ServiceType.FullName!.StartsWith("OpenTelemetry", StringComparison.Ordinal));
    }
}
