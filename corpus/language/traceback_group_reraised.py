# What is shown of an exception nobody catches: group reraised.
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except* ValueError as e:
    raise LookupError('new') from e
