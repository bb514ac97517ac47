# An exception raised while another was being handled, three deep.
def first():
    return [][0]

def second():
    try:
        first()
    except IndexError as e:
        return {}[str(e)]

def third():
    try:
        second()
    except KeyError:
        print("handling the key error")
        undefined_thing

print("go")
third()
