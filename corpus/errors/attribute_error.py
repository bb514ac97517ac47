# A missing attribute with a suggestion, at the end of a chain.
class Engine:
    def __init__(self):
        self.temperature = 90

class Car:
    def __init__(self):
        self.engine = Engine()

def check(car):
    print("checking", type(car).__name__)
    return car.engine.temprature > 80

car = Car()
print(car.engine.temperature)
check(car)
