# An index out of range inside a nested subscript and a while loop.
grid = [[1, 2, 3], [4, 5, 6]]

def diagonal(g, n):
    out = []
    i = 0
    while i < n:
        out.append(g[i][i] + g[i][-1])
        i += 1
    return out

print(diagonal(grid, 2))
print(diagonal(grid, 3))
