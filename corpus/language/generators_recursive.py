# Generators that call themselves: trees, permutations, backtracking.
def subsets(items):
    if not items:
        yield []
        return
    head, *tail = items
    for s in subsets(tail):
        yield s
        yield [head, *s]

def permute(items):
    if len(items) < 2:
        yield tuple(items)
        return
    for i, x in enumerate(items):
        for rest in permute(items[:i] + items[i + 1:]):
            yield (x, *rest)

def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    row = len(placed)
    for col in range(n):
        if all(col != c and abs(col - c) != row - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (col,))

def paths(maze, x=0, y=0, trail=()):
    if (x, y) in trail or not (0 <= y < len(maze) and 0 <= x < len(maze[0])) or maze[y][x] == "#":
        return
    trail += ((x, y),)
    if maze[y][x] == "E":
        yield trail
        return
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        yield from paths(maze, x + dx, y + dy, trail)

class Node:
    def __init__(self, value, *kids): self.value, self.kids = value, kids
    def __iter__(self):
        yield self.value
        for kid in self.kids:
            yield from kid
    def depth_first(self, level=0):
        yield "  " * level + str(self.value)
        for kid in self.kids:
            yield from kid.depth_first(level + 1)

print(sorted(subsets([1, 2, 3])))
print(["".join(p) for p in permute("abc")], sum(1 for _ in permute([*range(5)])))
print(next(queens(6)), len(list(queens(6))))
print(min(paths(["..#", "#..", "#.E"]), key=len), len(list(paths(["...", "..E"]))))
tree = Node(1, Node(2, Node(3), Node(4)), Node(5))
print(list(tree), sum(tree), max(tree))
print("\n".join(tree.depth_first()))
