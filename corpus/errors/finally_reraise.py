# A finally that runs on the way out, and prints before the traceback.
def work(n):
    try:
        print("working", n)
        return 10 // n
    finally:
        print("cleanup", n)

def all_of(*numbers):
    results = []
    try:
        for n in numbers:
            results.append(work(n))
    finally:
        print("so far", results)

all_of(5, 2)
all_of(1, 0, 3)
