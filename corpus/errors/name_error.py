# An undefined name in a function, with a close spelling in scope.
def compute(count, scale=2):
    total = count * scale
    print("total", total)
    return totl + 1

def main():
    results = []
    for i in range(2):
        results.append(compute(i))
    return results

print("start")
print(main())
