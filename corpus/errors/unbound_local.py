# A local read before it is assigned, in one branch only.
def pick(flag):
    if flag:
        chosen = "yes"
    print("picking", flag)
    return chosen.upper()

def twice(a, b):
    return [pick(a), pick(b)]

print(pick(True))
print(twice(True, False))
