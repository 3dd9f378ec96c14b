namespace Kutip.Articles.Languages;

/// <summary>Counts the letters of a text by script; a script other than Latin tells the language.</summary>
internal struct ScriptCount
{
    private int _latin;
    private int _han;
    private int _kana;
    private int _hangul;
    private int _arabic;
    private int _cyrillic;
    private int _thai;
    private int _devanagari;

    /// <summary>The language of most letters' script, or null where that is Latin or unknown.</summary>
    public readonly string? Language
    {
        get
        {
            var others = Math.Max(Math.Max(Math.Max(_han + _kana, _hangul), Math.Max(_arabic, _cyrillic)), Math.Max(_thai, _devanagari));
            if (others <= _latin)
                return null;
            return others == _han + _kana ? _kana > _han / 10 ? "ja" : "zh"
                : others == _hangul ? "ko"
                : others == _arabic ? "ar"
                : others == _cyrillic ? "ru"
                : others == _thai ? "th" : "hi";
        }
    }

    public void Add(char letter)
    {
        if (letter < '\u0250')
            _latin++;
        else if (letter is >= '\u0400' and < '\u0530')
            _cyrillic++;
        else if (letter is >= '\u0600' and < '\u0780')
            _arabic++;
        else if (letter is >= '\u0900' and < '\u0980')
            _devanagari++;
        else if (letter is >= '\u0e00' and < '\u0e80')
            _thai++;
        else if (letter is >= '\u3040' and < '\u3100')
            _kana++;
        else if (letter is >= '\u3400' and < '\ua000')
            _han++;
        else if (letter is >= '\uac00' and < '\ud7b0')
            _hangul++;
    }
}
