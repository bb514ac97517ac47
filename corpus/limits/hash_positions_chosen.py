# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 600004 instructions, 76926 allocations
# Keys of different hashes that a product by a known number puts in one place.
inverse = pow(0x9E3779B97F4A7C15, -1, 2**64)
keys, j = [], 0
while len(keys) < 3000:
    place = 5 | j << 20
    j += 1
    key = (place >> 26 | place << 38) * inverse & 2**64 - 1
    if key < 2**61 - 1:
        keys.append(key)
d = dict.fromkeys(keys)
while True:
    for key in keys:
        d[key]
