# What is shown of an exception nobody catches: comprehension nested.
rows = [[1, 2], [3, 'x']]
print([[y + 1 for y in row]
       for row in rows])
