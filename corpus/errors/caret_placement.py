# Where the carets stand, one error a frame: operators, subscripts, calls, attributes and unicode.
def frame1(x): return x + 1 if x else frame2(x, [0])
def frame2(x, items): return items[x] * frame3("é" * 3, x)
def frame3(text, x): y = text.upper().lower() ; return frame4(text)[0] + "ünï"
def frame4(text):
    result = {"ключ": 1}["ключ"] + frame5(*text[1:], key=lambda: 0) - 2
    return result
def frame5(a, b, key=None):
    for i in range(3):
        if (a == b and
                frame6(i)):
            return i
def frame6(i):
    i += 1; assert i < 2; return frame7(i)if i<0 else[frame7][0](i   )
def frame7(i):
    return not -(frame8(i) ** 2) in (1, 2)
def frame8(i):
    return i . missing . attribute
print("start")
frame1(0)
