import binascii
import _binary

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
    "z85encode", "z85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_", b"+/")
_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
_A85 = bytes(range(33, 118))


def _text(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(
            f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}"
        ) from None


def _data(s):
    return memoryview(s).tobytes()


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _text(s)
    if altchars is not None:
        altchars = _text(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(_TO_URL)


def urlsafe_b64decode(s):
    return b64decode(_text(s).translate(_FROM_URL))


def _encode_32(alphabet, s):
    s = _data(s)
    out = bytearray()
    for at in range(0, len(s), 5):
        chunk = s[at:at + 5]
        word = int.from_bytes(chunk.ljust(5, b"\0"))
        piece = bytes([alphabet[word >> shift & 31] for shift in range(35, -1, -5)])
        used = (len(chunk) * 8 + 4) // 5
        out += piece[:used] + b"=" * (8 - used)
    return bytes(out)


def _decode_32(alphabet, s, casefold=False, map01=None):
    s = _text(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _text(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    pads = size - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    word = 0
    for at in range(0, len(s), 8):
        chunk = s[at:at + 8]
        word = 0
        for c in chunk:
            if c not in values:
                raise binascii.Error("Non-base32 digit found")
            word = word << 5 | values[c]
        if len(chunk) < 8:
            word <<= 5 * (8 - len(chunk))
        out += word.to_bytes(5)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads and out:
        keep = {1: 4, 3: 3, 4: 2, 6: 1}[pads]
        del out[len(out) - 5 + keep:]
    return bytes(out)


def b32encode(s):
    return _encode_32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode_32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode_32(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode_32(_B32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _text(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode_85(alphabet, s, pad, zeros=None, spaces=None):
    # Four bytes become five characters, the rest of the last four as many as tell it.
    s = _data(s)
    missing = -len(s) % 4
    s += b"\0" * missing
    chunks = []
    for at in range(0, len(s), 4):
        word = int.from_bytes(s[at:at + 4])
        if zeros and word == 0:
            chunks.append(zeros)
        elif spaces and word == 0x20202020:
            chunks.append(spaces)
        else:
            digits = []
            for _ in range(5):
                word, digit = divmod(word, 85)
                digits.append(alphabet[digit])
            chunks.append(bytes(digits[::-1]))
    if missing and not pad:
        if chunks[-1] == zeros:
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-missing]
    return b"".join(chunks)


def b85encode(b, pad=False):
    return _encode_85(_B85, b, pad)


def z85encode(s):
    return _encode_85(_Z85, s, False)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    out = _encode_85(_A85, b, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        out = b"<~" + out
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[at:at + wrapcol] for at in range(0, len(out), wrapcol)]
        if adobe and (not lines or len(lines[-1]) + 2 > wrapcol):
            lines.append(b"")
        out = b"\n".join(lines)
    return out + b"~>" if adobe else out


def _decode_85(alphabet, b, name):
    b = _text(b)
    values = {c: i for i, c in enumerate(alphabet)}
    missing = -len(b) % 5
    b = b + alphabet[84:] * missing
    out = []
    for at in range(0, len(b), 5):
        chunk = b[at:at + 5]
        word = 0
        for offset, c in enumerate(chunk):
            if c not in values:
                raise ValueError(f"bad {name} character at position {at + offset}")
            word = word * 85 + values[c]
        if word > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {at}")
        out.append(word.to_bytes(4))
    data = b"".join(out)
    return data[:-missing] if missing else data


def b85decode(b):
    return _decode_85(_B85, b, "base85")


def z85decode(s):
    return _decode_85(_Z85, s, "z85")


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\x0b"):
    b = _text(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out, digits = [], []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            digits.append(c - 33)
            if len(digits) == 5:
                word = 0
                for digit in digits:
                    word = word * 85 + digit
                if word > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out.append(word.to_bytes(4))
                digits.clear()
        elif c == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            out.append(b"\0\0\0\0")
        elif foldspaces and c == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            out.append(b"    ")
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    data = b"".join(out)
    padding = 4 - len(digits)
    return data[:-padding] if padding else data


def encodebytes(s):
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from None
    if view.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {view.format!r} from {s.__class__.__name__}")
    s = view.tobytes()
    return b"".join([binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57)])


def decodebytes(s):
    try:
        s = memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from None
    return binascii.a2b_base64(s)


def encode(input, output):
    while data := input.read(57):
        while len(data) < 57 and (more := input.read(57 - len(data))):
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
