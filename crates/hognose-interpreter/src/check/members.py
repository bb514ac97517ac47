# The functions and classes of the module named `module`: how they are surely called, and what classes surely have.
import abc, inspect, sys, types


def parameters(function, leave_out=0):
    try:
        found = list(inspect.signature(function, follow_wrapped=False).parameters.values())
    except (TypeError, ValueError):
        return None
    return [(p.name, int(p.kind), p.kind not in (2, 4) and p.default is p.empty) for p in found[leave_out:]]


def of_class(kind):
    if type(kind) not in (type, abc.ABCMeta):
        return None
    makes, begins = kind.__new__, kind.__init__
    if makes is object.__new__ and isinstance(begins, types.FunctionType):
        return parameters(begins, 1)
    if begins is object.__init__ and isinstance(makes, types.FunctionType):
        return parameters(makes, 1)
    return None


found = []
for name in dir(sys.modules[module]):
    value = getattr(sys.modules[module], name, None)
    if isinstance(value, (types.FunctionType, types.MethodType)):
        found.append((name, parameters(value), None))
    elif isinstance(value, type):
        plain = type(value) in (type, abc.ABCMeta)
        found.append((name, of_class(value), [*dir(value), *dir(type(value))] if plain else None))
found
