# A class pattern of many sub-patterns finds out about names that are asked for twice.
class C:
    __match_args__ = tuple(f'a{i}' for i in range(100)) + ('a50',)

c = C()
for i in range(100):
    setattr(c, f'a{i}', i)
for count, extra in [(100, ''), (101, ''), (100, ', a99=_'), (100, ', b=_'), (3, ', a2=_'), (3, ', a3=_')]:
    source = f"match c:\n    case C({', '.join(['_'] * count)}{extra}): print('matched')\n    case _: print('not')"
    try:
        exec(source)
    except TypeError as e:
        print(e)
