# string.Template: substitution, escapes, braces, errors, subclasses, identifiers.
from string import Template
T = Template
class P(Template): delimiter = '%'
print(P('%a %{b} %% $c').substitute(a=1, b=2), P('%').safe_substitute())
class D(Template): idpattern = r'[a-z]+\.[a-z]+'
print(D('$a.b $ab').safe_substitute({'a.b': 1}))
class B(Template): braceidpattern = r'[0-9]+'
print(B('${1} $a').substitute({'1': 'one', 'a': 'A'}))
class Q(Template):
    pattern = r'\[\[(?:(?P<escaped>\[\[)|(?P<named>\w+)\]\]|(?P<braced>x)\]\]|(?P<invalid>))'
print(Q('[[name]] is [[age]]').substitute(name='N', age=3))
class Map:
    def __getitem__(self, k): return k * 2
print(T('$ab ${c}').substitute(Map())); print(T('Dear $name,\n  You owe $$${amount}.').substitute(name='Al', amount='5.00'))
