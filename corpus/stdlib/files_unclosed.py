import os
os.makedirs('/tmp/h3files', exist_ok=True)
p = '/tmp/h3files/a.txt'
open(p, 'w').write('one\n')
print(repr(open(p).read()))
open(p, 'a').write('two\n')
print(repr(open(p).read()))
with open(p, 'r+') as f:
    f.seek(4)
    f.write('TWO')
    f.seek(0, 2)
    f.write('three\n')
print(repr(open(p).read()))
with open(p, 'wb') as f:
    f.seek(3)
    f.write(b'x')
print(open(p, 'rb').read())
f = open(p, 'w')
for i in range(5):
    print(i, file=f, end=' ')
f.close()
print(repr(open(p).read()))
with open(p, 'r+') as f:
    f.truncate(3)
print(repr(open(p).read()))
os.remove(p)
os.symlink('b.txt', '/tmp/h3files/link')
open('/tmp/h3files/b.txt', 'w').write('through')
print(os.readlink('/tmp/h3files/link'), os.path.islink('/tmp/h3files/link'), open('/tmp/h3files/link').read())
print(sorted(os.listdir('/tmp/h3files')), os.path.realpath('/tmp/h3files/link'))
os.remove('/tmp/h3files/b.txt')
print(os.path.exists('/tmp/h3files/link'), os.path.lexists('/tmp/h3files/link'))
try:
    open('/tmp/h3files/link')
except OSError as e:
    print(type(e).__name__, e.filename)
os.remove('/tmp/h3files/link')
os.symlink('self', '/tmp/h3files/self')
try:
    open('/tmp/h3files/self')
except OSError as e:
    print(type(e).__name__, e.filename)
os.remove('/tmp/h3files/self')
try:
    os.readlink('/tmp/h3files')
except OSError as e:
    print(type(e).__name__, e.filename)
os.rmdir('/tmp/h3files')
