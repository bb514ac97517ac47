use super::*;

fn spans(pattern: &str, text: &str) -> Option<Vec<(usize, usize)>> {
    let pattern: Vec<u32> = pattern.chars().map(|c| c as u32).collect();
    let text: Vec<u32> = text.chars().map(|c| c as u32).collect();
    let program = Program::new(&pattern, false, 0).expect("it is a pattern");
    let mut search = Search {
        fuel: 1_000_000,
        memory: 1_000_000,
        ..Search::default()
    };
    let found = program
        .run(text.as_slice(), 0, text.len(), Mode::Search, usize::MAX, &mut search)
        .expect("steps suffice");
    let slots = found.then_some(search.slots)?;
    Some(slots[..slots.len() - 1].chunks(2).map(|s| (s[0], s[1])).collect())
}

#[test]
fn groups_alternatives_and_repeats() {
    assert_eq!(spans(r"(a|b)+c", "xxabac"), Some(vec![(2, 6), (4, 5)]));
    assert_eq!(spans(r"(\d{2,3}?)(\d*)", "12345"), Some(vec![(0, 5), (0, 2), (2, 5)]));
    assert_eq!(spans(r"(?<=a)b(?!c)", "abcab"), Some(vec![(4, 5)]));
    assert_eq!(
        spans(r"(?P<q>['\x22]).*?(?P=q)", r#"say "it's" now"#),
        Some(vec![(4, 10), (4, 5)])
    );
    assert_eq!(spans(r"(?>a+)ab", "aaab"), None);
    assert_eq!(spans(r"(?:a*)*b", "aaac"), None);
    assert_eq!(
        spans(r"(<)?x(?(1)>|!)", "x! <x>"),
        Some(vec![(0, 2), (usize::MAX, usize::MAX)])
    );
}

#[test]
fn backtracking_is_stopped_when_the_steps_are_used_up() {
    let pattern: Vec<u32> = "(a+)+$".chars().map(|c| c as u32).collect();
    let program = Program::new(&pattern, false, 0).unwrap();
    let text = [b'a'; 40].iter().chain(b"b").copied().collect::<Vec<u8>>();
    let mut search = Search {
        fuel: 100_000,
        memory: 1_000_000,
        ..Search::default()
    };
    let run = |search: &mut Search| program.run(text.as_slice(), 0, text.len(), Mode::Match, usize::MAX, search);
    assert_eq!(run(&mut search), Err(Stopped::Steps));
    (search.fuel, search.memory) = (100_000, 1000);
    assert_eq!(run(&mut search), Err(Stopped::Memory));
}

#[test]
fn faults_have_cpythons_words_and_places() {
    for (pattern, message, position) in [
        ("(a", "missing ), unterminated subpattern", Some(0)),
        ("a)", "unbalanced parenthesis", Some(1)),
        ("*a", "nothing to repeat", Some(0)),
        ("a**", "multiple repeat", Some(2)),
        ("[a", "unterminated character set", Some(0)),
        (r"\1", "invalid group reference 1", Some(1)),
        ("(?<=a*)b", "look-behind requires fixed-width pattern", None),
        ("[z-a]", "bad character range z-a", Some(1)),
        (r"\q", r"bad escape \q", Some(0)),
    ] {
        let text: Vec<u32> = pattern.chars().map(|c| c as u32).collect();
        let error = Program::new(&text, false, 0).expect_err(pattern);
        assert_eq!(
            (error.message.as_str(), error.position),
            (message, position),
            "{pattern}"
        );
    }
}
