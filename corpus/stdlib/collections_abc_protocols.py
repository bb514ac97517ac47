# isinstance and issubclass by protocol for every abstract container.
import collections.abc as c
class OnlyIter:
    def __iter__(self): return iter(())
class Sized:
    def __len__(self): return 0
class Contains:
    def __contains__(self, x): return True
class Coll(OnlyIter, Sized, Contains): pass
class Call:
    def __call__(self): ...
class NoHash: __hash__ = None
class Aw:
    def __await__(self): yield
class AI:
    def __aiter__(self): ...
    async def __anext__(self): ...
class Rev:
    def __reversed__(self): ...
    def __iter__(self): ...
class Blocked(Coll): __len__ = None
class Buf:
    def __buffer__(self, flags): ...
def gen(): yield
async def coro(): pass
async def agen(): yield
values = {'list': [], 'tuple': (), 'dict': {}, 'set': set(), 'frozenset': frozenset(), 'str': '', 'bytes': b'', 'bytearray': bytearray(), 'range': range(1), 'iter': iter([]), 'gen': gen(), 'keys': {}.keys(), 'values': {}.values(), 'items': {}.items(), 'mv': memoryview(b''), 'int': 1, 'None': None, 'func': len, 'zip': zip(), 'OnlyIter': OnlyIter(), 'Sized': Sized(), 'Contains': Contains(), 'Coll': Coll(), 'Call': Call(), 'NoHash': NoHash(), 'Aw': Aw(), 'AI': AI(), 'Rev': Rev(), 'Blocked': Blocked(), 'Buf': Buf(), 'agen': agen()}
for name in sorted(c.__all__): 
    if name == 'ByteString': continue
    print(name, [k for k, v in values.items() if isinstance(v, getattr(c, name))])
co = coro(); print(isinstance(co, c.Coroutine), isinstance(co, c.Awaitable)); co.close()
print(issubclass(list, c.MutableSequence), issubclass(dict, c.Mapping), issubclass(c.Sequence, c.Reversible), issubclass(c.Set, c.Collection), c.Iterable[int], c.Callable[[int], str], c.Callable[..., int], c.Mapping[str, int].__args__, isinstance([], c.Sequence))
for n in ('Sequence', 'MutableMapping', 'Set', 'Iterator', 'Generator', 'Hashable', 'MutableSequence', 'Coroutine', 'Container'):
    try: getattr(c, n)()
    except TypeError as e: print(e)
