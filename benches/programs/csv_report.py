"""A report of CSV."""

import csv, io
rows = [['id', 'name', 'dept', 'salary']] + [[i, f'n{i}', ['eng', 'ops', 'hr'][i % 3], i * 37 % 5000] for i in range(6000)]
b = io.StringIO()
csv.writer(b).writerows(rows)
d = {}
for r in csv.DictReader(io.StringIO(b.getvalue())):
    d.setdefault(r['dept'], []).append(int(r['salary']))
for k in sorted(d):
    print(f'{k:<5}{len(d[k]):>6}{sum(d[k]) / len(d[k]):>10.2f}')
