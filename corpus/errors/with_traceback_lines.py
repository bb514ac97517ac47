# Statements over several lines, decorators, defaults and nested functions in the frames.
def configure(**options):
    def validate(name, kind):
        value = options[name]
        if not isinstance(value, kind):
            raise TypeError(
                f"option {name!r} must be {kind.__name__}, "
                f"not {type(value).__name__}"
            )
        return value

    return {
        name: validate(name, kind)
        for name, kind in (
            ("host", str),
            ("port", int),
        )
    }

print(configure(host="h", port=1))
result = (
    configure(host="a", port=2)
    if False else
    configure(
        host="b",
        port="80",
    )
)
