using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kutip.Functions.Http;

/// <summary>The file that a request brings.</summary>
/// <param name="Content">Its bytes, not yet read.</param>
/// <param name="Name">Its name, where the form tells it.</param>
/// <param name="ContentType">Its media type as the caller names it.</param>
internal sealed record UploadedFile(Stream Content, string? Name, string? ContentType)
{
    private const int LongestBoundary = 200;

    /// <summary>Finds the file without reading it: the body itself, or the first file of a multipart form.</summary>
    /// <exception cref="ProblemException">The form holds no file, or is no form.</exception>
    public static async Task<UploadedFile> OpenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new UploadedFile(request.Body, null, request.ContentType);

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is null or { Length: 0 or > LongestBoundary })
            throw Invalid("The form names no boundary, or too long a one.");
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.GetContentDispositionHeader()?.IsFileDisposition() == true && section.AsFileSection() is { FileStream: { } content } file)
                    return new UploadedFile(content, file.FileName, section.ContentType);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw Invalid("The form cannot be read.");
        }

        throw Invalid("The form holds no file.");
    }

    private static ProblemException Invalid(string detail) => new(StatusCodes.Status400BadRequest, ProblemCodes.InvalidBody, detail);
}
