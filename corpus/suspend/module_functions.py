try: suspend
except NameError: suspend = lambda value=None: value

# Functions of modules, whose one or two arguments and whose work the host's calls interrupt.
import math
import operator


class Rounds:
    def __init__(self, value):
        self.value = value

    def __floor__(self):
        return suspend(int(self.value) - 1)

    def __add__(self, other):
        return suspend(self.value) + suspend(other)


def local():
    print(math.floor(suspend(2.5)), math.gcd(suspend(12), suspend(18)), math.gcd(suspend(12), 8), math.gcd(12, suspend(8)))
    print(math.floor(Rounds(7.5)), operator.add(Rounds(1), 2), operator.add(suspend(1), suspend(2)))
    print(math.floor(math.fsum([suspend(1.5), suspend(2.25)])), math.pow(math.floor(suspend(2.5)), math.floor(suspend(3.5))))
    for wrong in (lambda: math.floor(suspend("x")), lambda: math.gcd(suspend(1), suspend("y")), lambda: operator.add(suspend(1), suspend("z"))):
        try:
            wrong()
        except TypeError as error:
            print(error)


local()
print(math.floor(suspend(-2.5)), operator.add([suspend(1)], [suspend(2)]))
