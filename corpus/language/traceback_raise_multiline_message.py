# What is shown of an exception nobody catches: raise multiline message.
raise ValueError('first line\nsecond line')
