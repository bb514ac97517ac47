# What is shown of an exception nobody catches: name builtin suggestion.
prin('x')
