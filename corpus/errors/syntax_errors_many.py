# Texts the compiler takes or refuses, with what it says and where.
def src(s):
    try: compile(s, 'f', 'exec'); print('OK', repr(s)[:50])
    except SyntaxError as e: print(type(e).__name__, '|', e.msg, '|', e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), '|', repr(s)[:60])
    except ValueError as e: print('ValueError', e)
for s in '''x = = 3
x = 
if x
if x: 
if x = 3: pass
while x = 3: pass
f(a.b=1)
f(1=2)
f(True=1)
f(None=1)
f(a=1, a=2)
f(**a, *b)
f(x for x in y, 1)
f(a=)
f(a, b c)
f(a b)
[1 2]
(1 2)
{1 2}
{1: 2 3: 4}
{1:}
{1: *a}
{**a: 1}
{1, 2: 3}
{1: 2, 3}
a b
a b c
1 = x
"a" = 3
None = 3
True = 3
... = 3
f() = 3
f() += 3
a + b = 3
a < b = 3
-a = 3
[a, 1] = 3
(a, f()) = 3
(a, b) += 3
[a] += 3
a if b else c = 3
lambda: x = 3
{a} = 3
{} = 3
{a: b} = 3
[x for x in y] = 3
(x for x in y) = 3
f"a" = 3
a and b = 3
not a = 3
await x = 3
(yield) = 3
a := 3
(a.b := 3)
(a[0] := 3)
((a, b) := 3)
(1 := 3)
(True := 1)
f(a:=1, b=(c:=2))
f(a=b:=1)
x = y := 3
[a := 1, b := 2]
{a := 1}
{a: b := 1}
{(a := 1): 2}
x[a := 1]
x[a:=1, b:=2]
x[a:b:=1]
lambda: a := 1
[i := 0 for i in x]
[i for i in (j := x)]
[[j := 0 for i in x] for j in y]
[(i := 0) for i in x if (i := 1)]
[i for i in x if (j := i)]
class A: [j := 1 for i in x]
def f(): [j := 1 for i in x]
for x in y
for x y: pass
for 1 in y: pass
for f() in y: pass
for x, 1 in y: pass
for (x in y): pass
for x in y else: pass
for None in y: pass
with x as 1: pass
with x as f(): pass
with x as (a, 1): pass
with (x as a, y as b): pass
with (x as a, y as b,): pass
with (x, y) as z: pass
with x, y: pass
with (x as 1): pass
with (x as a, y as f()): pass
with x as a, : pass
with: pass
del 1
del f()
del a + b
del (a, 1)
del a if b else c
del *a
del (*a,)
del [a, [b]]
del ()
del a,
del x for x in y
del None
import a.b as c.d
import a as 1
import a,
import 
import a b
from a import
from a import (b
from a import (b, c,)
from a import b,
from a import b as c.d
from a import *, b
from a import (*)
from a.b import *
from . import *
from .. import a
from ...a import b
from a import b.c
from import a
from __future__ import braces
from __future__ import nope
x = 1; from __future__ import annotations
from __future__ import annotations; x: int
import __future__
return
return 1
yield
break
continue
def f(): break
def f(): continue
class A: return 1
class A: break
while 1: def f(): break
if 1: break
for x in y: pass\\nelse: break
def f(a, a): pass
def f(a, *a): pass
def f(a, /, a): pass
lambda a, a: 1
def f(a=1, b): pass
def f(a=1, /, b): pass
def f(*, a=1, b): pass
lambda a=1, b: 1
def f(*): pass
def f(*, **k): pass
def f(**k, a): pass
def f(**k, *a): pass
def f(*a, *b): pass
def f(/, a): pass
def f(a, /, b, /): pass
def f(*a, /): pass
def f(a, *, /): pass
def f(*a=1): pass
def f(**k=1): pass
def f(a.b): pass
def f((a, b)): pass
def f(1): pass
def f(None): pass
def f(a:): pass
def f(a=): pass
def f(a,,b): pass
def f(): 
def f()
def f: pass
def f(): pass x
def (): pass
def 1(): pass
def f() -> : pass
def f(**k,): pass
def f(*,): pass
def f(*a,): pass
def f(a, *, ): pass
lambda *: 1
lambda (a): 1
lambda a:
lambda a=: 1
lambda *a, *b: 1
lambda **k, a: 1
lambda a, /: 1
lambda /: 1
lambda a: yield
class: pass
class A
class A(: pass
class A(a=1, a=2): pass
class A(x for x in y): pass
class A(*a, **b): pass
class A.b: pass
class 1: pass
class A(b=1, c): pass
@
@x
@x y
@x\\nx = 1
@x y\\ndef f(): pass
@(x)\\ndef f(): pass
@x[0].y()\\ndef f(): pass
@x := y\\ndef f(): pass
@lambda f: f\\ndef f(): pass
try: pass
try: pass\\nexcept: pass\\nelse: pass\\nfinally: pass
try: pass\\nelse: pass
try: pass\\nfinally: pass\\nelse: pass
assert
assert x,
assert x = 1
assert (x = 1)
raise x from
raise from x
raise x, y
raise x from y from z
global
global x.y
global x, 
nonlocal x
global x = 1
exec "a"
print "a"
print a
print a, b
print(a b)
print
exec a
if 1:\\nx
if 1:\\n  x\\n y
if 1:\\n  x\\n    y
  x
x\\n  y
if 1:\\n\\tx\\n        y
if 1:\\n        x\\n\\ty
else: pass
elif x: pass
if x: pass\\nelif: pass
if x: pass\\nelse if y: pass
if x: pass\\nelse: pass\\nelse: pass
if x: pass\\nelse: pass\\nelif y: pass
while: pass
while x: pass\\nelif y: pass
x +
x + * y
x * * y
x ** ** y
x not y
x is is y
x not in
x in not y
not
x !
x !y
x <> y
x === y
x && y
x || y
!x
x ? y : z
x++
++x
x--
x =+ 1
x +== 1
x => y
x -> y
x ::= y
$x
x$
x?
`x`
x\\\\y
x \\\\ y
x = 'abc
x = "abc
x = \'\'\'abc
x = """abc\\ndef
x = f'abc
x = f"""abc
x = 'a\\nb'
f"{"
f"}"
f"{}"
f"{a"
f"{a!}"
f"{a!x}"
f"{a!r:}"
f"{a! r}"
f"{a:{b}"
f"{a:{b}}}"
f"{a b}"
f"{*a}"
f"{**a}"
f"{a=}"
f"{a = }"
f"{a=!r:>3}"
f"{lambda x: 1}"
f"{(lambda x: 1)}"
f"{yield}"
f"{a:=3}"
f"{(a:=3)}"
f"{a;b}"
f"{a\\n}"
f"{'a'}"
f"{"a"}"
f"{#}"
f"{a#}"
f"{a:\\n}"
f"{\\\\n}"
f"{a['b']}"
f"{a}}"
f"{{a}"
f"{{}}"
f"{1:{2:{3}}}"
f"{1:{2:{3:{4}}}}"
f"{!r}"
f"{:3}"
f"{=}"
f"{ }"
f"{a, }"
f"{a,}"
f"{a:,}"
f"{for}"
f"{a.}"
f"{a$}"
f"{1 = 2}"
f"{a == b}"
f"{a != b}"
f"{a >= b}"
f"{a!=b}"
f'{a}' b'c'
b'c' 'd'
b'é'
b"\\\\xz"
"\\\\xz"
"\\\\x1"
"\\\\u12"
"\\\\U00110000"
"\\\\N{nope}"
"\\\\N{"
"\\\\N"
u"a" b"b"
ub"a"
br"a" rb"b"
fr"{a}" rf"{b}"
bf"a"
1_000
1__0
1_
_1
0_1
01
00
0_0
007
0x
0xg
0x_1
0b2
0b
0o8
0o
08
09.5
1e
1e+
1.e5
1.5.5
1.a
1a
1_a
1jx
1.0j
1__000
1e5_
1e_5
0b1_
0b12
123abc
1 if 2 else
1 if 2
x if y else z if w else v
x if y = 3 else z
(
)
[
]
{
}
(]
[)
{)
(x]
[x}
((x)
(x))
f(x
f(x]
f(x, 
x[1
x[
x[]
x()
x[1,]
x[:,]
x[::,1]
x[1:2:3:4]
x[,]
(,)
[,]
{,}
f(,)
f(a,,b)
(a,,b)
(a,)
()
[a,]
{a,}
f(a,)
f(*a,)
f(**a,)
*a
*a, b
a = *b
a = *b, c
(*a)
(*a, b)
(**a)
[**a]
{*a, **b}
{**a, *b}
f(*)
f(**)
f(* a, ** b)
print(*a, sep='')
a.1
a.
.a
a..b
a.b.
a.if
a.None
a. b
if.a
class.a
for = 3
class = 3
def = 3
None.x = 3
x.None = 3
x.True
__debug__ = 3
x.__debug__ = 3
def __debug__(): pass
def f(__debug__): pass
import __debug__
f(__debug__=1)
del __debug__
for __debug__ in x: pass
(__debug__ := 1)
class __debug__: pass
with x as __debug__: pass
async x
async def f(): pass
async with x: pass
async for x in y: pass
await x
async def f(): await
async def f(): await x y
async def f(): yield x; return 1
async def f(): yield from x
async def f(): return [await x for y in z]
async def f(): [x async for x in y]
async
await
type X = 
type X[T = int
type = 3
type x y
type X: int = 3
type X.y = 3
type X, Y = 3
match x:
match x: pass
match x:\\n pass
match x:\\n  case 1: pass\\n  case 2 pass
match x:\\n  case: pass
match x:\\n  case 1 2: pass
match x:\\n  case a.b(): pass\\n  case a.b: pass
match x:\\n  case f(1).b: pass
match x:\\n  case [1, 2: pass
x = 1 2
x = "a" 3
x = a "b"
x = "a" b
x, y = 1 2
return x y
pass x
pass pass
break x
continue 3
x; y; z
x;;y
; x
x;
\\\\
\\\\ x
x \\\\
x: int
x: int = 3
x: 
x: int = 
(x): int
x.y: int
x[0]: int
x, y: int
(x, y): int
[x]: int
x(): int
1: int
"a": int
None: int
x: int: str
x: y = z = 3
x = y: int
a, b += 1
a = b += 1
a += b += 1
a += b = 1
a = yield = b
x = yield
def f(): x = yield = 3
def f(): yield = 3
def f(): (yield) = 3
def f(): x = yield y = 3
def f(): await x
raise
raise x
is
in x
and
x and
x or or y
not not x
if not: pass
x if
else
elif
lambda
lambda:
yield x
with
while
try
except
finally
import
from
def
class
pass
del
global x
assert
print(x)) 
"""a""" """b
{x: y for x, y in z}
{x: y, for x in z}
{**x for x in y}
{x: **y for x in y}
[*x for x in y]
[x, y for x in z]
[x for x in y, z]
[x for x]
[x for x in]
[for x in y]
[x for in y]
[x for x in y if]
[x for x in y else z]
[x if y for x in z]
[x if y else z for x in w]
[x for 1 in y]
[x for f() in y]
[x for x in *y]
[x async for x in y]
(x for x in y for)
[x for x, in y]
[x for x, y in z if a if b]
[x for x in lambda: y]
[x for x in lambda: y, z]
[x for x in a if b else c]
[x = 1 for x in y]
[x := 1 for y in z]
é = 3
x = “a”
x = 3 € 4
x = 1 2 # comment
x\u00a0= 3
x = 3\u200b
\u00e9 \u00e8
x = ٣
x = ½
x = a‿b
𝐱 = 3
x = a·b
l = [1,\\n2\\n3]
d = {'a': 1\\n'b': 2}
f(a\\nb)
x = (1,\\n 2\\ny = 3
def f(:\\n  pass
if (x:\\n  pass
x = [\\n
x = {\\n'a': 1,\\n
foo(\\n  a=1\\n  b=2)
for i in range(10)\\n  print(i)
class A\\n  pass
def f()\\n  return
if x == 1\\n  y
while True\\n  pass
try\\n  pass
with open(x) as f\\n  pass
else\\n  pass
if x:\\n  pass\\nelse\\n  pass
match x\\n  case 1: pass
lambda x y: 1
def f(x y): pass
def f(x, y z): pass
def f(x) y: pass
class A B: pass
import a from b
from a import b c
from a import b as
import a as
x = if y: 3
x = for
x = def
x = return 3
return return
print(if)
a = b if c
whille x: pass
fro x in y: pass
improt x
dfe f(): pass
clas A: pass
retrun x
pritn x
form x import y
x isnt y
x = y ifz
elze: pass
if x:\\n  pass\\nelsee:\\n  pass
try:\\n  pass\\nexcpt:\\n  pass
f(a for a in b, c for c in d)
f(a, b for b in c)
f(a for a in b)(c)
f(a:=b for b in c)
f(**a for a in b)
f(*a for a in b)
f(a=b for b in c)
f(a, *, b)
f(lambda x: x=1)
f(a if b=1)
f(a.b.c=1)
f("a"=1)
f(f()=1)
f(a[0]=1)
f(-a=1)
f((a)=1)
f(a+b=1)
f(lambda: 1=1)
f(a)=1=2
f(__debug__)
f(a, b=1, *c, d=2, **e, f=3)
f(**a, b)
f(b=1, c)
f(b=1, *c)
f(*c, b)
f(**c, *d)
f(*c=1)
f(**c=1)
f(a b=1)
f(a=1 b=2)
f(a, b=1 c)
f(not a=1)
f(1, 2=3)
x.f(1 2)
x[1 2]
x[1, 2 3]
x[a=1]
x[a b]
x[*a]
x[*a:b]
x[**a]
x[*a, *b] = 3
x[a:b, *c]
x[lambda: 1]
x[lambda: 1:2]
x[yield]
x[a for a in b]
x[(yield)]
x[a if b else c:d]
0 if x else 1 = y
True += 1
None += 1
f() += 1
1 += x
"a" += x
(a) += 1
(a + b) += 1
[] += 1
() += 1
{} += 1
a.b += 1
a[0] += 1
a: int += 1
*a += 1
a, += 1
f(x) : int = 3
for x in 1 2: pass
while 1 2: pass
if 1 2: pass
with a b: pass
with a as b c: pass
return 1,
assert 1 2
del a b
raise a b
global a b
import a.b c
@a b\\ndef f(): pass
class A(b c): pass
lambda: a b
{a: b c}
{a b: c}
[a b for c in d]
f"{a b}" 
f"{a:{b c}}"
f"{a!r b}"
f"{a!rb}"
f"{a!3}"
f"{a!}:"
f"{a!r}}"
f'{a['b']}'
f'{a["b"]}'
f'{'
f'{a:{'
f'{a:{b}'
f'{a:{b:{'
f'{a
f"{a
f"""{a
f"""{a
b"""
rf"{a\\\\}"
f"\\\\N{BULLET}"
f"\\\\N{nope}"
f"\\\\x"
'''.splitlines():
    src(s.replace('\\n', '\n').replace('\\t', '\t').replace('\\\\', '\\'))
