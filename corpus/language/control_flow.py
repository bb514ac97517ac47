# if, elif, else, while, for, break, continue, pass: the plain things.
for n in (-5, 0, 3, 12):
    if n < 0:
        kind = "negative"
    elif n == 0:
        kind = "zero"
    elif n < 10:
        kind = "small"
    else:
        kind = "large"
    print(n, kind)

total = 0
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 8:
        break
    total += i
print(i, total)

for row in range(3):
    for col in range(3):
        if col > row:
            break
        print(row * 3 + col, end=" ")
    print()

for i in range(10, 0, -3):
    print(i, end=",")
print()
for letter in "abc":
    pass
print(letter)
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
if not [] and not "" and not 0 and not None:
    print("all empty things are false")
if [0] and " " and -1:
    print("all others are true")
