# calendar: weeks, months, leap years, formatting.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import calendar
show(r'''
calendar.isleap(2024)
calendar.isleap(1900)
calendar.leapdays(2000, 2025)
calendar.weekday(2024, 5, 6)
calendar.monthrange(2024, 2)
calendar.monthrange(2023, 2)
calendar.monthcalendar(2024, 2)
calendar.timegm((2024, 1, 1, 0, 0, 0))
calendar.day_name[0]
list(calendar.day_abbr)
calendar.month_name[1]
list(calendar.month_abbr)[:3]
calendar.firstweekday()
calendar.MONDAY
calendar.JANUARY
calendar.Month.MAY
calendar.Day.SUNDAY
''')
