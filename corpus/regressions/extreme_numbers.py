import traceback

least, most = -(2**63), 2**63 - 1
items, text, data = list(range(5)), "abcde", b"abcde"
for step in (least, least + 1, most, -1):
    for start, stop in ((None, None), (least, most), (most, least), (2, None), (None, 2)):
        print(items[start:stop:step], text[start:stop:step], data[start:stop:step], tuple(items)[start:stop:step])
    print(list(range(most, least, step))[:3] if step not in (-1, most) else "long")
    print(len(range(least, most, step)), list(range(5, 0, step)), slice(None, None, step).indices(5))
changed = list(items)
del changed[::least]
print(changed)
changed[::least] = ["x"]
print(changed)
print(list(range(least, least + 2)), list(range(most - 1, most)), len(range(least, least + 5, most)))
it = iter(range(most - 2, most))
print(list(it), list(enumerate("ab", most)), list(enumerate("ab", most - 1)))
frame = traceback.FrameSummary(
    "f.py", 1, "n", line="a = b + c", end_lineno=1, colno=2**32 - 1, end_colno=2**32 - 1
)
print(len(traceback.format_list([frame])))
