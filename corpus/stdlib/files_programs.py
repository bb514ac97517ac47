# Files as programs use them: csv, json, configparser, buffers, raw streams, walks, temporary files.
import io, os, csv, json, shutil, pathlib, contextlib, array, tempfile, configparser, textwrap, sys, itertools
os.makedirs('/tmp/more', exist_ok=True)
os.chdir('/tmp/more')

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
with open('a.csv', 'w', newline='') as f:
    w = csv.writer(f)
    w.writerow(['x', 'y, z', 'q"r'])
    w.writerows([[1, 2, 3], ['a\nb', None, 1.5]])
print(open('a.csv', newline='').read().encode())
with open('a.csv', newline='') as f:
    print(list(csv.reader(f)))
with open('a.csv') as f:
    print(list(csv.DictReader(f)))
with open('d.json', 'w') as f:
    json.dump({'a': [1, {'b': None}], 'ü': 'é'}, f, indent=1, ensure_ascii=False)
with open('d.json', 'rb') as f:
    print(json.load(f))
with open('d.json') as f:
    print(json.load(f))
p = pathlib.Path('deep/er')
p.mkdir(parents=True)
(p / 'f.txt').write_text('one\ntwo\nthree\n')
with (p / 'f.txt').open() as f:
    print(next(f))
    t(f.tell)
    print(f.readline(), f.read())
    t(f.tell)
    print(f.readline() == '')
with (p / 'f.txt').open('r+') as f:
    f.readline()
    pos = f.tell()
    print(pos)
    f.seek(pos)
    f.write('TWO')
    f.seek(0)
    print(f.read())
    f.seek(0, 2)
    print(f.tell(), file=f)
    f.truncate(5)
print((p / 'f.txt').read_text())
with open('b.bin', 'wb+') as f:
    f.write(array.array('i', [1, 2, 3]).tobytes())
    f.seek(0)
    b = bytearray(4)
    print(f.readinto(b), b, f.peek()[:2] if hasattr(f, 'peek') else '', f.read1(4))
    f.seek(-4, os.SEEK_END)
    print(f.read())
    m = memoryview(bytearray(6))
    f.seek(0)
    print(f.readinto(m[2:5]), m.tobytes())
    print(f.write(memoryview(b'ab')), f.write(bytearray(b'c')), f.tell())
    t(f.write, 'x')
    t(f.write, 5)
    t(f.readinto, b'xx')
    t(f.seek, -100)
    t(f.truncate, -1)
    t(f.read, -2)
    t(f.read, 'x')
    t(f.seek, 1.5)
    t(f.readline, None)
    t(f.readlines, 3)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('hidden')
    sys.stdout.write('x')
print(repr(out.getvalue()))
with open('o', 'w') as f, contextlib.redirect_stdout(f):
    print('in file')
print(open('o').read())
c = configparser.ConfigParser()
c['s'] = {'k': 'v'}
with open('c.ini', 'w') as f:
    c.write(f)
c2 = configparser.ConfigParser()
print(c2.read(['c.ini', 'none.ini']), c2['s']['k'])
with open('l', 'w') as f:
    f.writelines((f'{i}\n' for i in range(5)))
with open('l') as f:
    print([l.strip() for l in itertools.islice(f, 1, 3)], f.readlines(2), sum((1 for _ in f)))
print(sum((1 for _ in open('l'))), max(open('l')), sorted(open('l'), reverse=True)[:2], list(enumerate(open('l'), 1))[0], ''.join(open('l')).split())

class Up(io.TextIOWrapper):

    def write(self, s):
        return super().write(s.upper())
u = Up(io.BytesIO(), encoding='utf-8', newline='\n')
print(u.write('abc'), u.flush(), u.buffer.getvalue())
u.seek(0)
print(u.read())

class Raw(io.RawIOBase):

    def __init__(self, data):
        self.data, self.at = (data, 0)

    def readable(self):
        return True

    def readinto(self, b):
        n = min(len(b), len(self.data) - self.at, 3)
        b[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n
r = io.BufferedReader(Raw(b'line one\nline two\nend'))
print(r.peek(2)[:3], r.readline(), r.read(4), r.read(), r.read(), r.readable(), r.writable())
print(io.TextIOWrapper(io.BufferedReader(Raw('zwölf\nö'.encode())), encoding='utf-8').readlines())
print(Raw(b'abcdef').read(), Raw(b'abcdef').read(2), Raw(b'ab\ncd').readline(), list(Raw(b'a\nb')))
b = io.BytesIO(b'abc')
br = io.BufferedRandom(b)
br.seek(1)
br.write(b'X')
br.flush()
print(b.getvalue())
bw = io.BufferedWriter(io.BytesIO())
bw.write(b'q')
bw.flush()
print(bw.raw.getvalue())
t(io.BufferedReader, io.BytesIO(), 0)
pair = io.BufferedRWPair(io.BytesIO(b'in'), io.BytesIO())
print(pair.read(), pair.write(b'out'))
t(lambda: open('l').write('x'))
t(lambda: open('l', 'w').read())
t(lambda: open('l', 'wb').read())
f = open('l', 'w')
f.close()
t(f.write, 'x')
t(f.fileno)
t(f.isatty)
t(f.readable)
t(f.flush)
t(f.__enter__)
t(lambda: iter(f))
t(f.seek, 0)
f.close()
print(f.closed, f.name, f.mode)
t(lambda: io.open('none'))
t(lambda: io.StringIO(b'x'))
t(lambda: io.BytesIO('x'))
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_END, isinstance(io.StringIO(), io.TextIOBase), isinstance(open('l'), io.IOBase), isinstance(open('l', 'rb'), io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase), type(open('l')).__module__, io.UnsupportedOperation.__mro__[1:3])
t(shutil.copytree, 'deep', 'copied')
print(sorted(os.walk('copied')))
s = os.stat('o')
print(s.st_size, s.st_nlink, s[0] == s.st_mode, tuple(s)[6])
os.chmod('o', 256)
print(oct(os.stat('o').st_mode & 511), os.access('o', os.R_OK))
for e in sorted(os.scandir('deep'), key=lambda e: e.name):
    print(e.name, e.is_dir(), e.is_file(follow_symlinks=False), e.is_symlink(), e.path)
os.makedirs('w/x/y')
[open(f'w/{n}', 'w').close() for n in ('1', 'x/2', 'x/y/3')]
for root, dirs, files in os.walk('w'):
    print(root, dirs, files)
    if 'y' in dirs:
        dirs.remove('y')
print([str(p) for p in sorted(pathlib.Path('w').rglob('*'), key=str)], [p.name for p in pathlib.Path('w').walk().__next__()[0].iterdir() if p.is_dir()])
for root, dirs, files in pathlib.Path('w').walk():
    print(root, dirs, files)
    dirs.clear()
q = pathlib.Path('w/1')
t(q.rename, 'w/renamed')
t(q.exists)
t(pathlib.Path('w/renamed').replace, pathlib.Path('w/x/2'))
t(lambda: pathlib.Path('w').rmdir())
t(lambda: pathlib.Path('w/x/2').stat().st_size)
t(lambda: q.with_suffix('.gz').touch())
t(lambda: [p.suffix for p in sorted(pathlib.Path('w').iterdir())])
with tempfile.NamedTemporaryFile('w', suffix='.py', delete=False) as f:
    f.write('x')
    print(f.name == f.file.name, f.closed)
print(os.path.exists(f.name), f.closed)
os.unlink(f.name)
with tempfile.TemporaryDirectory(prefix='p') as d:
    pathlib.Path(d, 'x').write_text('q')
    print(os.listdir(d))
print(os.path.exists(d))
