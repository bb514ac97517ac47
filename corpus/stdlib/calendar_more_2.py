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
calendar.monthrange(2024, 13)
calendar.weekday(2024, 2, 30)
calendar.month(2024, 2)
calendar.month(2024, 2, 3)
calendar.TextCalendar(6).formatmonth(2024, 9)
calendar.weekheader(2)
calendar.Calendar(6).firstweekday
list(calendar.Calendar().iterweekdays())
list(calendar.Calendar(6).iterweekdays())
list(calendar.Calendar().itermonthdays(2024, 2))[:8]
list(calendar.Calendar().itermonthdays2(2024, 2))[:4]
[str(d) for d in calendar.Calendar().itermonthdates(2024, 2)][:3]
calendar.Calendar().monthdays2calendar(2024, 2)[0]
len(calendar.Calendar().yeardayscalendar(2024))
list(calendar.Calendar().itermonthdays3(2024, 2))[0]
calendar.setfirstweekday(9)
''')
print(calendar.calendar(2024)[:200]); print([y for y in range(1996, 2030) if calendar.isleap(y)])
