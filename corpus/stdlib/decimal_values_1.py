from decimal import *
D = Decimal


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


for x in ['1', '-1.50', '1e5', '1E-7', '0.000001', '0.0000001', '-0', '0E+3', 'inf', '-Infinity', 'nan', 'sNaN12', ' 12 ', '1_000.5', '1__0', '', 'x', '1e', '.5', '5.', '.', '١٢', '1e400', '12345678901234567890123456789012345']:
    show(lambda: D(x)); show(lambda: str(D(x))); show(lambda: D(x).as_tuple()); show(lambda: D(x).adjusted()); show(lambda: D(x).to_eng_string())
show(lambda: D(0.1))
show(lambda: D(1.5))
show(lambda: D(float('nan')))
show(lambda: D(True))
show(lambda: D(10**30))
show(lambda: D((1,(1,2,3),-2)))
show(lambda: D((0,(0,),'F')))
show(lambda: D((1,(5,),'n')))
show(lambda: D((2,(1,),0)))
show(lambda: D((0,(1,))))
show(lambda: D((0,(11,),0)))
show(lambda: D([0,[1,2],3]))
show(lambda: D(None))
