# What is shown of an exception nobody catches: group naked.
try:
    raise ValueError('naked')
except* TypeError:
    pass
