# UserDict, UserList and UserString.
from collections import UserDict, UserList, UserString
class Low(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
l = Low({'A': 1}, B=2); l.update(C=3); l.setdefault('D', 4)
print(l, l['a'], l['B'], 'C' in l, 'c' in l, len(l), dict(l), l.data, l.get('D'), l.pop('c'), l == {'a': 1, 'b': 2, 'd': 4}, l | {'E': 5}, type(l | {}).__name__, l.copy(), type(l.copy()).__name__, Low.fromkeys('XY', 0))
try: l['zz']
except KeyError as e: print(e)
class Miss(UserDict):
    def __missing__(self, k): return 'miss'
print(Miss()['x'], Miss().get('x'), Miss(a=1).items(), repr(Miss()), list(Miss(q=1)), bool(Miss()))
u = UserList([3, 1, 2]); u.append(5); u.sort(); print(u, u[0], u[1:3], type(u[1:]).__name__, u + [9], [0] + u, u * 2, len(u), 3 in u, u == [1, 2, 3, 5], u < [2], u.data, u.index(3), u.count(1), u.pop(), u.reverse(), u, u.copy(), list(reversed(u)), max(u))
u += [7]; u *= 2; u[0] = 'z'; del u[1]; u.insert(1, 'i'); u.extend('ab'); u.remove('i'); print(u); u.clear(); print(u, UserList('ab'), UserList(), UserList(UserList([1])))
s = UserString('Hello'); print(s, repr(s), s.upper(), type(s.upper()).__name__, s + '!', '>' + s, s * 2, s[0], type(s[0]).__name__, len(s), 'ell' in s, s == 'Hello', s < 'I', hash(s) == hash('Hello'), s.find('l'), s.split('l'), s.replace('l', 'L'), s.data, str(s), s % () if 0 else 0, UserString(5), int(UserString('12')), float(UserString('1.5')), s.center(9, '*'), s.startswith('He'), s.encode(), UserString('%s-%s') % (1, 2), s.join(['a', 'b']), s.isalpha(), s.casefold(), s.partition('l'), s.format(), sorted(s))
