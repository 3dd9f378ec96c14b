using System.Globalization;
using System.Text;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>
/// The text of an RTF file: groups, control words and symbols by the specification's syntax; destinations that hold no text are left out.
/// </summary>
internal sealed class RtfText(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
{
    private readonly byte[] _rtf = file.Bytes;
    private readonly StringBuilder _text = new();
    private readonly List<byte> _encoded = [];
    private readonly Stack<State> _groups = new();
    private Encoding _encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private State _state = new(false, 1);
    private int _skip;
    private int _at;

    /// <exception cref="UnreadableFileException">The groups nest too deeply.</exception>
    public string Read()
    {
        for (var steps = 0; _at < _rtf.Length; steps++)
        {
            if (steps % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var c = _rtf[_at++];
            if (c == '{')
                Open();
            else if (c == '}')
                Close();
            else if (c == '\\')
                Control();
            else if (c is not ((byte)'\r' or (byte)'\n'))
                Add(c);
        }

        Flush();
        return _text.ToString();
    }

    private void Open()
    {
        Flush();
        if (_groups.Count >= limits.MaxDepth)
            throw new UnreadableFileException(FailureCodes.TooLarge, $"{file.Name} nests groups more than {limits.MaxDepth} deep.");
        _groups.Push(_state);
    }

    private void Close()
    {
        Flush();
        if (_groups.TryPop(out var state))
            _state = state;
        _skip = 0;
    }

    private void Control()
    {
        if (_at >= _rtf.Length)
            return;
        var c = _rtf[_at];
        if (!char.IsAsciiLetter((char)c))
        {
            _at++;
            Symbol((char)c);
            return;
        }

        var start = _at;
        while (_at < _rtf.Length && char.IsAsciiLetter((char)_rtf[_at]))
            _at++;
        var word = Encoding.ASCII.GetString(_rtf, start, _at - start);
        start = _at;
        if (_at < _rtf.Length && _rtf[_at] == '-')
            _at++;
        while (_at < _rtf.Length && char.IsAsciiDigit((char)_rtf[_at]))
            _at++;
        int? number = int.TryParse(Encoding.ASCII.GetString(_rtf, start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        if (_at < _rtf.Length && _rtf[_at] == ' ')
            _at++;
        Word(word, number);
    }

    private void Symbol(char symbol)
    {
        if (symbol == '\'')
        {
            if (_at + 2 <= _rtf.Length && byte.TryParse(Encoding.ASCII.GetString(_rtf, _at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                Add(value);
            _at = Math.Min(_rtf.Length, _at + 2);
        }
        else if (symbol == '*')
            _state = _state with { Hidden = true };
        else if (symbol == '~')
            Add(' ');
        else if (symbol is '{' or '}' or '\\')
            Add(symbol);
        else if (symbol is '\r' or '\n')
            Add('\n');
        else if (symbol == '_')
            Add('-');
    }

    private void Word(string word, int? number)
    {
        switch (word)
        {
            case "par" or "line" or "sect" or "page" or "row":
                Add('\n');
                break;
            case "tab" or "cell" or "emspace" or "enspace":
                Add(' ');
                break;
            case "u" when number is { } code:
                Add((char)(ushort)code);
                _skip = _state.Fallback;
                break;
            case "uc":
                _state = _state with { Fallback = Math.Clamp(number ?? 1, 0, 16) };
                break;
            case "ansicpg" when number is { } page:
                _encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? _encoding;
                break;
            case "fonttbl" or "colortbl" or "stylesheet" or "info" or "pict" or "object" or "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl"
                or "footerr" or "footerf" or "footnote" or "listtable" or "listoverridetable" or "generator" or "themedata" or "xmlnstbl" or "bkmkstart" or "bkmkend"
                or "fldinst" or "datastore" or "rsidtbl" or "latentstyles":
                _state = _state with { Hidden = true };
                break;
            case "bin" when number is > 0:
                _at = (int)Math.Min(_rtf.Length, _at + (long)number);
                break;
            default:
                Add(Named(word));
                break;
        }
    }

    private static char Named(string word) => word switch
    {
        "lquote" => '‘',
        "rquote" => '’',
        "ldblquote" => '“',
        "rdblquote" => '”',
        "endash" => '–',
        "emdash" => '—',
        "bullet" => '•',
        _ => '\0',
    };

    private void Add(byte value)
    {
        if (_skip > 0)
            _skip--;
        else if (!_state.Hidden)
            _encoded.Add(value);
    }

    private void Add(char c)
    {
        if (c == '\0' || _state.Hidden)
            return;
        Flush();
        _text.Append(c);
    }

    private void Flush()
    {
        if (_encoded.Count == 0)
            return;
        _text.Append(_encoding.GetString([.. _encoded]));
        _encoded.Clear();
    }

    /// <param name="Hidden">Whether the group holds no text.</param>
    /// <param name="Fallback">Bytes after a Unicode character for readers that do not know it.</param>
    private readonly record struct State(bool Hidden, int Fallback);
}
