"""A simulation of events on a heap."""

import heapq, random
random.seed(3)

class Sim:

    def __init__(s):
        s.q = []
        s.t = 0
        s.n = 0
        s.log = {}

    def at(s, d, f, *a):
        s.n += 1
        heapq.heappush(s.q, (s.t + d, s.n, f, a))

    def run(s, end):
        while s.q and s.t < end:
            s.t, _, f, a = heapq.heappop(s.q)
            f(*a)
sim = Sim()

def arrive(i):
    sim.log['a'] = sim.log.get('a', 0) + 1
    sim.at(random.expovariate(1.0), arrive, i + 1)
    sim.at(random.random() * 2, leave, i)

def leave(i):
    sim.log['l'] = sim.log.get('l', 0) + 1
sim.at(0, arrive, 0)
sim.run(12000)
print(sim.log['a'] > 11000, sim.log['l'] > 11000)
