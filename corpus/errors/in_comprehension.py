# Errors inside nested comprehensions show the line of the comprehension.
table = [[4, 2], [9, 3], [8, 0]]

def ratios(rows):
    return [a // b for a, b in rows]

def matrix(rows):
    return {
        i: [x / y for x in row
            for y in row]
        for i, row in enumerate(rows)
    }

print(ratios(table[:2]))
print(matrix(table[:1]))
try:
    ratios(table)
except ZeroDivisionError as e:
    print(e)
print(matrix(table))
