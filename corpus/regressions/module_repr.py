# A module of the library shows where it is from; one made by a call does not.
import math, sys, types
print(math, sys, repr(math), types.ModuleType("made"))
print([types.ModuleType("math")])
