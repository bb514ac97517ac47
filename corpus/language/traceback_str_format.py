# What is shown of an exception nobody catches: str format.
'{} {}'.format(1)
