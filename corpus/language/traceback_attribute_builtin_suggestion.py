# What is shown of an exception nobody catches: attribute builtin suggestion.
[].apend(1)
