# Decimals of more digits than ints are converted with were refused.
from decimal import Decimal, getcontext

getcontext().prec = 6000
many = Decimal("9" * 5000)
third = Decimal(1) / Decimal(3)
print(len(str(third)), third.adjusted(), str(third)[-3:], len(third.as_tuple().digits))
print(many + 1 == Decimal(10) ** 5000, len(repr(many * 3)), len(str(many * many)), (many * many).adjusted())
print(Decimal("1" * 4500) + 1 == Decimal("1" * 4499 + "2"), len(str(Decimal(7) ** 6000)), many.as_tuple().digits[4999])
print(len(f"{many:.2f}"), str(many.normalize())[:5], Decimal("1." + "0" * 4400 + "1").as_tuple().exponent, many > third)
print(len(str(many.sqrt())), str(-many)[:3], hash(many) == hash(Decimal("9" * 5000)), len(many.to_eng_string()))
