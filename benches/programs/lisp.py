"""A Lisp."""

import operator as op

def parse(s):
    t = s.replace('(', ' ( ').replace(')', ' ) ').split()

    def rd():
        k = t.pop(0)
        if k == '(':
            l = []
            while t[0] != ')':
                l.append(rd())
            t.pop(0)
            return l
        try:
            return int(k)
        except ValueError:
            return k
    return rd()

class Env(dict):

    def __init__(s, p=(), a=(), o=None):
        s.update(zip(p, a))
        s.o = o

    def find(s, v):
        return s if v in s else s.o.find(v)
g = Env()
g.update({'+': op.add, '-': op.sub, '*': op.mul, '<': op.lt})

def ev(x, e):
    if isinstance(x, str):
        return e.find(x)[x]
    if not isinstance(x, list):
        return x
    if x[0] == 'if':
        return ev(x[2] if ev(x[1], e) else x[3], e)
    if x[0] == 'define':
        e[x[1]] = ev(x[2], e)
        return
    if x[0] == 'lambda':
        return lambda *a: ev(x[2], Env(x[1], a, e))
    f, *a = [ev(i, e) for i in x]
    return f(*a)
ev(parse('(define fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))))'), g)
print(ev(parse('(fib 15)'), g))
