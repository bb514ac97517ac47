try: suspend
except NameError: suspend = lambda value=None: value

# Long runs of calls with much live state around them.
def sieve(n):
    flags = [True] * suspend(n + 1)
    for i in range(2, n + 1):
        if suspend(flags[i]):
            for j in range(i * i, n + 1, i):
                flags[j] = suspend(False)
    return [i for i in range(2, n + 1) if flags[i]]

print(sieve(30))
grid = [[suspend(r * 4 + c) for c in range(4)] for r in range(4)]
for r in range(4):
    for c in range(r):
        grid[r][c], grid[c][r] = suspend(grid[c][r]), suspend(grid[r][c])
print(grid)

def sort(items):
    items = items[:]
    for i in range(len(items)):
        for j in range(len(items) - 1 - i):
            if suspend(items[j]) > suspend(items[j + 1]):
                items[j], items[j + 1] = items[j + 1], items[j]
    return items

print(sort([5, 2, 9, 1, 7]))
words = {}
for w in "the cat the dog a cat the end".split():
    words[suspend(w)] = words.get(suspend(w), 0) + suspend(1)
print(words, max(words, key=lambda w: suspend(words[w])))
shared = []
alias = {"list": shared, "again": [shared, (shared,)]}
shared.append(alias)
suspend("identity must survive")
print(alias["again"][0] is shared, alias["again"][1][0] is shared, shared[0] is alias, len(shared))
big = 1
for i in range(1, 40):
    big *= suspend(i)
text = ""
for i in range(50):
    text += suspend(chr(97 + i % 26))
print(big, text, len(text), text[::7], f"{1 / 3 + suspend(0.1)!r}", suspend(float("inf")), suspend(-0.0), suspend(10**30) % 97)
