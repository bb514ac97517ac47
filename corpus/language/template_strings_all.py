# t-strings: parts, values, conversions, format specs, nesting, concatenation, evaluation.
try: suspend
except NameError: suspend = lambda value=None: value

from string.templatelib import Template, Interpolation
x, name = 5, 'Ann'
t = t'a{x}b{name!r:>10}c{x + 1:{x}.2f}'
print(t, t.strings, t.values, sep='\n')
for i in t.interpolations: print(i.value, repr(i.expression), i.conversion, repr(i.format_spec), i)
print(list(t''), list(t'{x}'), list(t'{x}{name}'), t'{x=}'.strings, t'{ x = !s}'.strings, t'{{}}'.strings)
print((t'a{x}' + t'{name}b').strings, (t'a{x}' t'b{name}').strings, len(t'{x}{x}'.interpolations))
nested = t'outer {t'inner {x}'}'
print(type(nested.values[0]).__name__, nested.values[0].values)
def render(template):
    out = []
    for part in template:
        match part:
            case str(s): out.append(s)
            case Interpolation(value, expression, conversion, spec):
                if conversion == 'r': value = repr(value)
                out.append(f'<{expression}:{format(value, spec)}>')
    return ''.join(out)
print(render(t), render(t'{suspend(x)} and {suspend([1, 2])!r} {x:{suspend(3)}}'))
def t_eval(what):
    print('evaluated', what)
    return suspend(what)
late = t'{t_eval(1)} {t_eval('spec'):{t_eval('>5')}}'
print('made', late.values)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: t'a' + 'b')
attempt(lambda: t'{undefined}')
attempt(lambda: Template('a', Interpolation(1, 'one'), 'b').strings)
attempt(lambda: Template('a', 'b', Interpolation(1), Interpolation(2)).strings)
attempt(lambda: Template(5))
attempt(lambda: setattr(t, 'strings', ()))
attempt(lambda: t == t'a{x}')
print(rt'\n{x}'.strings, tr'\d'.strings, t'''multi
{x}'''.strings, isinstance(t, Template), type(t).__module__)
