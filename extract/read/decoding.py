"""Bytes of a text or of a page -> str: by its mark, its declared charset, as UTF-8, or as the likeliest old charset."""

import codecs
import re

from extract.errors import UnreadableFile

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
CONTROL_SIGNS = dict.fromkeys(CONTROL, "�")
MOST_CONTROL = 0.05
FEW_CONTROL = 8  # a stray few do not make a short note a binary file, unless they are a quarter of it
# What pages and files of news were saved in before UTF-8; a list of all charsets finds chance matches.
OLD_CHARSETS = (
    *("cp1251", "koi8_r", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1258", "cp874"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
)
# Fewer letters than this outside ASCII say nothing about the charset, and cp1252 keeps the signs £ and €.
FEWEST_LETTERS = 40
LETTERS_SHARE = 0.2
DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.I
)
DECLARED_WITHIN = 4096


def decode(data: bytes, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """(text, notes). charset is what the document declares. Raises UnreadableFile, which does not name the file."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            try:
                return without_controls(data.decode(encoding), ())
            except UnicodeDecodeError as error:
                raise UnreadableFile(f"begins as {encoding} but does not go on so; save it again as UTF-8") from error
    wide = _unmarked_utf16(data)
    if wide:
        return without_controls(data.decode(wide, "replace"), (f"read as {wide.upper()}: every second byte is zero",))
    if len(data) - len(data.translate(None, CONTROL)) > max(MOST_CONTROL * len(data), min(FEW_CONTROL, len(data) / 4)):
        raise UnreadableFile("is a binary file, not text; save the article as one of the known file types")
    return without_controls(*_words(data, charset))


def declared_charset(data: bytes) -> str | None:
    """The codec that a page names for itself, if it is one to be trusted: never UTF-7, never one that changes text."""
    found = DECLARED.search(data[:DECLARED_WITHIN])
    if found is None:
        return None
    name = found[1].decode("ascii", "replace").lower()
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    # The same widening as browsers do: pages that say Latin-1 or GB2312 are written in the larger sets.
    codec = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}.get(codec, codec)
    readable = codec in OLD_CHARSETS or codec in ("cp1252", "utf-8") or codec.startswith(("iso8859", "koi8", "mac"))
    return codec if readable else None


def _words(data: bytes, charset: str | None) -> tuple[str, tuple[str, ...]]:
    for trusted in dict.fromkeys((charset, "utf-8")):
        try:
            if trusted:
                return data.decode(trusted), ()
        except UnicodeDecodeError:
            continue
    broken = _utf8_with_surrogates(data)
    if broken is not None:
        return broken, ("broken characters of UTF-8 stand as \ufffd",)
    mixed = _utf8_and_cp1252(data)
    if mixed:
        return mixed, ("read as UTF-8 and in places as Windows-1252: the file mixes the two",)
    likely = _likely_charset(data)
    if likely:
        return data.decode(likely), (f"read as {likely}, the likeliest charset: the file is not valid UTF-8",)
    try:
        return data.decode("cp1252"), ("read as Windows-1252: the file is not valid UTF-8",)
    except UnicodeDecodeError as error:
        raise UnreadableFile("is neither UTF-8 nor Windows-1252; save it as UTF-8") from error


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: half of the bytes are zero, all on one side."""
    head = data[:4000]
    half = len(head) // 2
    if half < 4:
        return None
    first, second = head[0::2].count(0), head[1::2].count(0)
    if second > 0.7 * half and first < 0.05 * half:
        return "utf-16-le"
    if first > 0.7 * half and second < 0.05 * half:
        return "utf-16-be"
    return None


def _utf8_with_surrogates(data: bytes) -> str | None:
    """The text when all that is wrong with the UTF-8 is halves of surrogate pairs; whole pairs are joined."""
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _utf8_and_cp1252(data: bytes) -> str | None:
    """The text of a file put together from both, or None when too little of it is UTF-8 to be more than chance."""
    text = data.decode("utf-8", "surrogateescape")
    bad = sum("\udc80" <= sign <= "\udcff" for sign in text)
    if len(text) - len(data.decode("ascii", "ignore")) - bad < bad / 2:
        return None
    return text.translate({0xDC00 + code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0x100)})


def _likely_charset(data: bytes) -> str | None:
    """The old charset that most of the letters speak for, or None when there are too few letters to tell."""
    high = _high(data[:100_000])
    if high < FEWEST_LETTERS or high < LETTERS_SHARE * min(len(data), 100_000):
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=[*OLD_CHARSETS, "cp1252"], threshold=0.3, enable_fallback=False).best()
    if best is None:
        return None
    try:
        data.decode(best.encoding)
    except UnicodeDecodeError:
        return None
    return None if best.encoding == "cp1252" else best.encoding


def _high(data: bytes) -> int:
    return len(data) - len(data.decode("ascii", "ignore"))


def without_controls(text: str, notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The text with control signs as \ufffd and a note of it, one for one: taking NUL out would join the digits beside it."""
    clean = text.translate(CONTROL_SIGNS)
    return (clean, (*notes, "control characters stand as \ufffd")) if clean != text else (text, notes)
