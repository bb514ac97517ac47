import _binary
import _hognose


class Error(ValueError):
    __module__ = "binascii"


class Incomplete(Exception):
    __module__ = "binascii"


def _input(data):
    # What may come as ASCII text.
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    try:
        return _binary.to_bytes(data)
    except TypeError:
        raise TypeError(
            f"argument should be bytes, buffer or ASCII string, not '{_hognose.type_name(data)}'"
        ) from None


def b2a_base64(data, /, *, newline=True):
    text = _binary.encode_64(data)
    return text + b"\n" if newline else text


def a2b_base64(data, /, *, strict_mode=False):
    result = _binary.decode_64(_input(data), bool(strict_mode))
    if isinstance(result, str):
        raise Error(result)
    return result


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _binary.to_bytes(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    data = _input(hexstr)
    if len(data) % 2:
        raise Error("Odd-length string")
    try:
        text = data.decode("ascii")
        if any(c.isspace() for c in text):
            raise ValueError
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


a2b_hex = unhexlify


def crc32(data, crc=0, /):
    return _binary.crc32(data, crc & 0xFFFFFFFF)


def crc_hqx(data, crc, /):
    return _binary.crc_hqx(data, crc & 0xFFFF)


def b2a_uu(data, /, *, backtick=False):
    data = _binary.to_bytes(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")

    def shown(six):
        return 96 if backtick and six == 0 else six + 32

    out = bytearray([shown(len(data))])
    for at in range(0, len(data), 3):
        word = int.from_bytes(data[at:at + 3].ljust(3, b"\0"))
        out += bytes([shown(word >> shift & 63) for shift in (18, 12, 6, 0)])
    return bytes(out) + b"\n"


def a2b_uu(data, /):
    data = _input(data)
    length = (data[0] - 32) & 63 if data else 0
    bits, count, out = 0, 0, bytearray()
    at = 1
    while len(out) < length:
        c = data[at] if at < len(data) else 10
        at += 1
        if c in (10, 13) or at > len(data):
            c = 0
        elif not 32 <= c <= 96:
            raise Error("Illegal char")
        else:
            c = (c - 32) & 63
        bits = bits << 6 | c
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count & 255)
            bits &= (1 << count) - 1
    for c in data[at:]:
        if c not in (32, 96, 10, 13):
            raise Error("Trailing garbage")
    return bytes(out)


def a2b_qp(data, header=False):
    data = _input(data)
    out, at, size = bytearray(), 0, len(data)
    while at < size:
        c = data[at]
        if c == 61:
            at += 1
            if at >= size:
                break
            if data[at] in (10, 13):
                if data[at] != 10:
                    while at < size and data[at] != 10:
                        at += 1
                at += 1
                continue
            pair = data[at:at + 2]
            if pair[:1] == b"=":
                out.append(61)
                at += 1
            elif len(pair) == 2 and all(chr(x) in "0123456789abcdefABCDEF" for x in pair):
                out.append(int(pair, 16))
                at += 2
            else:
                out.append(61)
        else:
            out.append(32 if header and c == 95 else c)
            at += 1
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = _input(data)
    crlf = b"\r\n" in data[:data.find(b"\n") + 1] if b"\n" in data else False
    out, line = bytearray(), 0
    size, at = len(data), 0
    while at < size:
        c = data[at]
        ends_line = at + 1 == size or data[at + 1] in (10, 13)
        quoted = (
            c > 126 or c == 61 or header and c == 95 or c == 46 and line == 0 and (at + 1 == size or data[at + 1] in (10, 13, 0))
            or not istext and c in (10, 13) or c in (9, 32) and (quotetabs or ends_line and (at + 1 == size or istext))
            or c < 33 and c not in (10, 13, 9, 32)
        )
        if c in (9, 32) and not quotetabs and not ends_line:
            quoted = False
        if quoted:
            if line + 3 >= 76:
                out += b"=\r\n" if crlf else b"=\n"
                line = 0
            out += b"=%02X" % c
            line += 3
            at += 1
        elif istext and (c == 10 or c == 13 and data[at + 1:at + 2] == b"\n"):
            out += b"\r\n" if crlf else b"\n"
            line = 0
            at += 2 if c == 13 else 1
        else:
            if at + 1 != size and data[at + 1] != 10 and line + 1 >= 76:
                out += b"=\r\n" if crlf else b"=\n"
                line = 0
            line += 1
            out.append(95 if header and c == 32 else c)
            at += 1
    return bytes(out)
