# Every operator and method of set and frozenset, with mixed operands and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
a, b, f = {1, 2, 3}, {3, 4}, frozenset({1, 9})
show(r'''
a | b, a & b, a - b, a ^ b, a | f, f | a, type(a | f), type(f | a), type(a & f), type(f - a), f & a, f ^ a
a | [1]
a & 'x'
[1] - a
a + b
a.union([7], 'x') - {'x'}, a.union(), a.intersection([1, 2], (2,)), a.intersection(), a.difference([1], {2}), a.difference(), a.symmetric_difference([3, 4]), a.union({5: 6}, range(2))
a.symmetric_difference()
a.symmetric_difference([1], [2])
a.union(5)
a.union([[]])
a.intersection([[]])
a.difference([[]])
a == {3, 2, 1}, a == f, frozenset(a) == a, a == [1, 2, 3], a != b, {1} == {1.0}, {True} == {1}, set() == frozenset()
a < {1, 2, 3, 4}, a <= a, a < a, a > {1}, a >= f, {1, 9} >= f, a < b, a > b, f <= {1, 9}, set() < a
a < [1, 2, 3, 4]
a.issubset(range(5)), a.issuperset([1]), a.isdisjoint([9]), a.isdisjoint('x'), a.issubset(5 for _ in ()), set().issubset([])
a.issubset(5)
1 in a, '1' in a, frozenset({1}) in {frozenset({1})}, {1} in {frozenset({1})}, 1.0 in a, True in a
[] in a
{1} in a
{} in a
{[]}
{{1}}
set([{}])
hash(a)
hash(f) == hash(frozenset({9, 1})), {f: 'v'}[frozenset([9, 1])], hash(frozenset()) == hash(frozenset([]))
set(), frozenset(), frozenset({1}), set('aa') == {'a'}, repr({1}), {*a, *b}, str(frozenset((2,))), set([1, 1.0, True]), {1.0, 1}, {True, 1}
set(5)
set(1, 2)
frozenset(x=1)
''')
s = {1, 2, 3}
show(r'''
s.add(4), s.add(1), s.add((1,)) and 0, s.discard((1,)), s.discard(99), s.remove(4), s
s.remove(99)
s.remove('x')
s.remove([1])
s.add([])
s.add()
s.discard({})
s.update([5], {6}, (7,)), s.update(), s, s.intersection_update([5, 6, 7], [5, 6]), s, s.difference_update([5], []), s, s.symmetric_difference_update([6, 8]), s
s.update(5)
s.pop(), s, s.clear(), s
s.pop()
f.add(1)
f.copy() is f, a.copy() is a, frozenset(f) is f, f.union() is f, set(f) == f, f | set() == f
''')
s |= {1, 2}; s &= {2, 3}; s ^= {5}; s -= {2}; print(s); g = f; g |= {7}; print(sorted(g), sorted(f), type(g).__name__)
for op in ('s |= [1]', 's &= 5', 's -= None', 's ^= "a"'):
    try: exec(op)
    except TypeError as e: print(op, e)
