"""f-strings of a table."""

rows = [(f'item{i}', i * 3.14159, i % 7, i * 1000) for i in range(8000)]
o = []
for n, a, b, c in rows:
    o.append(f'{n:<12}|{a:>10.3f}|{b:^5}|{c:>12,}|{a:e}|{b:03d}|{c:x}|{a / 10000:.1%}')
print(len('\n'.join(o)), o[-1])
print(sum((len(repr(r)) + len(str(r[1])) for r in rows)))
