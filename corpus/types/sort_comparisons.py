names=["K0","K1","K2","K3","K4","K5","K6","K7","K8","K9","K10"]
class K:
    log=[]
    def __init__(s,v): s.v=v
    def __lt__(s,o):
        K.log.append((s.v,o.v)); return s.v<o.v
    def __repr__(s): return names[s.v]
for data in ([3,1,2],[1,1,1,0],[5,4,3,2,1],[2,2,1,1,0,0,5],[1,2,3],[],[1],[9,8,8,8,7,10,3,2,2,1]):
    K.log=[]
    print(sorted([K(x) for x in data]))
    print(K.log)
    K.log=[]
    print(sorted([K(x) for x in data], reverse=True))
    print(K.log)
nan=1e999-1e999
print(sorted([3.0,nan,1.0,2.0,nan,0.5]))
print(sorted([(i*7919)%100 for i in range(100)])==list(range(100)))
print(sorted([((i*7919)%100,'a') for i in range(300)])[:5])
l=[3,1,2]
def key(x):
    l.append(5); return x
try: l.sort(key=key)
except ValueError as e: print(e,l)
l=[3,1,2]
def key(x):
    print(len(l)); 
    if x==2: raise KeyError(x)
    return x
try: l.sort(key=key)
except KeyError as e: print(repr(e),l)
try: l.sort(1)
except TypeError as e: print(e)
try: [1,'a',2].sort()
except TypeError as e: print(e)
