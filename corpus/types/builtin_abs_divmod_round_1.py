# abs, divmod, round, pow and the special methods behind them.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class M:
    def __abs__(self): return 'abs'
    def __divmod__(self, o): return ('dm', o)
    def __rdivmod__(self, o): return ('rdm', o)
    def __round__(self, *a): return ('round', a)
    def __pow__(self, *a): return ('pow', a)
    def __rpow__(self, *a): return ('rpow', a)
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __float__(self): return 2.5
    def __complex__(self): return 1+2j
    def __int__(self): return 7
m = M()
show(r'''
abs(-5)
abs(5.5)
abs(-0.0)
abs(3+4j)
abs(True)
abs(-10**30)
abs(m)
-m
+m
~m
float(m)
complex(m)
int(m)
divmod(m, 2)
divmod(2, m)
round(m)
round(m, 3)
pow(m, 2)
pow(2, m)
pow(m, 2, 3)
''')
