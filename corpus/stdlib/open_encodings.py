# Files in encodings and with handlers of errors, written and read.
import io, os, shutil

def t(f, *a, **k):
    try:
        r = f(*a, **k)
        if hasattr(r, '__next__'):
            r = sorted(map(str, r))
        print(repr(r))
    except OSError as e:
        print(type(e).__name__, e.strerror or e, e.filename, e.filename2)
    except Exception as e:
        print(type(e).__name__, e)
shutil.rmtree('/tmp/open_encodings', ignore_errors=True)
os.makedirs('/tmp/open_encodings', exist_ok=True)
os.chdir('/tmp/open_encodings')
for enc in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'latin-1', 'ascii', 'cp1252', 'nope', 'locale'):
    for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogatepass', 'nope'):
        try:
            with open('e', 'w', encoding=enc, errors=err) as f:
                f.write('aé€😀')
                f.write('b')
            print(enc, err, open('e', 'rb').read(), end=' ')
            with open('e', encoding=enc, errors=err) as f:
                print(ascii(f.read()), f.encoding, f.errors)
            with open('e', 'wb') as f:
                f.write(b'a\xff\xc3b')
            with open('e', encoding=enc, errors=err) as f:
                print(ascii(f.read()))
        except Exception as e:
            print(enc, err, type(e).__name__, e)
