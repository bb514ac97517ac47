# Sieve, sorting, matrices, search, dynamic programming: the daily work of programs.
def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]

print(sieve(60))

def quicksort(l):
    if len(l) < 2: return l
    p, *rest = l
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])

def merge(a, b):
    out = []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b

print(quicksort([5, 3, 8, 1, 9, 2, 5]), merge([1, 4, 6], [2, 3, 9]))
def matmul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]))

def bfs(graph, start):
    seen, queue = {start: None}, [start]
    while queue:
        node = queue.pop(0)
        for nxt in graph.get(node, ()):
            if nxt not in seen:
                seen[nxt] = node
                queue.append(nxt)
    return seen

print(bfs({"a": "bc", "b": "d", "c": "d", "d": "e"}, "a"))
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            t[i][j] = t[i - 1][j - 1] + 1 if x == y else max(t[i - 1][j], t[i][j - 1])
    return t[-1][-1]

def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1): best[c] = max(best[c], best[c - w] + v)
    return best[cap]

print(lcs("AGGTAB", "GXTXAYB"), knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
def collatz(n):
    while n != 1:
        yield n
        n = 3 * n + 1 if n % 2 else n // 2
    yield 1
print(gcd(252, 105), list(collatz(11)), len(list(collatz(27))))
words = "the cat the dog a cat the end".split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0])))
queens = lambda n, row=0, cols=(): 1 if row == n else sum(queens(n, row + 1, (*cols, c)) for c in range(n) if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)))
print(queens(6), [sum(int(d) for d in str(2 ** n)) for n in (10, 100)])
