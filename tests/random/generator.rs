//! Programs made at random, the same for the same seed: they end, print what they do, and mostly do not fail.
//!
//! Names are of a type (`i0` an int, `s1` a string, `l0` a list of ints, `d0` a dict of strings and ints, `b0` anything), so that
//! expressions mostly make sense; now and then one of another type is put where it does not belong.

#[path = "templates.rs"]
mod templates;

use crate::common::random::Random;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Int,
    Text,
    List,
    Dict,
    Truth,
}

const KINDS: [Kind; 5] = [Kind::Int, Kind::Text, Kind::List, Kind::Dict, Kind::Truth];

/// What stands around the statement being made.
#[derive(Clone, Copy, Default)]
struct Place {
    indent: usize,
    in_loop: bool,
    in_function: bool,
    in_generator: bool,
    /// Loops around it, in this function.
    loops: usize,
    /// Functions it may call: those defined before this one, so that nothing recurses.
    functions: usize,
    generators: usize,
    classes: usize,
}

pub struct Generator {
    random: Random,
    out: String,
    lines: usize,
    /// Pieces so far.
    pieces: usize,
}

/// A program.
pub fn program(random: Random) -> String {
    let mut generator = Generator {
        random,
        out: String::new(),
        lines: 0,
        pieces: 0,
    };
    generator.module();
    generator.out
}

impl Generator {
    fn line(&mut self, place: Place, text: &str) {
        self.lines += 1;
        self.out.push_str(&"    ".repeat(place.indent));
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn module(&mut self) {
        let mut place = Place::default();
        for (kind, name) in [
            (Kind::Int, "i"),
            (Kind::Text, "s"),
            (Kind::List, "l"),
            (Kind::Dict, "d"),
        ] {
            for n in 0..3 {
                let value = self.literal(kind);
                self.line(place, &format!("{name}{n} = {value}"));
            }
        }
        self.out.push_str(HELPERS);
        for _ in 0..3 + self.random.below(5) {
            match self.random.below(18) {
                10..=15 => self.piece(place),
                16..=17 => self.broken(place),
                0..=2 => {
                    self.function(place);
                    place.functions += 1;
                }
                3 => {
                    self.generator(place);
                    place.generators += 1;
                }
                4 => {
                    self.class(place);
                    place.classes += 1;
                }
                _ => self.statement(place, 3),
            }
        }
        self.line(place, "show(i0, i1, i2, s0, s1, s2, l0, l1, l2, d0, d1, d2)");
    }

    fn block(&mut self, place: Place, depth: usize) {
        let place = Place {
            indent: place.indent + 1,
            ..place
        };
        for _ in 0..1 + self.random.below(3) {
            self.statement(place, depth.saturating_sub(1));
        }
    }

    fn function(&mut self, place: Place) {
        let name = format!("f{}", place.functions);
        let parameters = self.random.of(&[
            "i0, s0='p', *, l0=()",
            "i0=1, *rest, **named",
            "i0, i1=2, /, s0='q'",
            "s0, l0",
            "*rest, i0=3",
            "d0=None, i0=0",
        ]);
        self.line(place, &format!("def {name}({parameters}):"));
        let inner = Place {
            indent: place.indent + 1,
            in_function: true,
            in_loop: false,
            loops: 0,
            ..place
        };
        if self.random.chance(25) {
            self.line(inner, "global i2");
        } else {
            self.line(inner, "i2 = 5");
        }
        for kind in ["i1 = i2", "s1 = 'local'", "l1 = [i2]", "d1 = {'n': i2}"] {
            if self.random.chance(60) {
                self.line(inner, kind);
            }
        }
        if self.random.chance(30) {
            self.line(inner, "def inner(i0=4):");
            let deeper = Place {
                indent: inner.indent + 1,
                ..inner
            };
            if self.random.chance(50) && !self.out.trim_end().ends_with("global i2") {
                self.line(deeper, "nonlocal_test = i0");
            }
            self.block(inner, 1);
            let value = self.any(inner, 2);
            self.line(deeper, &format!("return {value}"));
            self.line(inner, "show(inner(), inner(7))");
        }
        for _ in 0..1 + self.random.below(4) {
            self.statement(inner, 2);
        }
        if self.random.chance(80) {
            let value = self.any(inner, 2);
            self.line(inner, &format!("return {value}"));
        }
    }

    fn generator(&mut self, place: Place) {
        self.line(place, &format!("def g{}(i0, l0=(1, 2)):", place.generators));
        let inner = Place {
            indent: place.indent + 1,
            in_function: true,
            in_generator: true,
            in_loop: false,
            loops: 0,
            ..place
        };
        for text in [
            "i1, i2 = 1, 2",
            "s0 = s1 = s2 = 'g'",
            "l1 = l2 = [3]",
            "d0 = d1 = d2 = {'g': 1}",
        ] {
            self.line(inner, text);
        }
        for _ in 0..1 + self.random.below(4) {
            self.statement(inner, 2);
        }
        let value = self.any(inner, 1);
        self.line(inner, &format!("yield {value}"));
        if self.random.chance(40) {
            let value = self.any(inner, 1);
            self.line(inner, &format!("return {value}"));
        }
    }

    fn class(&mut self, place: Place) {
        let base = match self.random.below(4) {
            0 if place.classes > 0 => format!("(C{})", self.random.below(place.classes)),
            1 => "(int)".to_owned(),
            2 => "(dict)".to_owned(),
            _ => String::new(),
        };
        let name = format!("C{}", place.classes);
        self.line(place, &format!("class {name}{base}:"));
        let inner = Place {
            indent: place.indent + 1,
            ..place
        };
        let method = Place {
            indent: place.indent + 2,
            in_function: true,
            in_loop: false,
            loops: 0,
            ..place
        };
        let value = self.any(inner, 1);
        self.line(inner, &format!("x = {value}"));
        for _ in 0..1 + self.random.below(4) {
            let (head, kind) = [
                ("def __add__(self, other):", None),
                ("def __radd__(self, other):", None),
                ("def __eq__(self, other):", Some(Kind::Truth)),
                ("def __lt__(self, other):", Some(Kind::Truth)),
                ("def __len__(self):", Some(Kind::Int)),
                ("def __bool__(self):", Some(Kind::Truth)),
                ("def __getitem__(self, i0):", None),
                ("def __contains__(self, other):", Some(Kind::Truth)),
                ("def __call__(self, i0=1, *rest):", None),
                ("def __iter__(self):", None),
                ("def __repr__(self):", Some(Kind::Text)),
                ("def __getattr__(self, name):", None),
                ("def __hash__(self):", Some(Kind::Int)),
                ("def __enter__(self):", None),
                ("def m(self, i0=2):", None),
                ("def __index__(self):", Some(Kind::Int)),
                ("def __neg__(self):", None),
                ("def __iadd__(self, other):", None),
                ("def __format__(self, spec):", Some(Kind::Text)),
                ("def __missing__(self, key):", None),
            ][self.random.below(20)];
            self.line(inner, head);
            if head.contains("__getitem__") {
                // A sequence has an end.
                self.line(method, "if i0 > 3: raise IndexError(i0)");
            }
            if self.random.chance(30) {
                let shown = self.expression(method, Kind::Int, 1);
                self.line(method, &format!("print('{name}', {shown})"));
            }
            let value = match kind {
                _ if head.contains("__iter__") => {
                    let list = self.expression(method, Kind::List, 1);
                    format!("iter({list})")
                }
                Some(kind) if self.random.chance(92) => self.expression(method, kind, 2),
                _ => self.any(method, 2),
            };
            self.line(method, &format!("return {value}"));
        }
        let object = format!("{name}()");
        let uses = [
            "{o} + 1",
            "1 + {o}",
            "{o} == 3",
            "{o} < {o}",
            "len({o})",
            "bool({o})",
            "{o}[0]",
            "2 in {o}",
            "{o}(5)",
            "list({o})",
            "repr({o})[:40] if '0x' not in repr({o}) else 'address'",
            "{o}.missing",
            "{o}.x",
            "{o}.m()",
            "[1, 2, 3][{o}]",
            "-{o}",
            "f'{{{o}:>5}}'[:30] if '0x' not in str({o}) else 'address'",
            "sorted([{o}, {o}]) and 'sorted'",
            "{{{o}: 1}} and 'hashed'",
            "not {o}",
            "max({o}, 5) and 'max'",
            "isinstance({o}, (int, dict))",
            "{o}['key']",
        ];
        for _ in 0..4 {
            let form = uses[self.random.below(uses.len())]
                .replace("{o}", &object)
                .replace("{{", "{")
                .replace("}}", "}");
            self.line(place, &format!("attempt(lambda: {form})"));
        }
    }

    fn name(&mut self, kind: Kind) -> String {
        let letter = match kind {
            Kind::Int | Kind::Truth => "i",
            Kind::Text => "s",
            Kind::List => "l",
            Kind::Dict => "d",
        };
        format!("{letter}{}", self.random.below(3))
    }

    fn literal(&mut self, kind: Kind) -> String {
        match kind {
            Kind::Int => match self.random.below(12) {
                0 => "0".into(),
                1 => "-1".into(),
                2 => "2.5".into(),
                3 => "10**6".into(),
                4 => "True".into(),
                _ => self.random.below(20).to_string(),
            },
            Kind::Text => {
                let text = self.random.of(&[
                    "'a'", "'abc'", "''", "'x y'", "'Ünï'", "'12'", "'{}'", "\"it's\"", "'%s'",
                ]);
                text.to_owned()
            }
            Kind::List => {
                let text = self
                    .random
                    .of(&["[]", "[1, 2, 3]", "[5]", "list(range(4))", "[3, 1, 2, 1]", "[0, -1]"]);
                text.to_owned()
            }
            Kind::Dict => {
                let text = self
                    .random
                    .of(&["{}", "{'a': 1}", "{'b': 2, 'a': 5}", "dict(c=3)", "{1: 'x'}"]);
                text.to_owned()
            }
            Kind::Truth => self.random.of(&["True", "False"]).to_owned(),
        }
    }

    fn any(&mut self, place: Place, depth: usize) -> String {
        let kind = KINDS[self.random.below(5)];
        self.expression(place, kind, depth)
    }

    fn expression(&mut self, place: Place, kind: Kind, depth: usize) -> String {
        let kind = if self.random.chance(3) {
            KINDS[self.random.below(5)]
        } else {
            kind
        };
        if depth == 0 || self.random.chance(15) {
            return if self.random.chance(65) {
                self.name(kind)
            } else {
                self.literal(kind)
            };
        }
        let depth = depth - 1;
        if self.random.chance(7) {
            let (test, a, b) = (
                self.expression(place, Kind::Truth, depth),
                self.expression(place, kind, depth),
                self.expression(place, kind, depth),
            );
            return format!("({a} if {test} else {b})");
        }
        if place.functions > 0 && self.random.chance(5) {
            let f = self.random.below(place.functions);
            let argument = self.expression(place, Kind::Int, depth);
            let form = self.random.of(&[
                "()",
                "({a})",
                "({a}, 's')",
                "(i0={a})",
                "(*[{a}])",
                "({a}, l0=[1])",
                "(s0='k', l0=[{a}])",
            ]);
            return format!("f{f}{}", form.replace("{a}", &argument));
        }
        match kind {
            Kind::Int => self.int(place, depth),
            Kind::Text => self.text(place, depth),
            Kind::List => self.list(place, depth),
            Kind::Dict => self.dict(place, depth),
            Kind::Truth => self.truth(place, depth),
        }
    }

    fn fill(&mut self, place: Place, depth: usize, form: &str) -> String {
        let mut out = String::new();
        let mut rest = form;
        while let Some(at) = rest.find('@') {
            out.push_str(&rest[..at]);
            let kind = match rest.as_bytes().get(at + 1) {
                Some(b'i') => Kind::Int,
                Some(b's') => Kind::Text,
                Some(b'l') => Kind::List,
                Some(b'd') => Kind::Dict,
                Some(b'b') => Kind::Truth,
                _ => KINDS[self.random.below(5)],
            };
            out.push_str(&self.expression(place, kind, depth));
            rest = &rest[at + 2..];
        }
        out.push_str(rest);
        out
    }

    fn int(&mut self, place: Place, depth: usize) -> String {
        let form = self.random.of(&[
            "(@i + @i)",
            "(@i - @i)",
            "(@i * @i) % 9973",
            "(@i // @i)",
            "(@i % @i)",
            "-(@i)",
            "abs(@i)",
            "len(@l)",
            "len(@s)",
            "len(@d)",
            "sum(@l)",
            "max(@l)",
            "min(@i, @i)",
            "@l[@i]",
            "@l[-1]",
            "@d['a']",
            "@d.get('a', @i)",
            "int(@i)",
            "@l.count(@i)",
            "@s.find(@s)",
            "sum(x * 2 for x in @l)",
            "(lambda i0: i0 + 1)(@i)",
            "(@i & 255)",
            "(@i | 3)",
            "(@i ^ 5)",
            "(~@i)",
            "(@i << 3) % 97",
            "(@i >> 1)",
            "round(@i)",
            "divmod(@i, 7)[1]",
            "next(iter(@l), 9)",
            "int(@s)",
            "ord(@s[0])",
            "pow(@i, 2) % 1009",
            "@i / 2",
            "float(@i)",
            "len({*@l})",
            "len([*@l, *@l])",
            "@l.index(@i)",
            "(@i, @i)[1]",
            "[x for x in @l][0]",
            "sorted(@l)[0]",
            "@i.bit_length()",
            "bool(@a) + 1",
        ]);
        let form = form.to_owned();
        self.fill(place, depth, &form)
    }

    fn text(&mut self, place: Place, depth: usize) -> String {
        let form = self.random.of(&[
            "(@s + @s)[:20]",
            "@s.upper()",
            "@s[@i:]",
            "@s[::-1]",
            "str(@a)[:30]",
            "repr(@a)[:30]",
            "f'{i0}-{s0!r:>6}'[:30]",
            "f'{i1:>5}|'",
            "f'{l0} {i0 if s1 else i2}'[:30]",
            "@s.replace('a', @s)[:20]",
            "'-'.join(map(str, @l))[:30]",
            "@s[0]",
            "@s[-1]",
            "'%s/%d' % (@s, @i)",
            "'{}:{!r}'.format(@i, @s)[:30]",
            "@s.strip()",
            "@s.title()",
            "(@s * 2)[:20]",
            "chr(97 + @i % 26)",
            "@s.center(7, '*')",
            "','.join(sorted(@s))[:20]",
            "max(@s, @s)",
            "f'{i2=} {s2!s:.3}'[:30]",
            "@s.split('a')[0]",
            "''.join(x for x in @s if x != 'a')",
            "type(@a).__name__",
            "@s.zfill(4)",
            "@s.partition('b')[2]",
        ]);
        let form = form.to_owned();
        self.fill(place, depth, &form)
    }

    fn list(&mut self, place: Place, depth: usize) -> String {
        let form = self.random.of(&[
            "(@l + @l)[:9]",
            "[@i, @i]",
            "[*@l, @i][:9]",
            "@l[1:]",
            "@l[::-1]",
            "@l[@i:@i]",
            "sorted(@l)",
            "sorted(@l, key=lambda i1: -i1)",
            "[x + 1 for x in @l]",
            "[x for x in @l if x > @i]",
            "list(map(abs, @l))",
            "list(filter(None, @l))",
            "(@l * 2)[:9]",
            "[len(str(x)) for x in @l]",
            "list(range(@i % 5))",
            "list(@l)",
            "[x * y for x in @l[:3] for y in @l[:2]]",
            "[(x, y)[0] for x, y in zip(@l, @l)]",
            "[n for n, x in enumerate(@l)]",
            "list(dict.fromkeys(@l))",
            "sorted({*@l})",
            "[@i if x else @i for x in @l[:4]]",
            "list(reversed(@l))",
            "[ord(x) for x in @s][:6]",
            "[x := 1, x + 1]",
            "sorted(@l, reverse=True)",
            "@l.copy()",
        ]);
        let form = form.to_owned();
        self.fill(place, depth, &form)
    }

    fn dict(&mut self, place: Place, depth: usize) -> String {
        let form = self.random.of(&[
            "{**@d, 'z': @i}",
            "{@s: @i}",
            "{str(x): x for x in @l[:5]}",
            "dict(zip(@s, @l))",
            "(@d | @d)",
            "{k: v for k, v in @d.items() if v}",
            "dict(sorted(@d.items(), key=str))",
            "dict(@d, k=@i)",
            "dict.fromkeys(@s[:4], @i)",
            "{v: k for k, v in @d.items()}",
            "@d.copy()",
        ]);
        let form = form.to_owned();
        self.fill(place, depth, &form)
    }

    fn truth(&mut self, place: Place, depth: usize) -> String {
        let form = self.random.of(&[
            "@i < @i",
            "@i == @i",
            "@s == @s",
            "@i in @l",
            "@s in @s",
            "not @b",
            "(@b and @b)",
            "(@b or @b)",
            "@i <= @i < @i",
            "@l == @l",
            "bool(@a)",
            "isinstance(@a, (int, str))",
            "@s.startswith(@s)",
            "any(x > 2 for x in @l)",
            "all(@l)",
            "@s < @s",
            "@l != @l",
            "@d == @d",
            "@s in @d",
            "@a is None",
            "(@a or @a) is not None",
            "@l < @l",
            "callable(@a)",
            "@s.isdigit()",
            "@i is @i",
        ]);
        let form = form.to_owned();
        self.fill(place, depth, &form)
    }

    fn statement(&mut self, place: Place, depth: usize) {
        let inner = Place {
            indent: place.indent + 1,
            ..place
        };
        let turns = Place {
            in_loop: true,
            loops: place.loops + 1,
            ..place
        };
        let choice = if self.lines > 90 || depth == 0 {
            self.random.below(9)
        } else {
            self.random.below(26)
        };
        match choice {
            0 | 1 => {
                let kind = KINDS[self.random.below(4)];
                let (target, value) = (self.name(kind), self.expression(place, kind, 3));
                self.line(place, &format!("{target} = {value}"));
            }
            2 => {
                let value = self.any(place, 3);
                self.line(place, &format!("show({value})"));
            }
            3 => {
                let form = self.random.of(&[
                    "i0 += @i",
                    "i1 -= @i",
                    "l0.append(@i)",
                    "l1[0:1] = [@i]",
                    "d0['a'] = @i",
                    "d1[@s] = @i",
                    "i2 //= @i",
                    "s0 += @s[:3]",
                    "l2[@i] = @i",
                    "d0.update(q=@i)",
                    "l0.sort()",
                    "l1.insert(0, @i)",
                    "l1.extend(@l[:2])",
                    "d2.setdefault(@s, @i)",
                    "l0.pop()",
                    "d0.pop('a', None)",
                    "i0 %= 7",
                    "l2 = l2[:5]",
                    "s1 = s1[:8]",
                    "l0.reverse()",
                    "l1.clear()",
                    "d1.clear()",
                    "l0.remove(@i)",
                ]);
                let form = form.to_owned();
                let text = self.fill(place, 2, &form);
                self.line(place, &text);
            }
            4 => {
                let form = self.random.of(&[
                    "i0, i1 = @i, @i",
                    "i0, *l0 = @l",
                    "(i0, i1), s0 = (@i, @i), @s",
                    "[i1, i2] = @l[:2]",
                    "i0 = i1 = @i",
                    "*l1, i2 = @i, @i, @i",
                    "s0, s1 = @s[:2]",
                    "for i0 in @l[:3]: show(i0)",
                    "i0, i1 = i1, i0",
                    "l0[0], d0['k'] = @i, @i",
                ]);
                let form = form.to_owned();
                let text = self.fill(place, 2, &form);
                self.line(place, &text);
            }
            5 => {
                let form = self.random.of(&[
                    "assert @b, @s",
                    "del l0[0]",
                    "del d0['a']",
                    "del l1[@i:]",
                    "pass",
                    "show(*@l)",
                    "show(**{'k': @i})",
                    "l0 = @l; s0 = @s",
                    "show((i0 := @i), i0)",
                    "show([s1 := @s, s1 + '!'])",
                    "i0: int = @i",
                    "show(l0 is l1)",
                ]);
                let form = form.to_owned();
                let text = self.fill(place, 2, &form);
                self.line(place, &text);
            }
            6 if place.in_loop => {
                let test = self.expression(place, Kind::Truth, 1);
                let word = self.random.of(&["break", "continue"]);
                self.line(place, &format!("if {test}: {word}"));
            }
            7 if place.in_generator => {
                let value = self.any(place, 2);
                let form = self.random.of(&[
                    "yield {v}",
                    "i1 = yield {v}",
                    "yield from [{v}]",
                    "s0 = (yield {v}) or 'none'",
                ]);
                self.line(place, &form.replace("{v}", &value));
            }
            8 if place.in_function => {
                let (test, value) = (self.expression(place, Kind::Truth, 1), self.any(place, 1));
                self.line(place, &format!("if {test}: return {value}"));
            }
            6..=8 => {
                let value = self.any(place, 2);
                self.line(place, &format!("show({value}, {value})"));
            }
            9..=11 => {
                let test = self.expression(place, Kind::Truth, 2);
                self.line(place, &format!("if {test}:"));
                self.block(place, depth);
                if self.random.chance(40) {
                    let test = self.expression(place, Kind::Truth, 1);
                    self.line(place, &format!("elif {test}:"));
                    self.block(place, depth);
                }
                if self.random.chance(50) {
                    self.line(place, "else:");
                    self.block(place, depth);
                }
            }
            12..=14 if place.loops < 2 => {
                let head = self.random.of(&[
                    "for i0 in @l[:4]:",
                    "for i1 in range(3):",
                    "for i2, s0 in enumerate(@s[:3]):",
                    "for s1 in @d:",
                    "for s0, i0 in list(@d.items())[:3]:",
                    "for l0[0] in range(2):",
                    "for i0, *l1 in [(1, 2), (3,)]:",
                    "for i1 in reversed(@l[:3]):",
                    "for i0, i1 in zip(@l[:3], @l):",
                ]);
                let head = head.to_owned();
                let head = self.fill(place, 1, &head);
                self.line(place, &head);
                self.block(turns, depth);
                if self.random.chance(35) {
                    self.line(place, "else:");
                    self.block(place, depth);
                }
            }
            15 if place.loops < 2 => {
                self.line(place, "n = 3");
                let test = self.expression(place, Kind::Truth, 1);
                self.line(place, &format!("while (n := n - 1) > 0 and ({test}):"));
                self.block(turns, depth);
                if self.random.chance(30) {
                    self.line(place, "else:");
                    self.block(place, depth);
                }
            }
            16..=19 => {
                self.line(place, "try:");
                self.block(place, depth);
                if self.random.chance(25) {
                    let form = self.random.of(&[
                        "raise ValueError(@s)",
                        "raise KeyError(@i)",
                        "raise Problem(@i)",
                        "1 // 0",
                        "[][1]",
                        "raise StopIteration(@i)",
                    ]);
                    let form = form.to_owned();
                    let text = self.fill(place, 1, &form);
                    self.line(inner, &text);
                }
                let handled = self.random.chance(85);
                if handled {
                    let kinds = self.random.of(&[
                        "Exception",
                        "(TypeError, ValueError)",
                        "LookupError",
                        "ArithmeticError",
                        "Problem",
                    ]);
                    self.line(place, &format!("except {kinds} as e:"));
                    self.line(
                        inner,
                        "show(type(e).__name__, len(e.args), type(e.__context__).__name__)",
                    );
                    self.block(place, depth);
                    if self.random.chance(15) {
                        let text =
                            self.random
                                .of(&["raise", "raise Problem('again') from e", "raise ValueError('other')"]);
                        self.line(inner, text);
                    }
                    if self.random.chance(30) {
                        self.line(place, "except Exception:");
                        self.block(place, depth);
                    }
                    if self.random.chance(25) {
                        self.line(place, "else:");
                        self.block(place, depth);
                    }
                }
                if !handled || self.random.chance(30) {
                    self.line(place, "finally:");
                    self.line(inner, "show('finally')");
                    // No way out of a finally block: that is a warning to python3.
                    let place = Place {
                        in_loop: false,
                        in_function: false,
                        in_generator: false,
                        ..place
                    };
                    self.block(place, depth);
                }
            }
            20 => {
                let swallows = self.random.chance(50);
                let value = self.any(place, 1);
                self.line(
                    place,
                    &format!(
                        "with Manager({value}, {}) as m:",
                        if swallows { "True" } else { "False" }
                    ),
                );
                self.block(place, depth);
            }
            21 | 22 => {
                let value = self.any(place, 2);
                self.line(place, &format!("match {value}:"));
                for _ in 0..1 + self.random.below(3) {
                    let pattern = self.random.of(&[
                        "0 | 1",
                        "int(i0)",
                        "str(s0) if s0",
                        "[i0]",
                        "[i0, *l0]",
                        "[i0, i1]",
                        "{'a': i0}",
                        "{'a': i0, **d0}",
                        "[]",
                        "True | None",
                        "'a' | 'abc'",
                        "[int(), str()]",
                        "{}",
                        "float() as i1",
                        "(1 | 2) as i0",
                    ]);
                    self.line(inner, &format!("case {pattern}:"));
                    self.block(inner, depth);
                }
                if self.random.chance(50) {
                    self.line(inner, "case _:");
                    self.block(inner, depth);
                }
            }
            23 if place.generators > 0 => {
                let g = self.random.below(place.generators);
                let argument = self.expression(place, Kind::Int, 1);
                let form = self.random.of(&[
                    "show(list(keep(g({a}))))",
                    "for i0 in keep(g({a})): show(i0)",
                    "show(drive(keep(g({a}))))",
                    "show([x for x in keep(g({a})) if x])",
                    "show(next(keep(g({a}))), sum(1 for x in keep(g({a}))))",
                    "i0, *l0 = keep(g({a}))",
                    "show(throw(keep(g({a}))))",
                ]);
                let text = form
                    .replace("g(", &format!("g{g}("))
                    .replace("{a}", &argument)
                    .replace("throwg", "throw");
                let text = text.replace(&format!("listg{g}("), "list(");
                self.line(place, &text);
            }
            24 => {
                let test = self.expression(place, Kind::Truth, 1);
                let value = self.any(place, 2);
                self.line(
                    place,
                    &format!("show((lambda i0, *l0, s0='d': {value})(1, 2)) if {test} else show('not')"),
                );
            }
            _ => {
                let value = self.any(place, 3);
                self.line(place, &format!("attempt(lambda: {value})"));
            }
        }
    }
}

const HELPERS: &str = include_str!("templates/helpers.txt");
