using Microsoft.Extensions.Options;

namespace Kutip.LocalHost.Hosting;

/// <summary>Ends a program that cannot start with one sentence and exit code 1, instead of a stack trace.</summary>
internal static class StartErrors
{
    private const int Failed = 1;

    private static int _installed;

    /// <summary>Takes effect for errors that nothing else handles; others keep their trace.</summary>
    public static void TellInOneSentence()
    {
        if (Interlocked.Exchange(ref _installed, 1) == 0)
            AppDomain.CurrentDomain.UnhandledException += (_, unhandled) => Tell(unhandled.ExceptionObject);
    }

    private static void Tell(object error)
    {
        if (error is not (HostStartException or OptionsValidationException))
            return;
        Console.Error.WriteLine(((Exception)error).Message);
        Environment.Exit(Failed);
    }
}
