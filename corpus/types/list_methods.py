# Every list method, with its return value and its effect.
l = [3, 1, 2]
print(l.append(4), l, l.extend((5, 6)), l, l.insert(0, 0), l, l.insert(100, 9), l.insert(-1, 8), l)
print(l.pop(), l.pop(0), l.pop(-2), l, l.remove(1), l, l.index(2), l.count(3), l.reverse(), l, l.sort(), l, l.sort(reverse=True), l)
m = l.copy()
m.clear()
print(m, l, l.index(3, 1), l.index(2, -2), l.index(4, 0, 5))
print(sorted(["b", "C", "a"], key=str.lower), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[2], [1, 5], [1]]), sorted([3, 1.5, True]), sorted("hello", reverse=True))
people = [("ann", 30), ("bob", 25), ("cy", 30), ("di", 25)]
people.sort(key=lambda p: p[1])
print(people)
people.sort(key=lambda p: p[1], reverse=True)
print(people, sorted(people, key=lambda p: (-p[1], p[0])))
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * 0, [[]] * 2, 1 in [1, 2], [1] in [[1]], [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, 2] != [2, 1], [2] > [1, 9])
l = [1, 2, 3]
alias = l
alias += [4]
l = l + [5]
print(l, alias, l is alias, len(l), min(l), max(l), sum(l), list(reversed(l)), l[-1], l[1:3], l[::-1], [*l, 0])
l[0], l[-1] = l[-1], l[0]
l[1:3] = ["x", "y", "z"]
print(l, l * 1 is l, list("abc"), list(range(3)), list({"k": 1}), list(), list((1,)), [None] * 2, [[i] * i for i in range(3)], any(l), list(map(type, [1, ""])))
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
shared = [[0] * 2] * 2
shared[0][0] = 1
print(grid, shared, repr([1, "a", None, 2.5, (1,), {}, [[]]]), str(["é", "\n"]), [1, [2, [3]]][1][1][0])
stack, queue = [], [1, 2, 3]
for i in range(3):
    stack.append(queue.pop(0))
print(stack, queue, stack.pop(), stack, [x for x in stack if x not in [1]], l.__len__(), [].__class__, [1, 2].__contains__(2))
big = list(range(1000))
del big[::2]
big[10:490] = []
print(big, len(big), big.index(981), sorted(big, key=lambda x: x % 10)[:4])
