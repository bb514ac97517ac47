"""str.format and %."""

o = []
for i in range(30000):
    o.append('{:>8}|{:<6}|{:^7}|{:08.3f}'.format(i, i % 97, 'ab', i / 7))
    o.append('%5d %-8s %x %6.2f' % (i, 'n%d' % (i % 10), i, i * 1.5))
print(len(''.join(o)), o[-2:])
