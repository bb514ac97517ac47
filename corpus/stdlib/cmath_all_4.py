# cmath: every function at ordinary and special points.
import cmath
class C:
    def __complex__(self): return 3+4j
class F:
    def __float__(self): return 4.0
print(cmath.sqrt(C()), cmath.sqrt(F()), cmath.polar(C())[0], [cmath.isclose(a, b, abs_tol=t) for a, b, t in ((0, 1e-9, 1e-8), (1j, 1.0001j, 0), (0, 0, 0))])
roots = lambda a, b, c: [(-b + s * cmath.sqrt(b * b - 4 * a * c)) / (2 * a) for s in (1, -1)]; print(roots(1, 0, 1), roots(1, -3, 2))
