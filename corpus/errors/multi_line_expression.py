# Carets under an expression over several lines.
values = {"a": 1, "b": [1, 2, 3], "c": None}

def combine(v):
    return (v["a"]
            + v["b"][1]
            + v["c"])

def pick(v):
    result = sum([
        v["a"],
        v["b"][0],
    ]) * v["b"][
        len(v["b"]) + 2
    ]
    return result

try:
    combine(values)
except TypeError as e:
    print(e)
pick(values)
