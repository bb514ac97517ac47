"""textwrap, difflib, Template."""

import textwrap, difflib, string
t = 'the quick brown fox jumps over the lazy dog and keeps running ' * 20
for i in range(40):
    w = textwrap.wrap(t, 30 + i % 20)
    f = textwrap.fill(t, 50)
    d = textwrap.dedent('   a\n   b\n    c')
print(len(w), len(f))
a = [f'line {i}' for i in range(120)]
b = [f'line {i}' if i % 7 else f'ln {i}' for i in range(120)]
print(len(list(difflib.unified_diff(a, b, lineterm=''))), round(difflib.SequenceMatcher(None, 'abcdefghij' * 8, 'abxdefgzij' * 8).ratio(), 4))
print(string.Template('$a-$b').substitute(a=1, b=2))
