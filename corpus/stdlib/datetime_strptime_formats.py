# strptime: every directive, mismatches and impossible values.
from datetime import datetime, date, time
cases = [('2024-05-06', '%Y-%m-%d'), ('06/05/24', '%d/%m/%y'), ('99', '%y'), ('68', '%y'), ('69', '%y'), ('5 May 2024', '%d %B %Y'), ('Mon May  6 07:08:09 2024', '%a %b %d %H:%M:%S %Y'), ('07:08 PM', '%I:%M %p'), ('12:00 AM', '%I:%M %p'), ('12 pm', '%I %p'), ('2024 127', '%Y %j'), ('2024 18 1', '%Y %W %w'), ('2024 18 0', '%Y %U %w'), ('2024-W19-1', '%G-W%V-%u'), ('1.5', '%S.%f'), ('0.123456', '%S.%f'), ('+0530', '%z'), ('-01:30:15', '%z'), ('Z', '%z'), ('UTC', '%Z'), ('100%', '%H0%%') , ('10%', '%H%%'), ('  2024', '%Y'), ('2024', ' %Y'), ('20240506T07', '%Y%m%dT%H'), ('May', '%b'), ('MAY', '%b'), ('monday', '%A'), ('05/06/24', '%x'), ('07:08:09', '%X'), ('Mon May  6 07:08:09 2024', '%c'), ('2024-02-30', '%Y-%m-%d'), ('2023-02-29', '%Y-%m-%d'), ('2024-13-01', '%Y-%m-%d'), ('23', '%H'), ('60', '%M'), ('61', '%S'), ('62', '%S'), ('x', '%Y'), ('2024', '%Y-%m'), ('2024-05', '%Y'), ('5', '%Q'), ('5', '%'), ('', ''), ('', '%Y'), ('abc', 'abc'), ('2024 53', '%G %V'), ('53 1', '%V %u'), ('2024 1', '%Y %V'), ('07 AM PM', '%H %p %p'), ('366 2023', '%j %Y'), ('0', '%j'), ('1 2', '%m %m')]
for text, fmt in cases:
    try: print(repr(text), fmt, repr(datetime.strptime(text, fmt)))
    except Exception as e: print(repr(text), fmt, type(e).__name__, e)
for f in (lambda: datetime.strptime(5, '%Y'), lambda: datetime.strptime('5', 5)):
    try: print(f())
    except TypeError as e: print(e)
print(repr(date.strptime('2024-05-06', '%Y-%m-%d')), repr(time.strptime('07:08', '%H:%M')))
