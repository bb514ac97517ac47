"""A Fourier transform of complex numbers."""

import cmath

def fft(x):
    n = len(x)
    if n == 1:
        return x
    e = fft(x[0::2])
    o = fft(x[1::2])
    t = [cmath.exp(-2j * cmath.pi * k / n) * o[k] for k in range(n // 2)]
    return [e[k] + t[k] for k in range(n // 2)] + [e[k] - t[k] for k in range(n // 2)]
x = [complex(i % 17, i % 5) for i in range(4096)]
y = fft(x)
print(round(abs(y[7]), 6), round(sum((abs(v) for v in y)), 3))
