# What is shown of an exception nobody catches: group unhandled.
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
except* TypeError:
    print('types')
