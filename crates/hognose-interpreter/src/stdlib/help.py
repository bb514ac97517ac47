import inspect as _inspect


def _name(subject):
    return getattr(subject, "__qualname__", None) or getattr(subject, "__name__", None) or type(subject).__name__


def _signature(subject):
    declared = getattr(subject, "__text_signature__", None)
    if declared:
        return declared
    try:
        return str(_inspect.signature(subject))
    except (TypeError, ValueError):
        return "(...)"


def _indented(text, margin):
    return "".join((margin + line).rstrip() + "\n" for line in text.split("\n"))


def _routine(subject, name):
    text = f"{name}{_signature(subject)}\n"
    doc = _inspect.getdoc(subject)
    return text + _indented(doc, "    ") if doc else text


def _is_routine(subject):
    return _inspect.isroutine(subject) or type(subject).__name__ == "external_function"


def _class(subject):
    bases = ", ".join(base.__name__ for base in subject.__bases__ if base is not object)
    text = f"class {subject.__name__}({bases or 'builtins.object'})\n"
    doc = _inspect.getdoc(subject)
    if doc:
        text += _indented(doc, " |  ") + " |\n"
    parts = [(name, value) for name, value in vars(subject).items() if not name.startswith("_") or name == "__init__"]
    routines = [(name, value) for name, value in parts if _is_routine(getattr(value, "__func__", value))]
    if routines:
        text += " |  Methods defined here:\n |\n"
        for name, value in routines:
            text += _indented(_routine(getattr(value, "__func__", value), name), " |  ")
    return text


def _module(subject):
    text = f"NAME\n    {subject.__name__}\n"
    if subject.__doc__:
        text += "\nDESCRIPTION\n" + _indented(_inspect.cleandoc(subject.__doc__), "    ")
    names = getattr(subject, "__all__", None) or [name for name in dir(subject) if not name.startswith("_")]
    functions = [(name, value) for name in names if _is_routine(value := getattr(subject, name, None))]
    classes = [name for name in names if isinstance(getattr(subject, name, None), type)]
    if classes:
        text += "\nCLASSES\n" + "".join(f"    {name}\n" for name in classes)
    if functions:
        text += "\nFUNCTIONS\n" + "".join(_indented(_routine(value, name), "    ") for name, value in functions)
    return text


def _describe(subject):
    kind = type(subject).__name__
    if _inspect.ismodule(subject):
        return f"Help on module {subject.__name__}:\n\n" + _module(subject)
    module = getattr(subject, "__module__", None)
    place = f" in module {module}" if module else ""
    if isinstance(subject, type):
        return f"Help on class {subject.__name__}{place}:\n\n" + _class(subject)
    if _is_routine(subject):
        title = {"external_function": "external function", "builtin_function_or_method": "built-in function"}.get(kind, kind)
        return f"Help on {title} {subject.__name__}{place}:\n\n" + _routine(subject, subject.__name__)
    return f"Help on {kind} object:\n\n" + _class(type(subject))


_missing = object()


def help(subject=_missing, /):
    """Prints what is known of an object, a module or a name."""
    if subject is _missing:
        print("help(object) prints what is known of a function, a class, a module or an object.")
        return
    if isinstance(subject, str):
        import builtins
        if hasattr(builtins, subject):
            subject = getattr(builtins, subject)
        else:
            try:
                subject = __import__(subject, fromlist=["*"])
            except ImportError:
                print(f"No Python documentation found for {subject!r}.")
                return
    print(_describe(subject))
