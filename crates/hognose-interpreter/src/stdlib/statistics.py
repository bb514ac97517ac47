"""Averages, spreads, relations of data, and the normal distribution."""

import math as _math
from collections import Counter as _Counter, namedtuple as _namedtuple
from itertools import groupby as _groupby, repeat as _repeat
from operator import itemgetter as _itemgetter

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "kde",
    "kde_random", "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode",
    "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]

_fsum, _sqrt, _log, _exp, _tau, _sumprod = _math.fsum, _math.sqrt, _math.log, _math.exp, _math.tau, _math.sumprod


class StatisticsError(ValueError):
    """Data that has no such statistic."""


def _ratio(x):
    """A number as a quotient of integers; what has none stands over None."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _common_type(T, S):
    """The type of sums of two types of numbers."""
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if _is_fraction(T) and issubclass(S, float):
        return S
    if issubclass(T, float) and _is_fraction(S):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _is_fraction(T):
    return T.__name__ == "Fraction" and T.__module__ == "fractions"


def _exact_sum(data):
    """The type of the data, its sum as a quotient of integers, and how much there is of it."""
    count = 0
    partials = {}
    T = int
    for kind, values in _groupby(data, type):
        T = _common_type(T, kind)
        for n, d in map(_ratio, values):
            count += 1
            partials[d] = partials.get(d, 0) + n
    if None in partials:
        return T, (partials[None], None), count
    return T, _added(partials), count


def _added(partials):
    numerator, denominator = 0, 1
    for d, n in partials.items():
        numerator = numerator * d + n * denominator
        denominator *= d
        common = _math.gcd(numerator, denominator)
        if common > 1:
            numerator //= common
            denominator //= common
    return numerator, denominator


def _convert(quotient, T):
    """A quotient of integers as a number of a type."""
    n, d = quotient
    if d is None:
        return T(n) if type(n) is not T else n
    if T is float:
        return n / d
    if issubclass(T, int):
        if n % d == 0:
            return T(n // d)
        T = float
    try:
        return T(n / d) if T is float else T(n) / T(d) if d != 1 else T(n)
    except TypeError:
        return T(n) / T(d)


def _divided(quotient, by):
    n, d = quotient
    return (n, None) if d is None else (n, d * by)


def _spread(data, c=None):
    """The type, the sum of squared distances from c or else the mean, the mean, and the count."""
    if c is not None:
        values = [(x - c) for x in data]
        T, total, n = _exact_sum(x * x for x in values)
        return T, total, c, n
    count = 0
    sums, squares = {}, {}
    T = int
    for kind, values in _groupby(data, type):
        T = _common_type(T, kind)
        for n, d in map(_ratio, values):
            count += 1
            sums[d] = sums.get(d, 0) + n
            squares[d] = squares.get(d, 0) + n * n
    if not count:
        return T, (0, 1), (0, 1), 0
    if None in sums:
        c = sums[None]
        return T, (c - c, None), (c, None), count
    sn, sd = _added(sums)
    # The squares stand over the squares of what the values stand over.
    qn, qd = _added({d * d: n for d, n in squares.items()})
    numerator = qn * count * sd * sd - sn * sn * qd
    return T, (numerator, qd * count * sd * sd), (sn, sd * count), count


def _listed(data):
    return list(data) if iter(data) is data else data


def mean(data):
    """The sum over the count."""
    T, total, n = _exact_sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(_divided(total, n), T)


def fmean(data, weights=None):
    """The mean as a float, fast."""
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            data = list(data)
            n = len(data)
        total = _fsum(data)
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        num = _sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length")
    den = _fsum(weights)
    if not den:
        raise StatisticsError("sum of weights must be non-zero")
    return num / den


def geometric_mean(data):
    """The root of the product."""
    n = 0
    found_zero = False

    def count_positive(iterable):
        nonlocal n, found_zero
        for n, x in enumerate(iterable, start=1):
            if x > 0.0 or _math.isnan(x):
                yield x
            elif x == 0.0:
                found_zero = True
            else:
                raise StatisticsError("No negative inputs allowed", x)

    total = _fsum(map(_log, count_positive(data)))
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    if _math.isnan(total):
        return _math.nan
    if found_zero:
        return _math.nan if total == _math.inf else 0.0
    return _exp(total / n)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals."""
    data = _listed(data)
    errmsg = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if _is_number(x):
            if x < 0:
                raise StatisticsError(errmsg)
            return x
        raise TypeError("unsupported type")
    if weights is None:
        weights = _repeat(1, n)
        sum_weights = (n, 1)
    else:
        weights = _listed(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, sum_weights, _ = _exact_sum(_nonnegative(weights, errmsg))
    try:
        T, (n, d), _ = _exact_sum([w / x if w else 0 for w, x in zip(weights, _nonnegative(data, errmsg))])
    except ZeroDivisionError:
        return 0
    if n <= 0:
        raise StatisticsError("Weighted sum must be positive")
    sn, sd = sum_weights
    return _convert((sn * d, sd * n), T)


def _is_number(x):
    return isinstance(x, (int, float)) or hasattr(x, "as_integer_ratio") or hasattr(x, "numerator")


def _nonnegative(values, errmsg):
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


def median(data):
    """The middle one, or the mean of the two in the middle."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    i = n // 2
    return (data[i - 1] + data[i]) / 2


def median_low(data):
    """The middle one, or the lower of the two."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2] if n % 2 == 1 else data[n // 2 - 1]


def median_high(data):
    """The middle one, or the higher of the two."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """The median of data that stands for intervals around its values."""
    from bisect import bisect_left, bisect_right

    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    L = x - interval / 2.0
    cf = i
    f = j - i
    return L + interval * (n / 2 - cf) / f


def mode(data):
    """The most common value, of several the first."""
    pairs = _Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError("no mode for empty data") from None


def multimode(data):
    """All most common values, in the order they came."""
    counts = _Counter(iter(data))
    if not counts:
        return []
    maxcount = max(counts.values())
    return [value for value, count in counts.items() if count == maxcount]


def quantiles(data, *, n=4, method="exclusive"):
    """The points that cut data into n parts of one size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method == "inclusive":
        m = ld - 1
        result = []
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = ld + 1
        result = []
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else ld - 1 if j > ld - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def variance(data, xbar=None):
    """The spread of a sample."""
    T, ss, c, n = _spread(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(_divided(ss, n - 1), T)


def pvariance(data, mu=None):
    """The spread of a whole population."""
    T, ss, c, n = _spread(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(_divided(ss, n), T)


def stdev(data, xbar=None):
    """The root of the variance of a sample."""
    T, ss, c, n = _spread(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(_divided(ss, n - 1), T)


def pstdev(data, mu=None):
    """The root of the variance of a population."""
    T, ss, c, n = _spread(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(_divided(ss, n), T)


def _root(quotient, T):
    n, d = quotient
    if d is None:
        return _sqrt(n)
    if T.__name__ == "Decimal" and T.__module__ in ("decimal", "_pydecimal"):
        return (T(n) / T(d)).sqrt()
    return _root_of_quotient(n, d)


def _root_of_quotient(n, m):
    """The root of n / m as a float, rounded once."""
    if n <= 0:
        return 0.0 if not n else _sqrt(n / m)
    # A root of 109 bits, odd where something was cut off: rounding that to a float rounds right.
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        numerator = _odd_root(n, m << 2 * q) << q
        denominator = 1
    else:
        numerator = _odd_root(n << -2 * q, m)
        denominator = 1 << -q
    return numerator / denominator


def _odd_root(n, m):
    a = _math.isqrt(n // m)
    return a | (a * a * m != n)


def covariance(x, y, /):
    """How two series vary together."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar = _fsum(x) / n
    ybar = _fsum(y) / n
    sxy = _sumprod((xi - xbar for xi in x), (yi - ybar for yi in y))
    return sxy / (n - 1)


def correlation(x, y, /, *, method="linear"):
    """How strongly two series depend on each other: from -1 to 1."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2
        x = _rank(x, start=start)
        y = _rank(y, start=start)
    else:
        xbar = _fsum(x) / n
        ybar = _fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _sumprod(x, y)
    sxx = _sumprod(x, x)
    syy = _sumprod(y, y)
    try:
        return sxy / _root_of_product(sxx, syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def _root_of_product(x, y):
    """The root of x * y, more exact than that product's root."""
    if not _math.isfinite(x) or not _math.isfinite(y):
        return _sqrt(x * y)
    h = _sqrt(x * y)
    if not _math.isfinite(h) or not h:
        return _root_of_quotient(*_product_ratio(x, y)) if x and y else 0.0
    if h < 1e-150 or h > 1e150:
        return h
    d = _math.fma(x, y, -h * h) - _math.fma(h, h, -h * h)
    return h + d / (2.0 * h)


def _product_ratio(x, y):
    (a, b), (c, d) = float(x).as_integer_ratio(), float(y).as_integer_ratio()
    return a * c, b * d


def _rank(data, /, *, start=1):
    """The place of each value in order; equal values share the mean of theirs."""
    val_pos = sorted(zip(data, range(len(data))))
    result = [0] * len(val_pos)
    i = start - 1
    for _, g in _groupby(val_pos, key=_itemgetter(0)):
        group = list(g)
        size = len(group)
        rank = i + (size + 1) / 2
        for _, orig_pos in group:
            result[orig_pos] = rank
        i += size
    return result


LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"), module="statistics")


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line nearest to the points."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        xbar = _fsum(x) / n
        ybar = _fsum(y) / n
        x = [xi - xbar for xi in x]
        y = (yi - ybar for yi in y)
    sxy = _sumprod(x, y) + 0.0
    sxx = _sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    intercept = 0.0 if proportional else ybar - slope * xbar
    return LinearRegression(slope=slope, intercept=intercept)


_SQRT2 = _sqrt(2.0)
_SQRT2PI = _sqrt(2.0 * _math.pi)


def _normal_quantile(p, mu, sigma):
    """The inverse of the cumulative normal distribution, by Wichura's rational approximations (AS 241)."""
    q = p - 0.5
    if _math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        num = _polynomial(r, _central_numerator) * q
        den = _polynomial(r, _central_denominator)
        return mu + (num / den) * sigma
    r = p if q <= 0.0 else 1.0 - p
    r = _sqrt(-_log(r))
    if r <= 5.0:
        r = r - 1.6
        num = _polynomial(r, _middle_numerator)
        den = _polynomial(r, _middle_denominator)
    else:
        r = r - 5.0
        num = _polynomial(r, _tail_numerator)
        den = _polynomial(r, _tail_denominator)
    x = num / den
    if q < 0.0:
        x = -x
    return mu + (x * sigma)


def _polynomial(x, coefficients):
    total = coefficients[0]
    for c in coefficients[1:]:
        total = total * x + c
    return total


_central_numerator = (
    2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
    1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
)
_central_denominator = (
    5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0,
)
_middle_numerator = (
    7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
    3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
)
_middle_denominator = (
    1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
    6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0,
)
_tail_numerator = (
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
    2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
)
_tail_denominator = (
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
    1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0,
)


class NormalDist:
    """A normal distribution."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution a sample speaks for."""
        T, ss, c, n = _spread(data)
        if n < 2:
            raise StatisticsError("stdev requires at least two data points")
        return cls(_convert(c, float), _root(_divided(ss, n - 1), float))

    def samples(self, n, *, seed=None):
        """n numbers of the distribution."""
        import random

        rnd = random.random if seed is None else random.Random(seed).random
        mu, sigma = self._mu, self._sigma
        return [_normal_quantile(rnd(), mu, sigma) for _ in _repeat(None, n)]

    def pdf(self, x):
        """The density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return _exp(diff * diff / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        """The probability of x or less."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * _math.erfc((self._mu - x) / (self._sigma * _SQRT2))

    def inv_cdf(self, p):
        """The value that has probability p of not being exceeded."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _normal_quantile(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The points that cut the distribution into n parts of one probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much two distributions have in common: from 0 to 1."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = Y_var - X_var
        dm = _math.fabs(Y._mu - X._mu)
        if not dv:
            return _math.erfc(dm / (2.0 * X._sigma * _SQRT2))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * _sqrt(dm * dm + dv * _log(Y_var / X_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (_math.fabs(Y.cdf(x1) - X.cdf(x1)) + _math.fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        """How many standard deviations x lies from the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """The mean."""
        return self._mu

    @property
    def median(self):
        """The median, which is the mean."""
        return self._mu

    @property
    def mode(self):
        """The mode, which is the mean."""
        return self._mu

    @property
    def stdev(self):
        """The standard deviation."""
        return self._sigma

    @property
    def variance(self):
        """The square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * _math.fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / _math.fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


_kernels = {
    "normal": (
        lambda t: _exp(-1 / 2 * t * t) / _SQRT2PI,
        lambda t: 1 / 2 * _math.erfc(-t / _SQRT2),
        lambda p: _normal_quantile(p, 0.0, 1.0),
        None,
    ),
    "logistic": (
        lambda t: 1 / 2 / (1.0 + _math.cosh(t)),
        lambda t: 1.0 - 1.0 / (_exp(t) + 1.0),
        lambda p: _log(p / (1 - p)),
        None,
    ),
    "sigmoid": (
        lambda t: 1 / _math.pi / _math.cosh(t),
        lambda t: 2 / _math.pi * _math.atan(_exp(t)),
        lambda p: _log(_math.tan(p * _math.pi / 2)),
        None,
    ),
    "rectangular": (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, 1.0),
    "triangular": (
        lambda t: 1.0 - abs(t),
        lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
        lambda p: _sqrt(2 * p) - 1 if p < 1 / 2 else 1 - _sqrt(2 - 2 * p),
        1.0,
    ),
    "parabolic": (
        lambda t: 3 / 4 * (1.0 - t * t),
        lambda t: _polynomial(t, (-1 / 4, 0.0, 3 / 4, 1 / 2)),
        lambda p: 2.0 * _math.cos((_math.acos(2.0 * p - 1.0) + _math.pi) / 3.0),
        1.0,
    ),
    "quartic": (
        lambda t: 15 / 16 * (1.0 - t * t) ** 2,
        lambda t: _polynomial(t, (3 / 16, 0.0, -5 / 8, 0.0, 15 / 16, 1 / 2)),
        None,
        1.0,
    ),
    "triweight": (
        lambda t: 35 / 32 * (1.0 - t * t) ** 3,
        lambda t: _polynomial(t, (-5 / 32, 0.0, 21 / 32, 0.0, -35 / 32, 0.0, 35 / 32, 1 / 2)),
        None,
        1.0,
    ),
    "cosine": (
        lambda t: _math.pi / 4 * _math.cos(_math.pi / 2 * t),
        lambda t: 1 / 2 * _math.sin(_math.pi / 2 * t) + 1 / 2,
        lambda p: 2 * _math.asin(2 * p - 1) / _math.pi,
        1.0,
    ),
}
for _alias, _name in (("gauss", "normal"), ("uniform", "rectangular"), ("epanechnikov", "parabolic"), ("biweight", "quartic")):
    _kernels[_alias] = _kernels[_name]


def _inverse(cdf, p):
    """Where a cumulative distribution on -1 to 1 takes a value, by halving."""
    low, high = -1.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if cdf(middle) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _checked_kernel(data, h, kernel):
    if not len(data):
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    found = _kernels.get(kernel)
    if found is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return found


def kde(data, h, kernel="normal", *, cumulative=False):
    """A function that estimates the density, or the cumulative distribution, behind data."""
    K, W, _, support = _checked_kernel(data, h, kernel)
    if support is None:

        def pdf(x):
            return sum(K((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(W((x - x_i) / h) for x_i in data) / len(data)

    else:
        from bisect import bisect_left, bisect_right

        sample = sorted(data)
        bandwidth = h * support

        def pdf(x):
            i = bisect_left(sample, x - bandwidth)
            j = bisect_right(sample, x + bandwidth)
            return sum(K((x - x_i) / h) for x_i in sample[i:j]) / (len(data) * h)

        def cdf(x):
            i = bisect_left(sample, x - bandwidth)
            j = bisect_right(sample, x + bandwidth)
            return sum((W((x - x_i) / h) for x_i in sample[i:j]), i) / len(data)

    if cumulative:
        cdf.__doc__ = f"CDF estimate with {h=!r} and {kernel=!r}"
        return cdf
    pdf.__doc__ = f"PDF estimate with {h=!r} and {kernel=!r}"
    return pdf


def kde_random(data, h, kernel="normal", *, seed=None):
    """A function that draws from the density `kde` estimates."""
    _, W, inverse, _ = _checked_kernel(data, h, kernel)
    import random

    prng = random.Random(seed) if seed is not None else random
    if inverse is None:
        inverse = lambda p: _inverse(W, p)

    def rand():
        return prng.choice(data) + h * inverse(prng.random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand


del _alias, _name
