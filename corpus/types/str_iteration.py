def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

class N:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class S(str):
    pass
print(list('añ😀'), [*'ab'], tuple('ab'), dict(zip('ab', 'cd')), sorted('hello'), max('hello'), min('hello'), list(enumerate('ab')), list(reversed('añb')), ''.join(reversed('abc')), set('aab') == {'a', 'b'}, [c * 2 for c in 'ab'], all('ab'), any(''), sum(ord(c) for c in 'abc'))
a, b, *c = 'hello'
print(a, b, c)
it = iter('ab'); print(next(it), next(it), next(it, 'end'), it.__length_hint__())
it = iter('añb'); print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it))
print('a' in 'abc', 'abc' in 'ab', '' in '', '' in 'a', 'ñ' in 'añb', 'bc' in 'abcd', 'x' not in 'abc')
print(len(''), len('añ😀'), len('e\u0301'), '' == '', 'a' < 'b' < 'c', 'abc' < 'abd', 'Z' < 'a', 'a' < 'aa', 'é' > 'z', '10' < '9', 'a' == 'A'.lower())
print('a' + 'b', 'ab' * 3, 3 * 'ab', 'a' * 0, 'a' * -5, 'a' * True, 'ab' 'cd', 'x' + str(1), 'a' + '' is not None)
s = ''
for i in range(1000): s += chr(97 + i % 26)
print(len(s), s[:30], s[-5:], s.count('z'), hash(s) == hash('' + s), s == ''.join(chr(97 + i % 26) for i in range(1000)))
t1 = t2 = 'start'
t1 += 'x'; t2 += 'y'; t3 = t1; t1 += 'z'
print(t1, t2, t3)
u = 'ñ' * 20
print(u[5], u[-1], u[3:6], u[::-7], (u + 'x').index('x'), u.encode()[:4], len(u.encode()))
t(lambda: 'abc'.__getitem__(1.5)); t(lambda: iter('a').foo); t(lambda: next(iter(''))); t(lambda: 'a' + None); t(lambda: 'a' * None); t(lambda: None * 'a'); t(lambda: 'abc' > 1); t(lambda: 'a' >= None); t(lambda: ord('ab')); t(lambda: ord('')); t(lambda: ord(5)); t(lambda: chr(-1)); t(lambda: chr(0x110000)); t(lambda: chr('a')); t(lambda: chr(1.5)); t(lambda: (chr(97), chr(0x1F600), ord('😀'), ord(b'a'), ord('\0')))
def gen():
    x = yield 'a'
    yield 'b' + x
g = gen(); print(next(g), g.send('!'))
