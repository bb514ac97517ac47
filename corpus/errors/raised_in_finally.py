# An exception of the finally clause replaces the one under way, and remembers it.
class Resource:
    def close(self):
        raise OSError("close failed")

def use(r):
    try:
        raise ValueError("use failed")
    finally:
        r.close()

try:
    use(Resource())
except OSError as e:
    print(e, "/", e.__context__)
use(Resource())
