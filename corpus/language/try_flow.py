# Which clauses run, in what order, for every way out of the body.
def run(action):
    log = []
    def body():
        try:
            log.append("try")
            if action == "raise": raise ValueError("v")
            if action == "other": raise KeyError("k")
            if action == "return": return "from try"
        except ValueError:
            log.append("except")
            return "from except"
        else:
            log.append("else")
        finally:
            log.append("finally")
        log.append("after")
        return "from end"
    try:
        result = body()
    except KeyError as e:
        result = repr(e)
    return result, log

for action in ("none", "raise", "other", "return"):
    print(action, *run(action))

def loops():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("never")
    return out

print(loops())

def nested():
    for a in range(2):
        try:
            try:
                [][a]
            except KeyError:
                print("no")
            finally:
                print("inner", a)
        except (TypeError, IndexError) as e:
            print(type(e).__name__, e)
            if a: return "out"
        finally:
            print("outer", a)

print(nested())
try:
    pass
except:
    print("no")
else:
    print("else only")
try:
    raise SystemExit
except BaseException as e:
    print(type(e).__name__, e.code)
