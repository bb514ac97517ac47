# Notes after the message, and a message of several lines.
class Report(Exception):
    pass

def fail():
    e = Report("first line\nsecond line\n  third, indented")
    e.add_note("note one")
    e.add_note("note two\nover two lines")
    raise e

try:
    fail()
except Report as e:
    e.add_note(f"seen with {len(e.__notes__)} notes")
    print(e)
    raise
