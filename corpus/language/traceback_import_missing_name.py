# What is shown of an exception nobody catches: import missing name.
from math import pie
