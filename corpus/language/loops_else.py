# for and while with else, break and continue, nested, and names left behind.
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "prime")
i = 0
while i < 3:
    i += 1
    if i == 2: continue
    print("while", i)
else:
    print("while else")
while True:
    if i > 5: break
    i += 1
else:
    print("never")
print(i, n, d)
for x in []:
    pass
else:
    print("empty for else")
try:
    x
except NameError as e:
    print(e)
for i, (a, *b) in enumerate([(1, 2, 3), "xyz"], start=1):
    print(i, a, b)
for k in {"p": 1, "q": 2}: print(k, end=";")
for k, v in {"p": 1, "q": 2}.items(): print(k, v, end=";")
print()
found = next((i for i in range(10) if i * i > 30), None)
print(found)
lst = [1, 2, 3]
for v in lst:
    if v < 3 and len(lst) < 6: lst.append(v + 10)
print(lst)
for lst[0] in range(3): pass
print(lst)
try:
    for z in 5: pass
except TypeError as e:
    print(e)
d = {"a": 1}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e:
    print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e:
    print(e)
