# What natives do at once for BytesIO, and what goes on in Python: the two must not be told apart.
import io


def attempt(do, *args):
    try:
        return do(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Two:
    def __index__(self):
        return 2


class Plain(io.BytesIO):
    pass


class Early(io.BytesIO):
    # Its attributes stand before those of the class above.
    def __init__(self, *args):
        self.first = 1
        super().__init__(*args)


class Changed(io.BytesIO):
    def read(self, size=-1):
        return b'<' + super().read(size) + b'>'

    def readline(self, size=-1):
        return b'no line'

    def write(self, data):
        return super().write(data) + 100


for kind in (io.BytesIO, Plain, Early, Changed):
    print('==', kind.__name__)
    b = kind()
    print(b.write(b'one\ntwo\n'), b.write(bytearray(b'three')), b.write(memoryview(b'\nfour')), b.write(b''), b.tell())
    print(b.seek(0), b.read(2), b.read1(1), b.readline(), b.readline(2), b.tell(), next(b), b.read())
    print(b.seek(0), list(b), b.read(), b.seek(1), b.readlines(), b.seek(0), b.readlines(5), b.tell())
    print(b.seek(2), b.write(b'XYZ'), b.getvalue(), b.seek(-2, 2), b.write(b'12345'), b.getvalue())
    print(b.seek(4), b.truncate(), b.getvalue(), b.truncate(2), b.tell(), b.read(), b.write(b'!'), b.getvalue(), b.truncate(50))
    print(b.seek(9), b.tell(), b.read(), b.readline(), list(b), b.write(b''), b.getvalue(), b.write(b'end'), b.getvalue())
    print(b.seek(-100, 1), b.seek(-100, 2), b.seek(3, 1), b.seek(3, 2), b.seek(0, 1), b.seek(True), b.seek(Two()), b.seek(0, Two()))
    print(b.writelines([b'a\n', bytearray(b'b')]), b.seek(0), b.readinto(room := bytearray(5)), room, b.readinto1(room), room)
    print(bytes(b.getbuffer()), b.seek(0), b.read(None), b.seek(0), b.read(Two()), b.readline(None), b.seek(1), b.readline(0))
    for args in ((-1,), (0, 3), (-1, 5), ('a',), (1.5,), (None,), (0, 'a'), (0, None)):
        print('seek', args, attempt(b.seek, *args))
    for size in (-1, -5, True, 'a', 1.5, b'1'):
        b.seek(1)
        print(size, attempt(b.read, size), b.seek(1), attempt(b.readline, size), b.seek(1), attempt(b.readlines, size))
    for size in (-1, 'a', 1.5, Two(), None):
        print('truncate', attempt(b.truncate, size), b.getvalue())
    for data in ('text', 5, None, [1], 1.5):
        print(attempt(b.write, data), attempt(b.writelines, [b'1', data]), b.getvalue())
    b.getbuffer()[0] = 90
    print(b.getvalue(), b.readable(), b.writable(), b.seekable(), b.isatty(), b.flush(), b.closed)
    print(b.__init__(b'again'), b.tell(), b.getvalue(), attempt(b.__init__, 'x'), b.getvalue())
    print(b.close(), b.close(), b.closed, attempt(b.__init__), attempt(b.__init__, bytearray(b'1')), b.closed)
    for name, *args in (('read',), ('read1',), ('readline',), ('readlines',), ('getvalue',), ('tell',), ('seek', 0), ('truncate',), ('write', b''),
                        ('write', 'x'), ('__next__',), ('read', 'x'), ('seek', 'x'), ('getbuffer',), ('flush',), ('__enter__',), ('writelines', [])):
        print(name, args, attempt(getattr(b, name), *args))
    print(iter(b) is b, b.__init__(b'reopened'), b.closed, b.getvalue())

for args in ((b'1',), (bytearray(b'2'),), (memoryview(b'345')[1:],), (None,), (), ('text',), (5,), ([1],)):
    print([type(arg).__name__ for arg in args], attempt(lambda: io.BytesIO(*args).read()))
source = bytearray(b'kept')
b = io.BytesIO(source)
source[0] = 0
print(b.getvalue(), b.write(b'KEPT and more'), source, b.getvalue())

for name, *args in (('seek',), ('seek', 1, 2, 3), ('read', 1, 2), ('write',), ('tell', 1), ('getvalue', 1), ('readline', 1, 2), ('truncate', 1, 2)):
    print(name, args, attempt(getattr(b, name), *args))

# What is read while it is written to, and written far and wide.
b = io.BytesIO()
for i in range(300):
    b.write(b'%d\n' % i)
    if i % 50 == 49:
        at = b.tell()
        b.seek(i)
        print(b.readline(), b.read(5), b.seek(at))
b.seek(0)
print(sum(int(line) for line in b), len(b.getvalue()))
b.seek(700)
for line in b:
    if int(line) % 3 == 0:
        b.write(b'0')
    if b.tell() > 730:
        break
print(b.getvalue()[690:740], b.tell())
text = io.TextIOWrapper(io.BytesIO('é\nü'.encode()), encoding='utf-8')
print(text.read())
