# f-strings: nesting, specs from values, conversions, debug form, quotes, lambdas, multi-line.
import datetime, math
x, y, name, w, p = 5, 2.5, 'Al', 10, 2
d = {'k': 'v', 'n': {'m': 1}}
print(f'{x}{y}', f'{x:{w}}|', f'{y:{w}.{p}f}|', f'{name:>{w}}|', f'{name!r:^{w}}|', f'{x=}', f'{x = }', f'{x=!r:>5}', f'{x + 1=}', f'{d["k"]}', f"{d['n']['m']}", f'{name.upper()}', f'{[i for i in range(3)]}', f'{ {1: 2}[1] }', f'{(lambda a: a * 2)(x)}', f'{x if x > 3 else "small"}', f'{x!s}{x!a}')
print(f'{{}}', f'{{{x}}}', f'{{x}}', f'{"nested " + f"{x}"}', f'{f"{f"{x}"}"}', f'{"a" "b"}', f'{x:>{f"{w}"}}', f'{"\n".join(["a", "b"])}', f'{'same quotes'}', rf'\d{x}', fr'{x}\n', f'{x:,}', f'{10**6:,}', f'{x:#b}', f'{math.pi:.3}', f'{True:d}', f'{None}', f'{...}')
print(f'''multi
{x}
{
  y
}''', f'{datetime.date(2024, 5, 6):%d/%m/%Y}', f'{datetime.datetime(2024, 5, 6, 7, 8):%H:%M}', f'{1e10:g}', f'{-5:05}', f'{5:+}', f'{"a":*^5}', f'{"é":>3}', f'{x}' f'{y}' 'z', 'a' f'{x}' "b")
for bad in ("f'{x:d}{name:d}'", "f'{undefined}'", "f'{x!z}'", "f'{}'", "f'{x'", "f'}'", "f'{x:{}}'", "f'{1/0}'", "f'{name:.2f}'", "f'{x:>{name}}'", "f'{*x}'", "f'{x y}'", "f'{lambda: 1}'", "f'{d[k]}'", "f'{x:5.5.5}'"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
class C:
    def __format__(self, s): return f'C<{s}>'
    def __str__(self): return 'strC'
c = C(); print(f'{c}', f'{c:abc}', f'{c!s:>6}', f'{c:{x}{y}}', f'{c:{name}:{w}}', f'{c=!s}', f'{c:%Y {x:02}}')
def order(n): print('eval', n, end='; '); return n
print(f'{order(1)} {order(2):{order(3)}} {order(4)!r}')
total = sum(p * q for p, q in ((1.5, 2), (3.25, 4))); rows = [('apple', 1.5), ('fig', 12.25)]
for n, v in rows: print(f'{n:<10}|{v:>8.2f}|{v / total:>7.1%}')
print(f'{"Total":<10}|{total:>8.2f}', f'{len(rows)} row{"s" if len(rows) != 1 else ""}')
