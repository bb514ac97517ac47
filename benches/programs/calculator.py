"""A recursive descent parser."""

class P:

    def __init__(s, t):
        s.t = t
        s.i = 0

    def peek(s):
        return s.t[s.i] if s.i < len(s.t) else ''

    def expr(s):
        v = s.term()
        while s.peek() in ('+', '-') and s.peek():
            o = s.peek()
            s.i += 1
            w = s.term()
            v = v + w if o == '+' else v - w
        return v

    def term(s):
        v = s.fac()
        while s.peek() in ('*', '/') and s.peek():
            o = s.peek()
            s.i += 1
            w = s.fac()
            v = v * w if o == '*' else v / w
        return v

    def fac(s):
        if s.peek() == '(':
            s.i += 1
            v = s.expr()
            s.i += 1
            return v
        j = s.i
        while s.peek().isdigit():
            s.i += 1
        return int(s.t[j:s.i])
t = '(1+2)*3-4/(5+6)*7+89*(2-1)'
for _ in range(2500):
    r = P(t).expr()
print(r)
