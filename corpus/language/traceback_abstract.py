# What is shown of an exception nobody catches: abstract.
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def m(self): ...
    @abstractmethod
    def n(self): ...

A()
