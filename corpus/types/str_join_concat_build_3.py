# Building text: join of every iterable, augmented concatenation, multiplication, conversions.
s = ''
for i in range(5): s += str(i); s += '-' if i < 4 else ''
print(s); t = s; t += '!'; print(s, t); parts = []; [parts.append(f'{i:02d}') for i in range(3)]; print(''.join(parts), ':'.join(parts))
w = 'x'
for _ in range(10): w += w
print(len(w), w.count('x'), ('ab' * 500)[499:503], len('é' * 1000), ('a' + 'é' * 3 + 'b')[1:-1])
