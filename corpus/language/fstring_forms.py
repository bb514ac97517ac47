# f-strings: nesting, quotes, conversions, =, format specs, multi-line, escapes.
try: suspend
except NameError: suspend = lambda value=None: value

x, y, name, items = 5, 2.5, 'Ann', [1, 2]
print(f'{x}{y}{name!r}{items}', f'{x=}', f'{x = }', f'{x=!s}', f'{x=:>5}', f'{name=}', f'{x + y = :.1f}', f'{ x }', f'{x!r:>4}|')
print(f'{{}} {{{x}}} {{x}}', f'{"nested " + f"{x} {f"{y}"}"}', f'{'same quotes'}', f"{items[0]} {items[-1]:02}", f'{name:*^{x * 2}}', f'{y:{x}.{1}f}', f'{name:{"<"}{8}}|')
print(f'{x:#x} {x:b} {x:08.3f} {x:+d} {x:e} {1234567:,} {1234567:_} {0.25:%} {y!s:5}|{name!s:.2}', f'{x if x > 3 else y}', f'{(lambda v: v * 2)(x)}', f'{ {1: 2}[1] }', f'{ {v for v in items} }', f'{[v for v in items if v > 1]}')
print(f'''multi
{x
  + 1}
{name}''', f'line \
joined {x}', rf'\n{x}\t', fr'{name}\d', F'{x}', f'\x41{x}\N{BULLET}', f'{x}' 'plain' f'{y}' r'\raw')
print(f'{suspend(x)} {suspend(name)!r:>{suspend(7)}} {suspend(items)}', f'{x:{suspend("0")}{suspend(4)}d}', f'{f'{suspend(1)}' + f'{suspend(2)}'}')
print(f'{x:{"{}"}}' if False else f'{"{}"}', f'{"}"}', f'{":"}', f'{"!"}', f'{x!=5}', f'{x==5}', f'{x>=5}', f'{x<=4}', f'{(y:=3)}', y, f'{y:=+5}')
print(f'{None} {True!r} {...} {1j} {b"x"} {range(3)}', f'{"a" "b"}', f'{name.upper()} {name[1:]} {name[::-1]}', f'{x,}', f'{x, y}', f'{*items, 3}')
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: f'{x:z}')
attempt(lambda: f'{name:d}')
attempt(lambda: f'{x:>{name}}')
attempt(lambda: f'{undefined}')
attempt(lambda: f'{items:5}')
attempt(lambda: f'{1 / 0} {print("never")}')
attempt(lambda: f'{y:.{-1}f}')
