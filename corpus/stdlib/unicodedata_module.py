import unicodedata as u


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


for c in 'aA1 \u00e9\u0301\u4e2d\u0660\u00bd\u2167(\u05d0\U0001f600\ud55c\u00a0\u200b\ue000\u0378\n\u2f00\ufb01':
    print(ascii(c), u.name(c, None), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), repr(u.decomposition(c)), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
show(lambda: u.name('\n'))
show(lambda: u.name('ab'))
show(lambda: u.name(3))
show(lambda: u.lookup('LATIN SMALL LETTER A'))
show(lambda: u.lookup('nope'))
show(lambda: u.decimal('a'))
show(lambda: u.digit('a'))
show(lambda: u.numeric('a'))
show(lambda: u.normalize('NFC', 'e\u0301'))
show(lambda: ascii(u.normalize('NFD', '\u00e9\ud55c')))
show(lambda: u.normalize('NFKC', '\ufb01\u2460'))
show(lambda: u.normalize('NFKD', '\u00bd'))
show(lambda: u.normalize('x', 'a'))
show(lambda: u.is_normalized('NFC', 'e\u0301'))
show(lambda: u.is_normalized('NFD', 'abc'))
show(lambda: u.unidata_version)
show(lambda: u.category(''))
show(lambda: u.category(1))
show(lambda: u.normalize('NFC', 3))
show(lambda: u.lookup(3))
show(lambda: u.decimal('\u0665'))
show(lambda: u.digit('\u00b2'))
show(lambda: u.numeric('\u2153'))
