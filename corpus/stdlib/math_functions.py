# Rounding, roots, powers, logarithms and trigonometry, to twelve places.
import math

def show(*values): print(*[round(v, 12) if isinstance(v, float) and math.isfinite(v) else v for v in values])

show(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
for x in (2.5, -2.5, 0.0, 1e10 + 0.5, 7):
    show(math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x), math.copysign(3, x), *math.modf(x))
show(math.sqrt(2), math.sqrt(16), math.cbrt(27.0), math.isqrt(10**20 + 1), math.isqrt(99), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.pow(2, 0.5), math.exp(1), math.exp2(3.0), math.expm1(1e-5))
show(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-5), math.log(10**100), math.log2(2**200), math.log10(10**50), math.log(0.5))
show(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(0.5), math.asinh(1), math.acosh(2), math.atanh(0.5), math.degrees(math.pi), math.radians(180))
show(math.fmod(7, 3), math.fmod(-7, 3), math.remainder(7, 4), math.remainder(-7.5, 2), *math.frexp(10.0), math.ldexp(0.625, 4), math.nextafter(1.0, 2.0) > 1, math.ulp(1.0), math.fma(2.0, 3.0, 1.0))
show(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-10, abs_tol=1e-9))
show(math.erf(0.5), math.erfc(0.5), math.gamma(5), math.lgamma(10), math.fsum([0.1] * 10), math.sumprod([1, 2, 3], [4, 5, 6]), sum([0.1] * 10))
tries = ["math.sqrt(-1)", "math.log(0)", "math.log(-1)", "math.acos(2)", "math.exp(1000)", "math.floor(math.inf)", "math.ceil(math.nan)", "math.sqrt('4')", "math.sqrt()", "math.pow(0, -1)", "math.fmod(1, 0)", "math.log(10, 1)", "math.isqrt(-1)", "math.isqrt(2.5)", "math.hypot('a')", "math.dist((1,), (1, 2))", "math.gamma(0)", "math.pow(10, 400)", "math.sin(math.inf)", "math.nope"]
for t in tries:
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, type(e).__name__, str(e).split(",")[0])
