# An exception class of the program's own, with arguments and a text.
class ValidationError(Exception):
    def __init__(self, field, problem):
        super().__init__(field, problem)
        self.field = field
        self.problem = problem

    def __str__(self):
        return f"{self.field}: {self.problem}"

class RangeError(ValidationError, ValueError):
    pass

def validate(record):
    if not 0 <= record["age"] < 150:
        raise RangeError("age", f"{record['age']} is out of range")
    return record

print(validate({"age": 30}))
print(validate({"age": 200}))
