# Division by zero in an expression of several operators.
def mean(values):
    return sum(values) / len(values)

def spread(a, b):
    return (mean(a) - mean(b)) * 100 // (max(a) - min(a)) % 7

print(spread([1, 2, 9], [4]))
try:
    mean([])
except ZeroDivisionError as e:
    print("caught", e)
print(spread([5, 5], [1, 2, 3]) + spread([1], [2]))
