# Records of the usual form and beside it: quotes inside, lines that go on, several ends, limits, classes over str, dialects.
import csv, io
def rows(lines, **k):
    try: print(lines, k, '->', list(csv.reader(lines, **k)))
    except Exception as e: print(lines, k, '->', f'{type(e).__name__}: {e}')
rows(['a,b,c', '1,2,3']); rows(['a,"b,c",d\r\n', '"x ""y""",z\n', '"",,""\r']); rows(['', '\n', ',', ' a , b ']); rows(['a"b,c', '"a"b,c', '"a" ,b']); rows(['"a\n', 'b",c\n', 'd,e']); rows(['a\rb', 'c']); rows(['a\nb'])
rows(['a;b'], delimiter=';'); rows(["'a,b',c"], quotechar="'"); rows(['a\tb "c"\t"d\te"'], dialect='excel-tab'); rows(['aéb"x"'], delimiter='é'); rows(['a, "b", c'], skipinitialspace=True); rows(['a\\,b'], escapechar='\\'); rows(['"a""b"'], doublequote=False)
rows(['1,"2",x'], quoting=csv.QUOTE_NONNUMERIC); rows(['"a",b'], quoting=csv.QUOTE_NONE); rows(['"a",b'], quoting=csv.QUOTE_ALL); rows(['"a"x,b'], strict=True); rows(['"a'], strict=True); rows(['"a']); rows([b'a']); rows([None]); rows([5])
class S(str): pass
rows([S('a,b'), 'é,"ü,ö"\n'])
old = csv.field_size_limit(3); rows(['abc,d']); rows(['abcd,e']); rows(['"abc",éé']); rows(['ééé,é']); csv.field_size_limit(old)
r = csv.reader(['a', '"b', 'c"', 'd']); print(next(r), r.line_num, next(r), r.line_num, next(r), r.line_num, next(r, 'end'))
def write(row, **k):
    out = io.StringIO()
    try: n = csv.writer(out, **k).writerow(row); print(row, k, '->', repr(out.getvalue()), n)
    except Exception as e: print(row, k, '->', f'{type(e).__name__}: {e}')
for row in ([1, 'a', 2.5, None, True], ['a,b', 'c"d', 'e\nf', 'g\rh', ' i '], [''], [None], ['', ''], [], ('x',), 'abc', {'k': 1}, 5, [b'x'], [S('a,b'), 10**30, 1e300, 1j], [[1, 2]]): write(row)
write(['a b', 1], delimiter=' '); write([-1.5, 'x'], delimiter='-'); write([1.5], delimiter='.'); write(['a1', 11], delimiter='1'); write(["it's", 'b'], quotechar="'"); write(['a|b'], lineterminator='|'); write([1], lineterminator='1'); write(['a,b'], quoting=csv.QUOTE_NONE)
write(['a,b'], quoting=csv.QUOTE_NONE, escapechar='\\'); write(['a', 1], quoting=csv.QUOTE_ALL); write(['a', 1, None], quoting=csv.QUOTE_NONNUMERIC); write(['a"b'], doublequote=False); write(['é,ü'], delimiter='é')
out = io.StringIO(); w = csv.DictWriter(out, ['a', 'b'], restval='-'); w.writeheader(); w.writerow({'a': 1}); w.writerows([{'b': 'x,y'}, {'a': 2, 'b': 3}]); print(repr(out.getvalue()))
try: w.writerow({'c': 1})
except ValueError as e: print(e)
print(list(csv.DictReader(io.StringIO(out.getvalue()))), [dict(x) for x in csv.DictReader(['a,b', '1', '', '1,2,3'], restkey='more', restval='none')])
