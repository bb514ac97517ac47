# What is shown of an exception nobody catches: attribute suggestion.
class Point:
    def __init__(self): self.horizontal = 1

Point().horizontl
