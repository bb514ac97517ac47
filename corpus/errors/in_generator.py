# The frames of a generator and a generator expression between caller and error.
def numbers(source):
    for item in source:
        yield int(item)

def squares(source):
    yield from (n * n for n in numbers(source))

def total(source):
    print("summing")
    return sum(n for n in squares(source))

print(total("123"))
print(total(["4", "5", "six"]))
