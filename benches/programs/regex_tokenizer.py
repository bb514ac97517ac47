"""A tokenizer of one pattern with named groups."""

import re
src = "x = foo(12, 3.5) + bar[7] * 'str' - y_9 // 22 # c\n" * 400
T = re.compile("(?P<num>\\d+(\\.\\d+)?)|(?P<name>[A-Za-z_]\\w*)|(?P<str>'[^']*')|(?P<op>[-+*/=()\\[\\],]+)|(?P<ws>\\s+)|(?P<com>#.*)")
c = {}
for _ in range(5):
    for m in T.finditer(src):
        k = m.lastgroup
        c[k] = c.get(k, 0) + len(m.group())
print(c)
