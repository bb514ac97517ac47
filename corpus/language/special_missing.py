# __missing__ of dict subclasses: subscripts only.
try: suspend
except NameError: suspend = lambda value=None: value

class D(dict):
    def __missing__(self, key):
        print('missing', suspend(key))
        if key == 'no': raise LookupError('none of that')
        self[key] = value = f'made {key}'
        return value
d = D(a=1)
print(d['a'], d['b'], d['b'], d.get('c'), 'c' in d, d.setdefault('e', 5), d.pop('zz', None), dict(d))
try: d['no']
except LookupError as e: print(type(e).__name__, e)
d['count'] = 0
d['count'] += 1
d['fresh'] += '!'
print(d)
class Plain(dict): pass
class ReturnsNone(dict):
    def __missing__(self, key): suspend()
print(ReturnsNone()['x'], dict.__getitem__(D(), 'q'))
try: Plain()['x']
except KeyError as e: print(repr(e))
from collections import defaultdict, ChainMap
dd = defaultdict(lambda: suspend([]))
dd['a'].append(1); dd['a'].append(2)
print(dict(dd), dd.get('z'), '%(k)s' % D(k='v'), '%(made)s' % D(), '{x}'.format_map(D()))
print(eval('undefined_name', D()), eval('a + b', {}, D(a='left ')))
try: ChainMap({}, {})['x']
except KeyError as e: print(repr(e))
