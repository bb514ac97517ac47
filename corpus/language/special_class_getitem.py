# __class_getitem__, generic aliases of built-in types, and subscripting what has none.
try: suspend
except NameError: suspend = lambda value=None: value

class Own:
    def __class_getitem__(cls, item): return suspend((cls.__name__, item))
class Derived(Own): pass
print(Own[int], Derived['a', 2], Own[:], Own[*[1, 2]])
alias = list[int]
print(alias, alias.__origin__, alias.__args__, alias(), alias([1]), type(alias).__name__, list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]))
print(dict[str, list[int]], tuple[int, ...], type[int], set[None], list['forward'], tuple[()])
print(list[int] | None, list[int] | str, isinstance([], list), alias.append, alias.__name__)
class FromAlias(list[int]): pass
print(FromAlias.__bases__, FromAlias.__orig_bases__, FromAlias([1]), FromAlias.__mro__[1])
def attempt(f):
    try: return f()
    except TypeError as e: return str(e)
class None_: __class_getitem__ = None
class Meta(type):
    def __getitem__(cls, item): return suspend(('meta', item))
class WithMeta(metaclass=Meta):
    def __class_getitem__(cls, item): return 'never'
print(WithMeta[1], attempt(lambda: int[str]), attempt(lambda: None_[1]), attempt(lambda: isinstance([], list[int])), attempt(lambda: issubclass(list, list[int])), attempt(lambda: object[1]), attempt(lambda: Own()[1]))
