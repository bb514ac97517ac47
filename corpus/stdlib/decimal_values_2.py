from decimal import *
D = Decimal


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: D(b'1'))
show(lambda: D(1j))
show(lambda: D())
show(lambda: D(value='3'))
vals = [D(x) for x in ('0', '-0', '1', '-3', '1.10', '123.456', '-7E+3', '1E-5', 'Infinity', '-Infinity', 'NaN')]
ops = {'+': lambda a, b: a+b, '-': lambda a, b: a-b, '*': lambda a, b: a*b, '/': lambda a, b: a/b, '//': lambda a, b: a//b, '%': lambda a, b: a%b, 'divmod': divmod, '**': lambda a, b: a**b, '<': lambda a, b: a<b, '==': lambda a, b: a==b, 'cmp': lambda a, b: a.compare(b), 'max': lambda a, b: a.max(b), 'min': lambda a, b: a.min(b), 'tot': lambda a, b: a.compare_total(b), 'near': lambda a, b: a.remainder_near(b), 'q': lambda a, b: a.quantize(b), 'same': lambda a, b: a.same_quantum(b), 'next': lambda a, b: a.next_toward(b)}
