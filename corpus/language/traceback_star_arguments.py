# What is shown of an exception nobody catches: star arguments.
f = print
f(*[1], *5)
