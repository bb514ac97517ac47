# An int that a float's format has no room for is an error of struct's, a float an OverflowError.
import struct

for value in (10**5, -(10**5), 65519, 65520, 10**40, 10**400, 1e5, 1e40, True):
    for form in ("e", "<e", ">e", "<f", ">f", "<d"):
        try:
            print(form, struct.pack(form, value).hex())
        except (struct.error, OverflowError) as error:
            print(form, type(error).__name__, error)
