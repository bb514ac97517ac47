# A star takes an operand of |, no comparison: also where that begins with a parenthesis. A yield of a comma.
def t(s):
    try: compile(s, 'f', 'exec'); print('ok', s)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_offset, '|', s)
for s in ('{*(0) == 1}', '[*(0) == 1]', '{*(0 if a else b) == 1}', 'x = {*(a) == b}', 'f({*(a) == b})', '{*(a) < b, 1}', '{*a() == b}', '{*a[0] == b}', '{*a.b == c}', '{*[1] == c}', '{*{1} == c}', '{*"a" == c}', '{*1 == c}', '{*(a) == min(b, c)}', 'l = sorted({*(0 if i2 else i1) == min(2.5, i0)})', 'l = sorted({*x == min(2.5, i0)})','l = sorted({*x == min(2.5)})', 'if 1:\n            l1 = sorted({*(0 if i2 else i1) == min(2.5, i0)})'):
    t(s)
for s in ('x = yield ,', 'def f(): x = yield ,', 'def f(): yield ,', 'def f(): yield 1,', 'f(*(a) if b else c)', 'f(*(a) == b)', '[*(a) for a in b]', 'for x in *(a), b: pass', 'x[*(a) == b]', 'print(*(x for x in y))', 'x = *(a), b', 'x = *(a) or b,', 'return_ = [*(a) | b, 1]'):
    t(s)
