# Where the truth of a value is asked, and what the traceback says when that fails.
import traceback
class B:
    def __bool__(self): raise ValueError('no truth')
b, l = B(), [B()]
def if_(): 
    if b: pass
def if_call():
    if 1 > 2: pass
    elif B(): pass
def while_():
    while l[0]: pass
def not_(): return not b
def and_(): return b and 1
def or_(): return 1 and (b or 2)
def conditional(): return 1 if b else 2
def assert_(): assert b, 'message'
def comprehension(): return [x for x in l if x]
def generator(): return list(x for x in l if not x)
def guard():
    match 5:
        case x if b: pass
def in_condition():
    if not (1 and b): pass
def in_chain(): return 1 < 2 and b or 3
def call(): return bool(b)
def chained():
    class C:
        def __lt__(self, other): return b
    return C() < 2 < 3
def any_(): return any(l)
def filter_(): return list(filter(None, l))
def while_not():
    while not b: pass
def lambda_(): return (lambda: b and 1)()
def eq_():
    class E:
        def __eq__(self, other): return b
    return E() in [1]
def sort_():
    class S:
        def __lt__(self, other): return b
    return sorted([S(), S()])
def exit_():
    class M:
        def __enter__(self): pass
        def __exit__(self, *e): return b
    with M(): 1 / 0
for f in (if_, if_call, while_, not_, and_, or_, conditional, assert_, comprehension, generator, guard, in_condition, in_chain, call, chained, any_, filter_, while_not, lambda_, eq_, sort_, exit_):
    try: f()
    except ValueError as e:
        print(''.join(traceback.format_exception(e)))
