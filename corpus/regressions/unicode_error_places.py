# Whatever is given as the place, the message stays within the text.
for text, start, end in [
    ("abc", 2147483647, 1),
    ("abc", 0, 2147483647),
    ("abc", 5, 6),
    ("abc", -1, 0),
    ("", 0, 1),
    ("", 0, 0),
    ("abc", 2, 1),
    ("abc", 1, 2),
    ("abc", 0, 3),
]:
    print(start, end)
    for e in [
        UnicodeEncodeError("ascii", text, start, end, "why"),
        UnicodeDecodeError("ascii", text.encode(), start, end, "why"),
        UnicodeTranslateError(text, start, end, "why"),
    ]:
        print(str(e), e.start, e.end)
