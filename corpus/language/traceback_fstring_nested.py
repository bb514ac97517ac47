# What is shown of an exception nobody catches: fstring nested.
x = 'abc'
print(f'start {x:>{x}} end')
