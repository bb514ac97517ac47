# round() of floats and ints: half to even, digits of either sign, types of results, and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
type(round(2, 1))
type(round(True))
round(True)
round(True, 1)
round(1e300, 5)
round(1.5, 400)
round(1.5, -400)
round(123.456, -3)
round(999.9, -3)
round(5e-324, 323)
round(float('nan'))
round(float('inf'))
round(float('nan'), 2)
round(float('-inf'), 2)
round(-0.4)
round(-0.4, 0)
round(1.7976931348623157e308, -308)
''')
