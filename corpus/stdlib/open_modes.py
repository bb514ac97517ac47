# Every mode of `open`, of a new file and of one that is there, and every kind of line end.
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
shutil.rmtree('/tmp/open_modes', ignore_errors=True)
os.makedirs('/tmp/open_modes', exist_ok=True)
os.chdir('/tmp/open_modes')
for mode in ['r', 'w', 'a', 'x', 'r+', 'w+', 'a+', 'x+', 'rb', 'wb', 'ab', 'xb', 'rb+', 'wb+', 'ab+', 'xb+', 'rt', 'wt+', 'br', 'b', 'rw', 'rr', 'U', 'rU', '', '+', 'r++', 'rbt', 'z', 'rx', 'wa', 't', 'w+b', '+wb']:
    for name in ('new', 'old'):
        if os.path.exists('new'):
            os.remove('new')
        with open('old', 'w') as f:
            f.write('line1\nline2\n')
        try:
            with open(name, mode) as f:
                print(mode, name, type(f).__name__, f.mode, f.name, f.readable(), f.writable(), f.seekable(), f.tell(), getattr(f, 'encoding', None), getattr(f, 'errors', None), getattr(f, 'newlines', None), getattr(f, 'line_buffering', None))
                b = 'b' in mode
                t(f.write, b'XY' if b else 'XY')
                t(f.tell)
                t(f.read)
                t(f.seek, 0)
                t(f.read, 3)
                t(f.readline)
                t(f.readlines)
                t(f.truncate, 4)
                t(f.seek, 0, 2)
                t(f.tell)
                t(f.seek, -1, 1)
                t(f.seek, -1, 2)
                t(f.seek, 1, 5)
                t(f.write, 'no' if b else b'no')
                t(f.fileno().__class__)
                t(f.isatty)
                t(f.flush)
                if b and hasattr(f, 'readinto'):
                    buf = bytearray(3)
                    f.seek(0)
                    t(f.readinto, buf)
                    print(buf)
                    t(f.peek, 1) if hasattr(f, 'peek') else None
                    t(f.read1, 2) if hasattr(f, 'read1') else None
            t(f.read)
            t(f.write, '')
            t(lambda: next(f))
            print(f.closed)
            f.close()
            with open('old', 'rb') as g:
                print(g.read())
        except Exception as e:
            print(mode, name, type(e).__name__, getattr(e, 'strerror', None) or e)
with open('nl', 'wb') as f:
    f.write(b'a\r\nb\rc\nd\r\n\r\n')
for nl in (None, '', '\n', '\r', '\r\n', 'x'):
    try:
        with open('nl', newline=nl) as f:
            print(nl, f.readlines(), f.newlines)
            f.seek(0)
            print(f.read())
            f.seek(0)
            print(list(f))
            f.seek(0)
            t(f.readline, 2)
        with open('out', 'w', newline=nl) as f:
            f.write('1\n2\r\n3\r4')
        print(open('out', 'rb').read())
    except Exception as e:
        print(nl, type(e).__name__, e)
