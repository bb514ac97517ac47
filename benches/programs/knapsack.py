"""A knapsack by a table of lists."""

def knap(ws, vs, cap):
    dp = [[0] * (cap + 1) for _ in range(len(ws) + 1)]
    for i in range(1, len(ws) + 1):
        w = ws[i - 1]
        v = vs[i - 1]
        for c in range(cap + 1):
            dp[i][c] = dp[i - 1][c]
            if c >= w:
                dp[i][c] = max(dp[i][c], dp[i - 1][c - w] + v)
    return dp[-1][-1]
print(knap([i % 13 + 1 for i in range(100)], [i * 7 % 31 for i in range(100)], 6000 // 2))
