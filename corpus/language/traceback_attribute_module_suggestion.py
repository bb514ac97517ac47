# What is shown of an exception nobody catches: attribute module suggestion.
import math
math.sqr(2)
