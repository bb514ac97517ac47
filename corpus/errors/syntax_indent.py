# A block without its indentation.
print("never printed")

def total(values):
    result = 0
    for v in values:
    result += v
    return result

print(total([1, 2]))
