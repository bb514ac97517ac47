# Fields, specs, conversions, nesting, self-documentation and quoting.
name, n, x = "hog", 42, 3.14159265
print(f"{name} {n} {x} {n + 1} {name.upper()} {'literal'} {{braces}} {n!r} {name!r} {name!s} {'é'!a}")
print(f"{n:5}|{n:<5}|{n:>5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:o}|{n:,}|{n:e}|{n:.1f}|{n:%}")
print(f"{x:.2f}|{x:10.3f}|{x:<10.1f}|{x:e}|{x:g}|{x:.0f}|{x:+.1f}|{-x:.1f}|{x:08.2f}")
print(f"{name:10}|{name:>10}|{name:^10}|{name:*^10}|{name:.2}|{name:5.1}|{name!r:>8}")
w, p = 10, 3
print(f"{x:{w}.{p}f}|{name:{'>'}{w}}|{n:{'0'}{w - 2}}|{name:{name[0]}^{w}}")
print(f"{n=} {n = } {x=:.2f} {name=!s} {n + 1=} {name.upper()=}")
print(f"{f'{f"{n}"}'} {'a' if n else 'b'} {[i for i in range(3)]} {(lambda v: v * 2)(4)} { {'k': 1}['k'] }")
print(f"{1000000:,} {1234567.891:,.2f} {255:#06x} {5:03d} {True} {None} {1 == 1} {10**20}")
print(f'''multi
{n
 + 1}
line''')
print(f"{'nested "quotes"'} {"same" + "kind"} \t tab \N{BULLET} \x41 \u00e9")
print(rf"{n}\n" f"{n}" "plain {n}", F"{n}", fr"\d{n}")
print(f"{'a':>{3}}{'b':<{3}}|", f"{1:>{1 + 2}}", f"{'%'}", f"{n!s:>5}", f"{[1, 'b']}", f"{(1,)}")
print(f"{n:>{w}}"f"{'':-<{w}}", f"", f"{''}", len(f"{x}"))
for bad in (lambda: f"{name:d}", lambda: f"{n:s}", lambda: f"{x:d}", lambda: f"{n:.2d}", lambda: f"{[]:5}", lambda: f"{name:+}"):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
