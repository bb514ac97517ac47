# What is shown of an exception nobody catches: with not manager.
with open as f, 5 as g:
    pass
