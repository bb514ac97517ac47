# What is shown of an exception nobody catches: group simple.
raise ExceptionGroup('several', [ValueError(1), TypeError('t')])
