# What is shown of an exception nobody catches: tabs line.
if True:
	x = 1;	y = x / 0
