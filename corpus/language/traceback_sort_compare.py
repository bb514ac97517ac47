# What is shown of an exception nobody catches: sort compare.
[3, 'a', 1].sort()
