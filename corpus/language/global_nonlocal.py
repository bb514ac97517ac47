# global and nonlocal: reading, writing, deleting, and the errors of unbound names.
counter = 0
shadow = "global"

def bump():
    global counter, created
    counter += 1
    created = f"made {counter}"

bump(); bump()
print(counter, created)

def local_shadow():
    shadow = "local"
    def inner():
        return shadow
    def reach():
        global shadow
        return shadow
    return inner(), reach()

print(local_shadow(), shadow)

def unbound():
    try:
        print(counter)
    except UnboundLocalError as e:
        print(e)
    counter = 5
    return counter

print(unbound(), counter)

def deleted():
    v = 1
    del v
    try:
        return v
    except UnboundLocalError as e:
        return str(e)

print(deleted())

def outer():
    a, b = 1, 2
    def f():
        nonlocal a
        a = 10
        b = 20
        def g():
            nonlocal a, b
            a, b = a + 1, b + 1
            return a, b
        return g()
    return f(), a, b

print(outer())
def deleter():
    global created
    del created
deleter()
try:
    created
except NameError as e:
    print(e)
class K:
    global from_class
    from_class = "set in class body"
    counter = counter + 100
print(from_class, K.counter, counter, hasattr(K, "from_class"))
def loopvar():
    global idx
    for idx in range(3): pass
loopvar()
print(idx, "idx" in globals(), sorted(k for k in globals() if k.startswith("c")))
