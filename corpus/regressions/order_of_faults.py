# Of several things wrong, which one the compiler says.
W = '[x for x in (y := 1)]'
for order in ('body', 'handler', 'else', 'finally'):
    pass
import itertools
parts = ['body', 'handler', 'orelse', 'final']
for a, b in itertools.combinations(parts, 2):
    src = 'try:\n  %s\nexcept Exception:\n  %s\nelse:\n  %s\nfinally:\n  %s\n' % tuple(W if p in (a, b) else 'pass' for p in parts)
    try: compile(src, 'f', 'exec')
    except SyntaxError as e: print(a, b, e.lineno)
    src = 'try:\n  %s\nexcept* Exception:\n  %s\nelse:\n  %s\nfinally:\n  %s\n' % tuple(W if p in (a, b) else 'pass' for p in parts)
    try: compile(src, 'f', 'exec')
    except SyntaxError as e: print(a, b, e.lineno)
for src in ('for x in %s:\n  %s\nelse: pass', 'while %s:\n  %s', 'if %s:\n  %s', 'for x[%s] in\\\n %s: pass', 'x[%s] = \\\n%s', 'x[%s] += \\\n%s', 'with a as x[%s], \\\n%s: pass', 'def f(x=%s, *, y=\\\n%s): pass', '@%s\ndef f(x=%s): pass', '@%s\nclass f(%s): pass', 'def f():\n %s\n%s', 'lambda x=%s: \\\n%s', 'match %s:\n case x if %s: pass', 'x: int = %s;\\\n%s', 'assert %s, \\\n%s', 'raise %s from \\\n%s', '{%s: \\\n%s}', '%s if \\\n%s else 1', 'f(%s, x=\\\n%s)', 'x[%s:\\\n%s]', 'del x[%s], \\\nx[%s]', 'class A(x=%s): \n  %s', 'f"{%s:{\n%s}}"', '%s and \\\n%s', '[z for z in a if %s for b in c if \\\n%s]', '{%s for z in a if \\\n%s}', '{1: %s for z in a if \\\n%s}'):
    try: compile(src % (W, W), 'f', 'exec'); print(repr(src), 'ok')
    except SyntaxError as e: print(repr(src), e.msg, e.lineno)
