# Every encoding with every error handler, both ways, and the attributes of the errors.
texts = ['plain', 'é', '日本', '😀', 'a\u20acb', '\x80', '\x81']
for enc in ('ascii', 'latin-1', 'cp1252', 'utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'utf-8-sig'):
    print(enc, [t.encode(enc, 'backslashreplace') for t in texts])
for handler in ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape', 'nope'):
    for enc in ('ascii', 'latin-1', 'cp1252'):
        row = []
        for t in texts:
            try: row.append(t.encode(enc, handler))
            except Exception as e: row.append(f'{type(e).__name__}: {e}')
        print(handler, enc, row)
raws = [b'plain', b'\xc3\xa9', b'\xff\xfe', b'a\xc3', b'\xe6\x97', b'\xf0\x9f\x98', b'\xed\xa0\x80', b'\x80abc', b'\xc0\xaf', b'\xf5\x80\x80\x80', b'\x81\x8d']
for handler in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'nope'):
    for enc in ('utf-8', 'ascii', 'cp1252', 'utf-16-le'):
        row = []
        for r in raws:
            try: row.append(r.decode(enc, handler))
            except Exception as e: row.append(f'{type(e).__name__}: {e}')
        print(handler, enc, row)
for f in (lambda: 'abécd'.encode('ascii'), lambda: b'ab\xffcd'.decode()):
    try: f()
    except UnicodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
