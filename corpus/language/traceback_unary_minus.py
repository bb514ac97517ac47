# What is shown of an exception nobody catches: unary minus.
x = 'text'
y = 1 + -x
