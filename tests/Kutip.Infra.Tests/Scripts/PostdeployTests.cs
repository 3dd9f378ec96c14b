namespace Kutip.Infra.Tests.Scripts;

/// <summary>The post-deploy script run whole, against a stand-in of the app and of the Azure CLI.</summary>
public sealed class PostdeployTests
{
    private const string Ready = """{"text":"...","quotes":[{"text":"Kami mengunggah satu berkas dan menunggu kutipannya muncul kembali,"}],"status":"ready"}""";

    // Lacks the webhook's key at the first asking, as a fresh app does.
    private const string Azure = """
        #!/bin/sh
        printf '%s\n' "$*" >> "$KUTIP_TEST_FOLDER/calls"
        case "$*" in
            *blobs_extension*) if [ -e "$KUTIP_TEST_FOLDER/asked" ]; then echo true; else : > "$KUTIP_TEST_FOLDER/asked"; echo false; fi ;;
            *functionKeys.default*) echo test-key ;;
        esac

        """;

    [Fact]
    public async Task Postdeploy_HealthyApp_SubscribesThenReadsTheQuoteBack()
    {
        using var app = new StandInApp(Ready);

        var (run, azure) = await RunAsync(app);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("deployment group create", azure, StringComparison.Ordinal);
        Assert.Contains("modules/event-subscription.bicep", azure, StringComparison.Ordinal);
        Assert.Contains("topicName=topic functionAppName=app accountName=account uploadContainer=articles deadLetterContainer=dead", azure, StringComparison.Ordinal);
        Assert.Equal(
            ["GET /api/health", "GET /api/health", "POST /api/articles test-key", "GET /api/articles/a1 test-key", "GET /api/articles/a1 test-key"],
            app.Calls);
        Assert.Equal(Repository.Read("infra/scripts/sample-article.txt"), app.Uploaded);
    }

    [Theory]
    [InlineData("""{"status":"failed","failure":{"code":"malformed"}}""", "failed")]
    [InlineData("""{"text":"Kami mengunggah satu berkas","quotes":[],"status":"ready"}""", "without its quote")]
    public async Task Postdeploy_SampleNotRight_Fails(string answer, string reason)
    {
        using var app = new StandInApp(answer);

        var (run, _) = await RunAsync(app);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postdeploy_SignInOn_LeavesTheSampleOut()
    {
        using var app = new StandInApp(Ready);

        var (run, azure) = await RunAsync(app, "KUTIP_SIGN_IN=true");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("deployment group create", azure, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Postdeploy_AppNeverAnswers_FailsAndSaysWhatIsMissing()
    {
        using var app = new StandInApp(Ready);

        var (run, azure) = await RunAsync(app, "SERVICE_API_URI=http://127.0.0.1:1");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("/api/health", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("deployment group create", azure, StringComparison.Ordinal);
    }

    private static async Task<(Command Run, string AzureCalls)> RunAsync(StandInApp app, params string[] overrides)
    {
        Assert.SkipWhen(Command.Find("sh") is null || Command.Find("curl") is null, "Needs a POSIX shell and curl.");
        var folder = Directory.CreateTempSubdirectory("kutip-postdeploy-").FullName;
        var az = Path.Combine(folder, "az");
        await File.WriteAllTextAsync(az, Azure, TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        string[] settings =
        [
            $"PATH={folder}:{Environment.GetEnvironmentVariable("PATH")}", $"KUTIP_TEST_FOLDER={folder}", "KUTIP_CHECK_PAUSE=0", "KUTIP_CHECK_TRIES=5",
            "AZURE_RESOURCE_GROUP=group", "AZURE_SUBSCRIPTION_ID=subscription", "SERVICE_API_NAME=app", $"SERVICE_API_URI={app.Address}",
            "AZURE_STORAGE_ACCOUNT_NAME=account", "KUTIP_EVENT_TOPIC=topic", "KUTIP_UPLOAD_CONTAINER=articles", "KUTIP_DEAD_LETTER_CONTAINER=dead",
            .. overrides,
        ];

        var run = await Command.RunAsync("env", [.. settings, "sh", Repository.PathOf("infra/scripts/postdeploy.sh")]);
        var calls = Path.Combine(folder, "calls");
        return (run, File.Exists(calls) ? await File.ReadAllTextAsync(calls, TestContext.Current.CancellationToken) : string.Empty);
    }
}
