# Modules and names that are not there.
import math

def load(name):
    print("loading", name)
    return __import__(name)

print(load("math") is math)
try:
    from math import squareroot
except ImportError as e:
    print(type(e).__name__, e.name, e.msg.split(" (")[0])
try:
    load("no_such_module_anywhere")
except ModuleNotFoundError as e:
    print(e, e.name)

def main():
    import another_missing.part
    return another_missing

main()
