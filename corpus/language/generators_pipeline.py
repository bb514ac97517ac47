# Generators as stages: each value flows through before the next is made.
def read(lines):
    for line in lines:
        print("read", line)
        yield line

def parse(lines):
    for line in lines:
        name, _, value = line.partition("=")
        if value:
            yield name, int(value)

def running(pairs):
    total = 0
    for name, value in pairs:
        total += value
        yield name, value, total

def until(items, limit):
    for item in items:
        yield item
        if item[2] > limit:
            print("limit")
            return

lines = ["a=1", "comment", "b=5", "c=10", "d=20"]
for row in until(running(parse(read(lines))), 10):
    print(row)
windows = lambda seq, n: (seq[i:i + n] for i in range(len(seq) - n + 1))
print(list(windows([1, 2, 3, 4], 2)), [sum(w) for w in windows(range(5), 3)])
def chunks(it, n):
    it = iter(it)
    while chunk := [x for _, x in zip(range(n), it)]:
        yield chunk
print(list(chunks("abcdefg", 3)), list(chunks([], 2)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
gen = primes()
print([next(gen) for _ in range(12)], next(p for p in gen if p > 50))
