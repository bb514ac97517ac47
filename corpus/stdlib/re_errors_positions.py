# What is wrong with a pattern: message, position, line and column of re.error.
import re
for p in ('(', ')', '[', 'a**', '*', '(?P<a>b)(?P<a>c)', '(?P<', '(?P=x', '(?P>x)', '\\', 'a\\', '(?<', '(?', '(?q)', '(?i', 'x{3,1}', '[b-a]', '[\\w-a]', '\\8', '(a)\\9', '\\xg', '\\x1', '\\u12', '\\U00110000', '\\N{nope}', '\\N', '\\q', '\\Q', '[\\Z]', '(?(1)a|b)', '(?(x', '(?P<a-b>x)', 'ab\ncd(\nef', 'a\n\n[b', '(?:a', '(?#', '(a)(?P<n>b)(?(m)c)', '(?-:a)', '(?i-', '(?ix-ix:a)', '(?<=a+)', '(?<!a|bc)', '((((', 'a{1}{2}', '(?>a', '(?a)(?L)', '\\p{L}', '(|*)', '(?P<n>', '(?=a)**', '(?P=1)', '(?P<1>x)', '\\g<1>', 'a++*', 'x{999999999999}', '(?(1'):
    try: re.compile(p); print(repr(p), 'compiles')
    except re.error as e: print(repr(p), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
    except Exception as e: print(repr(p), type(e).__name__, e)
print(re.error is re.PatternError, re.error.__mro__[1], re.error.__name__, issubclass(re.error, ValueError))
e = re.error('custom'); print(e, e.msg, e.pos, e.pattern, e.args)
e = re.error('custom', 'a\nbc', 3); print(e, e.lineno, e.colno, e.args)
e = re.error('custom', b'a\nbc', 3); print(e, e.lineno, e.colno)
