# Rows and columns with lists: transposing, rotating, flattening, grouping in pairs.
grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(list(zip(*grid)), [list(r) for r in zip(*grid[::-1])])
print([row[::-1] for row in grid], [x for row in grid for x in row if x % 2])
print([grid[i][i] for i in range(3)], sum(grid[i][~i] for i in range(3)))
flat = sum(grid, [])
print(flat, flat[::3], flat[-1:-4:-1], [flat[i:i + 4] for i in range(0, len(flat), 4)])
print(list(zip(flat[::2], flat[1::2])), list(zip(*[iter(flat)] * 3)))
shared = [[0] * 2] * 3
shared[0][1] = 5
print(shared, shared[0] is shared[2], [[0] * 2 for _ in range(2)])
grid[1:2] = [[0], [0, 0]]
print(grid, len(grid), grid.index([0]), [len(r) for r in grid])
del grid[::2]
print(grid, max(grid), min(grid, key=len), sorted(grid, key=sum, reverse=True))
for bad in (lambda: flat.index(99), lambda: flat.remove(99), lambda: [].pop(), lambda: flat[20], lambda: flat["a"], lambda: [1] + (2,)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
