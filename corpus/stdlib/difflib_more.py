# difflib: ratios, matching blocks, close matches, unified and context diffs, ndiff.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import difflib
a, b = 'one\ntwo\nthree\n'.splitlines(True), 'one\ntoo\nthree\nfour\n'.splitlines(True)
s = difflib.SequenceMatcher(None, 'abcd', 'bcde')
show(r'''
s.ratio()
s.quick_ratio()
s.real_quick_ratio()
s.get_matching_blocks()
s.get_opcodes()
s.find_longest_match(0, 4, 0, 4)
list(s.get_grouped_opcodes(1))
difflib.SequenceMatcher(None, '', '').ratio()
difflib.SequenceMatcher(lambda x: x == ' ', ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9)
difflib.SequenceMatcher(None, [1, 2, 3], [1, 3]).ratio()
difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy'])
difflib.get_close_matches('x', ['y'])
difflib.get_close_matches('wheel', ['heel', 'well'], n=1)
difflib.get_close_matches('apple', ['APPLE', 'apples'], cutoff=0.9)
difflib.get_close_matches('a', ['b'], n=0)
difflib.get_close_matches('a', ['b'], cutoff=2)
''')
print(''.join(difflib.unified_diff(a, b, 'a.txt', 'b.txt'))); print(''.join(difflib.context_diff(a, b, 'x', 'y', n=1))); print(''.join(difflib.ndiff(a, b))); d = list(difflib.ndiff(a, b)); print(''.join(difflib.restore(d, 1)), ''.join(difflib.restore(d, 2))); print(list(difflib.unified_diff(['a'], ['a'])), list(difflib.unified_diff([], ['x'], lineterm='')))
print(list(difflib.Differ().compare(['ab\n'], ['ac\n'])), difflib.IS_LINE_JUNK('  \n'), difflib.IS_CHARACTER_JUNK('\t'))
