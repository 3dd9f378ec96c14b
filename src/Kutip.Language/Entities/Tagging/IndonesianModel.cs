namespace Kutip.Language.Entities.Tagging;

/// <summary>The model of Indonesian names that is embedded in the assembly.</summary>
internal static class IndonesianModel
{
    private const string Name = "Indonesian/names.model";

    private static readonly Lazy<TaggerModel> Model = new(Read);

    /// <summary>Reads the model at the first call.</summary>
    /// <exception cref="InvalidDataException">The model is missing, of another version or damaged.</exception>
    public static TaggerModel Load() => Model.Value;

    private static TaggerModel Read()
    {
        using var stream = typeof(IndonesianModel).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException($"The entity model {Name} is not in the assembly.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return TaggerModel.Read(file, Name);
    }
}
