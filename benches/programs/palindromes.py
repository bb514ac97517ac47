"""Palindromes."""

def pal(s):
    i, j = (0, len(s) - 1)
    while i < j:
        if s[i] != s[j]:
            return False
        i += 1
        j -= 1
    return True

def lps(s):
    b = ''
    for i in range(len(s)):
        for l, r in ((i, i), (i, i + 1)):
            while l >= 0 and r < len(s) and (s[l] == s[r]):
                l -= 1
                r += 1
            if r - l - 1 > len(b):
                b = s[l + 1:r]
    return b
t = 'abacdfgdcabaabcdefedcbazzzzyzzzz' * 20
print(lps(t)[:30], sum((pal(str(i)) for i in range(60000))))
