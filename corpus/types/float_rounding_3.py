# round() of floats and ints: half to even, digits of either sign, types of results, and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
round('1')
round(1.5, 'a')
round(1.5, 1.0)
round(1.5, None)
round(5, None)
round(number=2.5)
round(1.25, ndigits=1)
round()
round(1, 2, 3)
round(1j)
(2.5).__round__(), (2.5).__round__(None), (25).__round__(-1), (0.125).__round__(2), (0.375).__round__(2)
(2.7).__trunc__(), (-2.7).__floor__(), (-2.7).__ceil__(), (2.7).__int__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__()
round(10**400 + 6, -1) - 10**400
round(-25, -1)
round(-35, -1)
round(12345678912345, -13)
''')
class R:
    def __round__(self, n='none'): return ('rounded', n)
print(round(R()), round(R(), 3), round(R(), None))
