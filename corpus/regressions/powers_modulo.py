# Powers modulo words and longer numbers, by short and long exponents.
def slow(base, exponent, modulus):
    result = 1 % modulus
    for bit in bin(exponent)[2:]:
        result = result * result % modulus
        if bit == '1':
            result = result * base % modulus
    return result


bases = (0, 1, 2, 3, -1, -7, 10**9 + 7, 2**63, 2**64 - 1, -(2**64), 3**100)
exponents = (0, 1, 2, 5, 63, 2**15, 2**16 - 1, 2**16, 2**16 + 1, 2**64, 2**64 + 1)
moduli = (1, -1, 2, 3, -5, 10**9 + 7, 2**63 - 1, 2**63, 2**64 - 1, 2**64, -(2**64) - 1, 7**50, 2**200)
total = 0
for base in bases:
    for exponent in exponents:
        for modulus in moduli:
            found = pow(base, exponent, modulus)
            assert found == slow(base, exponent, modulus), (base, exponent, modulus)
            total = (total * 31 + found) % (2**61 - 1)
print(total)
for base, modulus in ((3, 7), (-3, 7), (3, -7), (2**70 + 1, 2**64), (2, 2**90 + 1), (2, 4)):
    for exponent in (-1, -2, -2**70):
        try:
            print(pow(base, exponent, modulus))
        except ValueError as e:
            print(e)
