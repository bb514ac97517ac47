# What is shown of an exception nobody catches: match class.
class P:
    __match_args__ = ('x',)

match P():
    case P(1, 2): pass
