# Numbers and texts out of range, the last one uncaught in a nested call.
def convert(kind, text):
    return kind(text)

def table(kinds, text):
    return [convert(k, text) for k in kinds]

print(table([int, float, complex], "12"))
for kinds, text in (([int], "1.5"), ([float], "one"), ([chr], 1 << 30), ([float], 10**400), ([bytes], [1, 300])):
    try:
        table(kinds, text)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)

def nested(depth, text):
    if depth:
        return nested(depth - 1, text)
    return table([float, int], text)

nested(2, "7.25")
