# __len__ and __bool__: truth, and what they may answer.
try: suspend
except NameError: suspend = lambda value=None: value

class B:
    def __init__(self, answer): self.answer = answer
    def __bool__(self): return suspend(self.answer)
class L:
    def __init__(self, answer): self.answer = answer
    def __len__(self): return suspend(self.answer)
class Both(B, L): pass
class I:
    def __index__(self): return 3
def attempt(f):
    try: return f()
    except Exception as e: return f'{type(e).__name__}: {e}'
for answer in (True, False, 1, 0, None, 'yes', 2**70, -1, I(), 1.5):
    shown = answer if not isinstance(answer, I) else 'I()'
    print(shown, '|', attempt(lambda: bool(B(answer))), '|', attempt(lambda: len(L(answer))), '|', attempt(lambda: bool(L(answer))), '|', attempt(lambda: not Both(answer)))
print([x for x in (B(True), L(0), L(2), object(), None) if not x][0].answer)
if L(0): print('never')
elif B(True): print('elif')
while B(False): pass
else: print('while else')
print(bool(B), bool(len), bool(...), bool(NotImplemented) if False else 'skipped')
print(attempt(lambda: B(False) and 1).answer, attempt(lambda: B(True) or 1).answer, B(True) and 'second')
class NoBool: __bool__ = None
class NoLen: __len__ = None
print(attempt(lambda: bool(NoBool())), attempt(lambda: bool(NoLen())), attempt(lambda: len(NoLen())), attempt(lambda: len(5)), attempt(lambda: len(B(1))))
print(attempt(lambda: all([B(True), B(None)])), attempt(lambda: any([L(0), L(1)])), list(filter(None, [L(0), 1])), sorted([True, False], key=lambda x: bool(L(int(x)))))
