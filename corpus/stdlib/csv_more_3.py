# csv: readers, writers, dialects, quoting, dict forms, errors.
import csv, io
def write(rows, **k): b = io.StringIO(); csv.writer(b, **k).writerows(rows); return b.getvalue()
read = lambda t, **k: list(csv.reader(io.StringIO(t, newline=''), **k))
b = io.StringIO(); w = csv.DictWriter(b, ['a', 'b'], extrasaction='ignore', restval='?'); w.writeheader(); w.writerow({'a': 1, 'z': 2}); w.writerows([{'a': 3, 'b': 4}]); print(repr(b.getvalue()))
try: csv.DictWriter(b, ['a']).writerow({'q': 1})
except ValueError as e: print(e)
class D(csv.excel): delimiter = '|'; lineterminator = '\n'
csv.register_dialect('pipe', D); print(repr(write([['a', 'b']], dialect='pipe')), read('a|b', dialect=D), 'pipe' in csv.list_dialects()); csv.unregister_dialect('pipe'); r = csv.reader(['a', 'b,c']); next(r); print(r.line_num, r.dialect.delimiter, next(r), next(r, 'end'))
