# What is shown of an exception nobody catches: semicolons.
a = 1; b = 0; c = a / b; d = 2
