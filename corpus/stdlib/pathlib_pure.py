# PurePosixPath: parts, joins, matches, relations, and what it refuses.
import warnings
warnings.simplefilter('ignore')
from pathlib import *
import os

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
P = PurePosixPath
for s in ['', '.', '/', '//', '///', 'a', 'a/b', '/a/b.tar.gz', '//a/b', '///a', 'a/./b', 'a/../b', '.hidden', '.hidden.txt', 'a.', 'a..b', 'a/b/', '..', 'x.y/z', '/a/..']:
    p = P(s)
    print(repr(s), repr(p), str(p), p.parts, p.drive, p.root, p.anchor, p.parent, p.name, p.stem, p.suffix, p.suffixes, list(map(str, p.parents)), p.is_absolute(), p.as_posix(), hash(p) == hash(P(s)), bytes(p), os.fspath(p))
    t(p.as_uri)
    t(p.with_name, 'new')
    t(p.with_stem, 'st')
    t(p.with_suffix, '.x')
    t(p.with_suffix, '')
    t(p.is_reserved)
    t(p.joinpath, 'q', '/w', 'e')
    t(lambda: p / 'z' / '..')
    t(lambda: 'z' / p)
    t(p.relative_to, 'a')
    t(p.relative_to, '/a', walk_up=True)
    t(p.relative_to, 'a', walk_up=True)
    t(p.is_relative_to, '/a')
    t(p.match, '*.gz')
    t(p.match, 'b*')
    t(p.match, '/a/*')
    t(p.full_match, '**/*.gz')
    t(p.full_match, '**')
    t(p.full_match, 'a/*')
    t(p.match, '*.GZ', case_sensitive=False)
t(P('a').with_name, '')
t(P('a').with_name, 'b/c')
t(P('a').with_suffix, 'x')
t(P('a').with_suffix, '.')
t(P('a').with_suffix, './x')
t(P('a').with_stem, '')
t(P('a.b').with_stem, '')
t(P('a.b').with_stem, '.')
t(P, 1)
t(P, b'a')
t(P, None)
t(P, 'a', P('b'), '../c')
t(P, 'a\x00b')
t(lambda: P('a') / 1)
t(lambda: P('a') / b'x')
t(lambda: 1 / P('a'))
print(P('a') < P('b'), P('a') == P('A'), P('a') != Path('a'), P('a') == PosixPath('a'), sorted([P('b'), P('a/c'), P('a'), P('a-b')]))
t(lambda: P('a') < 'b')
print(P('a') == 'a')
t(Path.from_uri, 'file:///a/b%20c')
t(Path.from_uri, 'file://localhost/a')
t(Path.from_uri, 'http://x')
t(Path.from_uri, 'file:a')
t(P('/a b/ü').as_uri)

class My(PurePosixPath):

    def __init__(self, *a, tag=None):
        super().__init__(*a)
        self.tag = tag

    def with_segments(self, *a):
        return type(self)(*a, tag=self.tag)
m = My('a', 'b', tag=5)
print(repr(m / 'c'), (m / 'c').tag, m.parent.tag, m.with_name('q').tag, [x.tag for x in m.parents], m.relative_to('a').tag)
p = P('/a/b/c/d')
print(p.parents[0], p.parents[-1], p.parents[1:3], len(p.parents), repr(p.parents))
t(lambda: p.parents[10])
t(P('a/b').relative_to, 'c')
t(P('a/b').relative_to, 'a', 'b')
t(P('a/../b').relative_to, 'c', walk_up=True)
t(P('a').relative_to, '../b', walk_up=True)
t(P('/a').relative_to, 'b')
print(PurePath('x').__class__, Path('x').__class__, isinstance(Path('x'), os.PathLike), issubclass(PosixPath, Path), Path('a').parser.__name__)
t(P('a/b').match, '')
t(P('a/b').match, 'a/b/')
t(P('a/b/c.py').match, 'b/*.py')
t(P('a/b/c.py').full_match, 'a/**/c.py')
t(P('a/c.py').full_match, 'a/**/c.py')
t(P('a/b').full_match, 'a/[bc]')
t(P('a/b').full_match, 'a/?')
t(P('.a/b').full_match, '*/b')
import copy
print(copy.copy(p) == p, copy.deepcopy(p) == p)
print(f'{p!s:>12}|{str(p):<12}|')
t(lambda: format(p, '>5'))
t(lambda: p.suffix.x)
t(lambda: setattr(p, 'name', 'x'))
t(lambda: setattr(p, 'foo', 1))
match P('a'):
    case PurePath(name='a'):
        print('m')
