# Encoding and decoding, error handlers, and text outside the basic plane.
s = "héllo €🐍"
print(s.encode(), s.encode("utf-8"), s.encode("utf-16-le")[:6], s.encode("utf-32-be")[:8], "héllo".encode("latin-1"), "abc".encode("ascii"), len(s), len(s.encode()))
print("é€".encode("ascii", "ignore"), "é€".encode("ascii", "replace"), "é€🐍".encode("ascii", "backslashreplace"), "é€".encode("ascii", "xmlcharrefreplace"), "€".encode("latin-1", errors="replace"), "é".encode("ascii", "namereplace"))
print(b"h\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", errors="backslashreplace"), b"\xff\xfea\x00".decode("utf-16"), b"abc".decode("ascii"))
print(b"\xed\xa0\x80".decode("utf-8", "replace"), b"\xf0\x9f\x90".decode("utf-8", "replace"), b"a\xc3".decode("utf-8", "ignore"))
print(str(b"caf\xc3\xa9", "utf-8"), bytes("é", "utf-8"), bytearray("é", "latin-1"), str(b"x"), str(b"\xff", errors="replace"))
print(ascii(s), repr(s), ascii(["é"]), "\u00e9" == "é", "e\u0301" == "é", s[::-1], s.upper(), s.index("🐍"), s.encode().hex(), s.encode().hex(" ")[:8])
tries = ["'é'.encode('ascii')", "'€uro'.encode('latin-1')", "b'\\xff'.decode()", "b'ab\\xc3'.decode()", "b'\\x80abc'.decode('utf-8')", "b'\\xe9'.decode('ascii')", "b'a\\xe2\\x28'.decode()", "'a'.encode('nope')", "b'a'.decode('nope')", "'é'.encode('ascii', 'nope')", "b'abc'.decode('utf-16')", "bytes('a')", "str(b'a', 'ascii', 'x', 1)"]
for t in tries:
    try:
        print(t, repr(eval(t)))
    except Exception as e:
        print(t, type(e).__name__, e)
try:
    "ab€cd".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, isinstance(e, ValueError), e.args)
try:
    b"ab\xffcd".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
