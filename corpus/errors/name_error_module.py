# A module used without its import.
def area(r):
    return math.pi * r ** 2

def report(values):
    for v in values:
        print(v, area(v))

print("before")
if True:
    report([1, 2])
