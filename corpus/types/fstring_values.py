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
x, y, name, items, d = 42, 3.14159, 'Bob', [1, 'a', None], {'k': [1, 2]}
print(f'{x} {y} {name} {items} {d}', f'{x:5d}|{x:<5}|{x:^5}|{x:05}|{x:+}|{x:,}|{x:b}|{x:#x}', f'{y:.2f}|{y:8.3f}|{y:e}|{y:g}|{y:%}', f'{name!r}|{name!s:>5}|{name!a}|{name:*^9}')
print(f'{x=} {y=:.1f} {name=!s} {x + 1 = } {d["k"]=}', f'{x:{5}}|{x:>{x // 6}}|{y:{8}.{2}f}|{name:{"*"}^{7}}', f'{{}}{{{x}}}', f'{items[0]}{d["k"][1]}{name.upper()}{len(items)}', f'{x if x > 5 else y}', f'{(lambda v: v * 2)(x)}', f'{"nested " + f"{x}"}', f'''{
    x
}''', f'{x!r:>6}', f'{None}{True}{...}', f'{"a" "b"}', f'{1, 2}', f'{[i for i in range(3)]}', f'{ {1: 2}[1] }', f'{"\n"}|{chr(10)!r}')
for f in (lambda: f'{x:s}', lambda: f'{name:d}', lambda: f'{items:5}', lambda: f'{None:5}', lambda: f'{d:x}', lambda: f'{y:d}', lambda: f'{x:.2d}', lambda: f'{undefined}', lambda: f'{x.foo}', lambda: f'{items[9]}', lambda: f'{x:{name}}', lambda: f'{x:{-5}}', lambda: f'{y:.{-1}f}', lambda: f'{object():5}'[:10], lambda: f'{1 / 0}', lambda: f'{x:,_}', lambda: f'{x:5,5}', lambda: f'{name:,}', lambda: f'{name:=5}', lambda: f'{int:5}', lambda: f'{len:>3}', lambda: f'{1j:d}', lambda: f'{b"a":3}', lambda: f'{(1,):3}', lambda: f'{range(3):9}'):
    t(f)
class Money:
    def __init__(self, v): self.v = v
    def __format__(self, spec): return f'${self.v:{spec or ".2f"}}'
    def __str__(self): return f'money {self.v}'
print(f'{Money(5)} {Money(5):08.1f} {Money(5)!s} {Money(5)!s:>10}', format(Money(1)), '{:>{}}'.format(Money(2), 3), str(Money(3)))
class NoFormat:
    def __str__(self): return 'nf'
t(lambda: f'{NoFormat()} {NoFormat()!s:>4}'); t(lambda: f'{NoFormat():>4}'); t(format, NoFormat(), '>4'); t(format, NoFormat(), 5); t(format, 1, 2); t(format); t(format, 1, '', ''); t(format, NoFormat(), '')
