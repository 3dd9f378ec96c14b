using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>Gives the problems that the local host answers with before a function is reached the code and type that those of the functions have.</summary>
internal static class HostProblems
{
    public static void Name(ProblemDetailsContext context)
    {
        AnswerHeaders.Add(context.HttpContext.Response);
        if (context.ProblemDetails.Extensions.ContainsKey("code"))
            return;
        var code = context.ProblemDetails.Status switch
        {
            StatusCodes.Status401Unauthorized => ProblemCodes.Unauthorized,
            StatusCodes.Status404NotFound => ProblemCodes.NotFound,
            StatusCodes.Status405MethodNotAllowed => ProblemCodes.MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => ProblemCodes.TooLarge,
            StatusCodes.Status429TooManyRequests => ProblemCodes.TooManyRequests,
            >= StatusCodes.Status500InternalServerError => ProblemCodes.Internal,
            _ => ProblemCodes.InvalidBody,
        };
        context.ProblemDetails.Extensions["code"] = code;
        context.ProblemDetails.Type = $"urn:kutip:problem:{code}";
    }
}
