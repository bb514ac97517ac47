# What is shown of an exception nobody catches: int parse.
int('12x')
