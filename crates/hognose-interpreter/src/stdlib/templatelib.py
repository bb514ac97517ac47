"""`string.templatelib`: template strings and what they are made of."""

from _templatelib import Interpolation, Template

__all__ = ["Interpolation", "Template", "convert"]


def convert(obj, /, conversion):
    """An object as a conversion of an interpolation shows it."""
    if conversion is None:
        return obj
    if conversion == "r":
        return repr(obj)
    if conversion == "s":
        return str(obj)
    if conversion == "a":
        return ascii(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")
