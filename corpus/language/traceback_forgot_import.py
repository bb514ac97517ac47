# What is shown of an exception nobody catches: forgot import.
x = math.pi
