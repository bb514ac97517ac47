try: suspend
except NameError: suspend = lambda value=None: value

# Keys of sorted, list.sort, min and max.
words = ["pear", "fig", "banana", "kiwi", "apple"]
print(sorted(words, key=lambda w: suspend(len(w))))
print(sorted(words, key=lambda w: (suspend(len(w)), suspend(w)), reverse=True))
data = list(range(10))
data.sort(key=lambda n: (suspend(n % 3), -n))
print(data)
print(min(words, key=lambda w: suspend(w[-1])), max(words, key=lambda w: suspend(len(w))))
print(min(3, 1, 2, key=lambda n: suspend(-n)), max([], key=suspend, default="none"))
print(sorted(words, key=suspend))
calls = []

def key(w):
    calls.append(w)
    return suspend(w[1])

print(sorted(words, key=key), calls)

def failing(n):
    if suspend(n) == 3:
        raise ValueError("three")
    return n

numbers = [5, 3, 1]
try:
    numbers.sort(key=failing)
except ValueError as e:
    print("failed", e, numbers)
print(sorted((suspend(n) for n in (3, 1, 2)), key=lambda n: -suspend(n)))
