# reprlib: own classes, those whose repr fails, and those that hold themselves.
import reprlib
from reprlib import Repr, recursive_repr


class MyRepr(Repr):
    def repr_Point(self, x, level):
        return f"P@{level}"

    def repr_str(self, x, level):
        return x.upper()


class Point:
    pass


class list2(list):
    pass


print(MyRepr().repr([Point(), "abc", [Point()]]), MyRepr().repr1(Point(), 3))
print(reprlib.repr(list2([1, 2])), reprlib.aRepr.repr([1]) == reprlib.repr([1]))


class Broken:
    def __repr__(self):
        raise ValueError("no")


print(reprlib.repr(Broken())[:22])


class Long:
    def __repr__(self):
        return "L" * 100


print(reprlib.repr(Long()), len(reprlib.repr(Long())))


class Tree(list):
    @recursive_repr()
    def __repr__(self):
        """The tree."""
        return "<" + "|".join(map(repr, self)) + ">"


class Marked(list):
    @recursive_repr(fillvalue="^")
    def __repr__(self):
        return "<" + "|".join(map(repr, self)) + ">"


for cls in (Tree, Marked):
    tree = cls("ab")
    tree.append(tree)
    tree.append(tree)
    print(tree, cls.__repr__.__name__, cls.__repr__.__doc__, cls.__repr__.__qualname__, hasattr(cls.__repr__, "__wrapped__"))
