# repr of floats: shortest digits, where the exponent begins, signs and specials.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
0.3
2.675
1.005
float('inf')
float('-inf')
float('nan')
-float('nan')
[1.0, -1.5e300, 1e-300]
{1.0: 2.0}
(0.5,)
{0.5}
str(1.0)
str(1e100)
f'{1e16}'
f'{1e16!s}'
'%s' % 1e16
'%r' % 1e-5
9999999999999998.0
99999999999999990.0
1e21 + 1
12345.678e10
''')
