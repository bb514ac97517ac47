"""Methods of strings."""

s = 'The Quick Brown Fox, jumped over: the lazy dog; again & again!'
c = 0
for i in range(8000):
    t = s.lower().replace(',', '').replace(':', ' ').strip('!')
    w = [x.capitalize() for x in t.split() if x.isalpha()]
    c += len(' '.join(w).swapcase().partition('DOG')[0])
    c += s.find('lazy') + s.rfind('a') + s.count('a') + s.index('Fox')
print(c)
