# Names of encodings, byte order marks, and the errors' texts.
for name in ('utf8', 'UTF-8', 'U8', 'utf_8', 'Latin1', 'ISO-8859-1', 'l1', 'us-ascii', '646', 'windows-1252', 'CP1252', 'utf16', 'UTF-32-LE', 'utf-8-sig', 'ascii'):
    try: print(name, 'aé'.encode(name, 'replace'))
    except Exception as e: print(name, type(e).__name__, e)
for name in ('nope', '', 'utf-9', 'rot-x'):
    for f in ('a'.encode, b'a'.decode):
        try: print(f(name))
        except Exception as e: print(type(e).__name__, e)
for raw, enc in ((b'\xef\xbb\xbfhi', 'utf-8'), (b'\xef\xbb\xbfhi', 'utf-8-sig'), (b'\xff\xfeh\x00', 'utf-16'), (b'\xfe\xff\x00h', 'utf-16'), (b'h\x00', 'utf-16'), (b'h\x00\x00\x00', 'utf-32'), (b'h', 'utf-16'), (b'h\x00\x00', 'utf-32-le'), (b'\x00\xd8', 'utf-16-le'), (b'\x00\xd8\x00\x00', 'utf-16-le'), (b'\x00\x00\x11\x00', 'utf-32-le'), (b'=\xd8\x00\xde', 'utf-16-le')):
    try: print(raw, enc, ascii(raw.decode(enc)))
    except UnicodeDecodeError as e: print(raw, enc, e)
print('x'.encode(encoding='ascii', errors='strict'), b'x'.decode(encoding='ascii'), 'x'.encode(errors='ignore'))
for f in (lambda: 'x'.encode(5), lambda: 'x'.encode('ascii', 5), lambda: b'x'.decode(None), lambda: 'x'.encode('a', 'b', 'c'), lambda: 'x'.encode(foo=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(UnicodeEncodeError('ascii', 'xé', 1, 2, 'why'), UnicodeDecodeError('utf-8', b'a\xff', 1, 2, 'why'), UnicodeTranslateError('xyz', 0, 2, 'why'), UnicodeDecodeError('u', b'abc', 0, 3, 'many'))
