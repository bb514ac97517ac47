# What is shown of an exception nobody catches: import missing submodule.
import os.nothing
