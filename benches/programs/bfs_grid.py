"""Breadth-first search on a grid, with tuples as keys."""

from collections import deque
N = 220
grid = [[1 if (x * 7 + y * 13) % 5 else 0 for x in range(N)] for y in range(N)]

def bfs(s):
    dist = {s: 0}
    q = deque([s])
    while q:
        x, y = q.popleft()
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            a, b = (x + dx, y + dy)
            if 0 <= a < N and 0 <= b < N and grid[b][a] and ((a, b) not in dist):
                dist[a, b] = dist[x, y] + 1
                q.append((a, b))
    return (len(dist), max(dist.values()))
print(bfs((1, 1)))
