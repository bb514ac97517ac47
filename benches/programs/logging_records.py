"""Log records formatted."""

import logging, io
b = io.StringIO()
h = logging.StreamHandler(b)
h.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
l = logging.getLogger('x')
l.addHandler(h)
l.setLevel(logging.INFO)
l.propagate = False
for i in range(3000):
    l.info('hello %d %s', i, 'w')
    l.debug('no %s', i)
print(len(b.getvalue()))
