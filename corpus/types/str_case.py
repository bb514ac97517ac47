def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

class N:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class S(str):
    pass
samples = ['', 'abc', 'ABC', 'aBc dEf', "they're bill's", 'ß', 'ŉ', 'ﬁ', 'İI', 'ıi', 'ΑΣ ΑΣΑ Σ', 'ǆ ǅ Ǆ', 'ᾳ ᾼ', '123', 'a1b2', '\u1e9e', 'ÿ', 'µ', '\u0345', 'Ꭰ ꭰ', '\U00010400 \U00010428', 'ნ Ნ', '٣', '²', '½', 'Ⅷ', '一', ' \t\n', '\u2003', 'a_b', '1a', 'é', 'e\u0301', '\x00', '\u200b', '\xa0', '\U0001F600', 'a b', 'A\nB', 'Ab', 'aB', 'A B', 'A b', 'ªº', 'ⓐⒶ', 'x̂', '_', 'class', '\ufb03', 'a·b', '℘', '゛', 'À́']
for s in samples:
    print(ascii(s), *[ascii(getattr(s, n)()) for n in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold')])
    print('  ', *[n[2:] for n in ('isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper') if getattr(s, n)()])
for n in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper'):
    t(getattr('a', n), 1); t(getattr(str, n), 5); t(getattr(str, n)); t(getattr(str, n), 'aB1'); t(getattr(S('aB'), n)); t(getattr('a', n), x=1)
