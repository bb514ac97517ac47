# Complex literals, arithmetic and text.
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, z == 3 + 4j, z != 3, z == complex(3, 4))
print(z + 1, 1 + z, z - 2j, z * 2, z * z, z / 2, z / (1 + 1j), z ** 2, z ** 0.5, 2 ** (1j * 0), 1j ** 2, z ** -1)
print(complex(1), complex(1, -2), complex("1+2j"), complex("3j"), complex("-1.5"), complex(1.5, 0), complex(True), complex(), complex(" 2-3j "))
print(1j, -1j, 0j, -0j, 1.5j, 1e20j, 1 - 0j, complex(-0.0, 1), complex(0.0, -0.0), complex(float("inf"), float("nan")), 3.0 + 0j)
print(repr(2j), str(1 + 1j), f"{z}", f"{z:.2f}", f"{z:>12}", "%s" % z, [z], {z: 1}[3 + 4j], (1 + 0j) == 1, hash(1 + 0j) == hash(1))
print(bool(0j), bool(1j), isinstance(z, complex), sum([1j, 2]), z in [z], complex(z), type(z * 1.0).__name__, (2 + 0j) * 3)
for f in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: z // 2, lambda: z % 2, lambda: complex("1 + 2j"), lambda: complex("x"), lambda: z / 0, lambda: 0j ** -1, lambda: complex([]), lambda: complex("1", 2), lambda: round(z), lambda: divmod(z, 1), lambda: sorted([1j, 2j])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a = 1 + 2j
a += 1
a *= 1j
a -= 3
print(a, a.real, (a * a.conjugate()).real)
