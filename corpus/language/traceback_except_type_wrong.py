# What is shown of an exception nobody catches: except type wrong.
try:
    1 / 0
except 'text':
    pass
