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
round(12345, -2)
round(-1.5)
round(1e20)
round(True)
round('a')
round([1])
round(None)
pow(2, 3)
pow(2, 3, 5)
pow(2, -1, 5)
pow(0, 0)
pow(2, 0.5)
pow(2.0, 3)
pow(2, 3, 0)
pow('a', 2)
pow(2, 3, 'a')
pow(2.0, 3, 5)
pow(2)
''')
