# Calls with the wrong number of arguments, through a table of functions.
def greet(name, greeting, *, punctuation):
    return f"{greeting}, {name}{punctuation}"

actions = {
    "greet": greet,
    "shout": lambda name: greet(name.upper(), "HEY", punctuation="!"),
}

def dispatch(action, *args, **kwargs):
    print("dispatch", action, args, kwargs)
    return actions[action](*args, **kwargs)

print(dispatch("shout", "ann"))
print(dispatch("greet", "bob", "hi", punctuation="?"))
print(dispatch("greet", "cy"))
