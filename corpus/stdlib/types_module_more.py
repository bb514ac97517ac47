# types: SimpleNamespace, MappingProxyType, MethodType, DynamicClassAttribute, new_class and the names of types.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import types
from types import *
n = SimpleNamespace(a=1, b='x')
show(r'''
n
n.a
n == SimpleNamespace(a=1, b='x')
n != SimpleNamespace()
SimpleNamespace()
SimpleNamespace({'k': 1})
SimpleNamespace([('p', 2)], q=3)
vars(n)
SimpleNamespace(x=n).x.b
repr(SimpleNamespace(**{'a b': 1}))
SimpleNamespace(5)
> d = {'a': 1}
> m = MappingProxyType(d)
m
m['a']
len(m)
'a' in m
list(m)
m.get('z', 0)
m.keys()
m.items()
m | {'b': 2}
{'b': 2} | m
m == {'a': 1}
m.copy()
str(m)
list(reversed(m))
type(m.copy())
dict(m)
{**m}
hash(MappingProxyType({})) if 0 else 0
m['z']
m.nope
MappingProxyType(5)
MappingProxyType([1])
MappingProxyType()
MethodType(lambda s, x: (s, x), 5)(6)
MethodType(len, [1, 2])()
MethodType(max, 3)(9)
MethodType(5, 1)
MethodType(len, None)
new_class('N', (int,), {}, lambda ns: ns.update(x=1)).x
new_class('P').__name__
new_class('Q', (), {'metaclass': type('Meta', (type,), {})}).__class__.__name__
prepare_class('X', (int,))[0]
resolve_bases((int, list[int]))
get_original_bases(type('C', (), {}))
isinstance(len, BuiltinFunctionType)
isinstance(lambda: 0, FunctionType)
LambdaType is FunctionType
isinstance((x for x in ()), GeneratorType)
isinstance([].append, BuiltinMethodType)
isinstance(str.upper, MethodDescriptorType)
isinstance(int.__add__, WrapperDescriptorType)
isinstance((5).__add__, MethodWrapperType)
isinstance(types, ModuleType)
isinstance(int.real, GetSetDescriptorType)
isinstance(None, NoneType)
isinstance(..., EllipsisType)
isinstance(NotImplemented, NotImplementedType)
isinstance(list[int], GenericAlias)
isinstance(int | str, UnionType)
isinstance((lambda: 0).__code__, CodeType)
isinstance(dict.__dict__['fromkeys'], ClassMethodDescriptorType)
GenericAlias(list, (int,))
GenericAlias(dict, (str, int))(a=1)
ModuleType('m', 'doc').__doc__
ModuleType('m')
ModuleType('m').__name__
''')
n.c = [1]; del n.a; print(n); n.self = n; print(n); d['new'] = 2; print(m)
for s in ('m["x"] = 1', 'del m["a"]', 'm.x = 1', 'm |= {}'):
    try: exec(s); print(s, m)
    except Exception as e: print(s, type(e).__name__, e)
@types.coroutine
def gen(): x = yield 1; return x
async def use(): return await gen()
c = use(); print(c.send(None))
try: c.send(5)
except StopIteration as e: print(e.value)
