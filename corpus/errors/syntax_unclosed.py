# A file that does not parse: nothing of it runs.
print("never printed")

def broken(a, b:
    return a + b

values = [1, 2, 3]
for v in values:
    print(v)

print(broken(1, 2))
