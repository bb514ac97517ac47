from itertools import *
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def gen(*a):
    for x in a: yield x
def boom(x):
    if x == 3: raise KeyError(x)
    return x
class Add:
    def __init__(s, v): s.v = v
    def __add__(s, o): return Add(s.v + o.v)
    def __eq__(s, o): return s.v // 2 == o.v // 2
    def __bool__(s): return s.v < 3
    def __repr__(s): return f"A{s.v}"
print(list(accumulate([1,2,3])), list(accumulate(gen(1,2.5,3))), list(accumulate([], initial=5)), list(accumulate([1,2],initial=9)), list(accumulate("abc")), list(accumulate([Add(1),Add(2)])), list(accumulate([2**62,2**62,2**62])), list(accumulate([True,True])))
print(list(accumulate([1,2,3], lambda a,b: a*10+b)), list(accumulate(gen(3,1,2), max))); show(lambda: list(accumulate([1,"a"]))); show(lambda: list(accumulate([1,2,3,4], lambda a,b: boom(b))))
print(list(takewhile(lambda x: x<3, [1,2,3,1])), list(takewhile(Add.__bool__, map(Add, range(5)))), list(takewhile(lambda x: [x] if x<2 else [], gen(1,2,1))), list(takewhile(lambda x: Add(x), range(6)))); t=takewhile(bool,[1,0,1]); print(list(t), next(t,"end")); show(lambda: list(takewhile(boom, [1,3,4])))
print(list(dropwhile(lambda x: x<3, [1,2,3,1])), list(dropwhile(lambda x: Add(x), gen(*range(6)))))
print(list(starmap(pow, [(2,3),[3,2],gen(2,4),"  "[:0] or (1,1)])), list(starmap(lambda *a: a, [(), (1,), range(3), "ab", {1:2}]))); show(lambda: list(starmap(pow, [3])))
print(list(chain.from_iterable([[1],[],(2,3),"ab",gen(4,5),{6:7}])), list(chain([1],gen(),gen(2),[],[3])), list(chain())); show(lambda: list(chain([1],3))); c=chain.from_iterable(gen([1],[2])); print(next(c),next(c),next(c,"e"),next(c,"e"))
show(lambda: list(chain.from_iterable(gen([1], 2))))
print([(k,list(g)) for k,g in groupby("aabbbca")], [k for k,g in groupby([1,1,2,2,1])], [(k,next(g)) for k,g in groupby(range(10), lambda x: x//3)], [(k,list(g)) for k,g in groupby(map(Add,range(6)))])
gs=[g for k,g in groupby("aabb")]; print([list(g) for g in gs]); it=groupby("aab"); k,g=next(it); print(next(g)); k2,g2=next(it); print(list(g),list(g2),k2); show(lambda: next(it)); show(lambda: [list(g) for k,g in groupby([1,3,4], boom)])
it=groupby(gen(1,1,2)); k,g=next(it); print(next(g),next(g),next(g,"e"),next(g,"e")); print([(k,list(g)) for k,g in it])
print(list(zip_longest("abc",gen(1),[],fillvalue="-")), list(zip_longest()), list(zip_longest([])), list(zip_longest(range(2),"abcd"))); z=zip_longest([1],[2]); print(next(z),next(z,"e"),next(z,"e"))
def bad():
    yield 1
    raise ValueError("x")
z=zip_longest("abc", bad()); print(next(z)); show(lambda: next(z)); print(list(z))
print(list(product("ab",[1,2])), list(product([],[1])), list(product()), list(product("ab",repeat=2)), len(list(product(range(3),repeat=5))), list(permutations("abc",2)), len(list(permutations(range(5)))), list(combinations("abcd",3)), list(combinations_with_replacement("ab",3)), list(combinations("ab",3)), list(combinations("ab",0)), list(product(range(2),repeat=8))[-1])
import functools
def rec(n): return accumulate(rec(n-1), lambda a,b: a+b) if n else iter([1,1,1])
print(list(rec(50)))
# Where what they draw from, or call, is of the program.
class Numbers:
    def __init__(self, n): self.n, self.at = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.at == self.n: raise StopIteration
        self.at += 1
        return self.at
print(list(accumulate(Numbers(4))), list(accumulate(Numbers(4), lambda a, b: a * b, initial=2)))
print(list(takewhile(lambda x: x < 3, Numbers(5))), list(dropwhile(lambda x: x < 3, Numbers(5))))
print(list(starmap(lambda *a: sum(a), [Numbers(2), Numbers(3)])), list(starmap(max, map(Numbers, (2, 3)))))
print(list(chain(Numbers(2), [7], Numbers(1))), list(chain.from_iterable(map(Numbers, range(4)))))
print([(k, list(g)) for k, g in groupby(Numbers(6), lambda x: Add(x))], [k for k, g in groupby(Numbers(3))])
print(list(zip_longest(Numbers(2), Numbers(3), [1], fillvalue=Numbers)) [2][0] is Numbers, list(islice(Numbers(9), 2, 8, 3)))
print(list(islice(chain(Numbers(3), Numbers(2)), 4)), list(pairwise(chain(Numbers(3), "ab"))))
