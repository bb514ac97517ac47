"""argparse.ArgumentParser: how arguments are told apart and read."""

import re as _re
import sys as _sys

from argparse import ArgumentError, ArgumentTypeError, Namespace, _ActionsContainer, _AttributeHolder, _shown_name
from _argparse_help import (
    SUPPRESS, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, ZERO_OR_MORE, HelpFormatter, _UNRECOGNIZED,
)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Object for parsing command line strings into Python objects."""

    __module__ = "argparse"

    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-",
        fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True,
        exit_on_error=True, *, suggest_on_error=False, color=True,
    ):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            argv = getattr(_sys, "argv", None) or [""]
            prog = argv[0].rpartition("/")[2]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.suggest_on_error = suggest_on_error
        self.color = color
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        self.register("type", None, _itself)
        dash = "-" if "-" in prefix_chars else prefix_chars[0]
        if self.add_help:
            self.add_argument(dash + "h", dash * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            title = kwargs.pop("title", "subcommands")
            self._subparsers = self.add_argument_group(title, kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, "parsers")(option_strings=[], **kwargs)
        action._color = self.color
        self._check_help(action)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # Reading.

    def parse_args(self, args=None, namespace=None):
        found, unknown = self.parse_known_args(args, namespace)
        return self._all_recognized(found, unknown)

    def parse_intermixed_args(self, args=None, namespace=None):
        found, unknown = self.parse_known_intermixed_args(args, namespace)
        return self._all_recognized(found, unknown)

    def _all_recognized(self, found, unknown):
        if unknown:
            message = f"unrecognized arguments: {' '.join(unknown)}"
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return found

    def parse_known_args(self, args=None, namespace=None):
        return self._parse_known_args2(args, namespace, False)

    def _parse_known_args2(self, args, namespace, intermixed):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                namespace, args = self._parse_known_args(args, namespace, intermixed)
            except ArgumentError as error:
                self.error(str(error))
        else:
            namespace, args = self._parse_known_args(args, namespace, intermixed)
        if hasattr(namespace, _UNRECOGNIZED):
            args.extend(getattr(namespace, _UNRECOGNIZED))
            delattr(namespace, _UNRECOGNIZED)
        return namespace, args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        positionals = self._get_positional_actions()
        unfit = [action.nargs for action in positionals if action.nargs in (PARSER, REMAINDER)]
        if unfit:
            raise TypeError(f"parse_intermixed_args: positional arg with nargs={unfit[0]}")
        return self._parse_known_args2(args, namespace, True)

    def _parse_known_args(self, arg_strings, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        return _Reading(self, arg_strings, namespace, intermixed).run()

    def _read_args_from_files(self, arg_strings):
        found = []
        for text in arg_strings:
            if not text or text[0] not in self.fromfile_prefix_chars:
                found.append(text)
                continue
            try:
                with open(text[1:]) as file:
                    nested = []
                    for line in file.read().splitlines():
                        nested.extend(self.convert_arg_line_to_args(line))
            except OSError as error:
                raise ArgumentError(None, str(error)) from None
            found.extend(self._read_args_from_files(nested))
        return found

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, pattern):
        # How many of the next arguments are an action's.
        match = _re.match(self._get_nargs_pattern(action), pattern)
        if match is None:
            message = {
                None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument",
            }.get(action.nargs)
            if message is None:
                message = f"expected {action.nargs} argument{'' if action.nargs == 1 else 's'}"
            raise ArgumentError(action, message)
        return len(match[1])

    def _match_arguments_partial(self, actions, pattern):
        # As many actions as there are arguments for, and how many each takes.
        for count in range(len(actions), 0, -1):
            match = _re.match("".join(self._get_nargs_pattern(action) for action in actions[:count]), pattern)
            if match is not None:
                counts = [len(text) for text in match.groups()]
                if match.end() < len(pattern) and pattern[match.end()] == "O":
                    # What takes none may yet find some behind the options.
                    while counts and not counts[-1]:
                        counts.pop()
                return counts
        return []

    def _parse_optional(self, text):
        # The actions that an argument may begin, each with the option, a separator and a value in it; None where it is no option.
        if not text or text[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if text in known:
            return [(known[text], text, None, None)]
        if len(text) == 1:
            return None
        option, separator, value = text.partition("=")
        if separator and option in known:
            return [(known[option], option, separator, value)]
        found = self._get_option_tuples(text)
        if found:
            return found
        if self._negative_number_matcher.fullmatch(text) and not self._has_negative_number_optionals:
            return None
        if " " in text:
            return None
        return [(None, text, None, None)]

    def _get_option_tuples(self, text):
        found = []
        chars = self.prefix_chars
        known = self._option_string_actions
        if text[1] in chars:
            if self.allow_abbrev:
                prefix, separator, value = text.partition("=")
                if not separator:
                    separator = value = None
                for option in known:
                    if option.startswith(prefix):
                        found.append((known[option], option, separator, value))
            return found
        prefix, separator, value = text.partition("=")
        if not separator:
            separator = value = None
        short, rest = text[:2], text[2:]
        for option in known:
            if option == short:
                if rest.startswith("="):
                    found.append((known[option], option, "=", rest[1:]))
                else:
                    found.append((known[option], option, "", rest))
            elif self.allow_abbrev and option.startswith(prefix):
                found.append((known[option], option, separator, value))
        return found

    def _get_nargs_pattern(self, action):
        nargs = action.nargs
        option = action.option_strings
        if nargs is None:
            pattern = "([A])" if option else "(-*A-*)"
        elif nargs == OPTIONAL:
            pattern = "(A?)" if option else "(-*A?-*)"
        elif nargs == ZERO_OR_MORE:
            pattern = "(A*)" if option else "(-*[A-]*)"
        elif nargs == ONE_OR_MORE:
            pattern = "(A+)" if option else "(-*A[A-]*)"
        elif nargs == REMAINDER:
            pattern = "([AO]*)" if option else "(.*)"
        elif nargs == PARSER:
            pattern = "(A[AO]*)" if option else "(-*A[-AO]*)"
        elif nargs == SUPPRESS:
            pattern = "()" if option else "(-*)"
        else:
            pattern = "(A{%d})" % nargs if option else "(-*%s-*)" % "-*".join("A" * nargs)
        return pattern

    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
        elif not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else []
        elif len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
        elif nargs == REMAINDER:
            value = [self._get_value(action, text) for text in arg_strings]
        elif nargs == PARSER:
            value = [self._get_value(action, text) for text in arg_strings]
            self._check_value(action, value[0])
        elif nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, text) for text in arg_strings]
            for item in value:
                self._check_value(action, item)
        return value

    def _get_value(self, action, text):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise TypeError(f"{convert!r} is not callable")
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value in choices:
            return
        shown = ", ".join(map(str, action.choices))
        message = f"invalid choice: {str(value)!r} (choose from {shown})"
        if self.suggest_on_error and isinstance(value, str) and all(isinstance(choice, str) for choice in action.choices):
            import difflib

            close = difflib.get_close_matches(value, action.choices, 1)
            if close:
                message = f"invalid choice: {str(value)!r}, maybe you meant {close[0]!r}? (choose from {shown})"
        raise ArgumentError(action, message)

    # Writing.

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            file = file or _sys.stderr
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    def _warning(self, message):
        self._print_message(f"{self.prog}: warning: {message}\n", _sys.stderr)


def _itself(text):
    return text


class _Reading:
    """One reading of arguments."""

    def __init__(self, parser, arg_strings, namespace, intermixed):
        self.parser = parser
        self.arg_strings = arg_strings
        self.namespace = namespace
        self.intermixed = intermixed
        self.extras = []
        self.extras_pattern = []
        self.seen = set()
        self.seen_non_default = set()
        self.warned = set()
        self.positionals = parser._get_positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            actions = group._group_actions
            for at, action in enumerate(actions):
                self.conflicts.setdefault(action, []).extend(actions[:at] + actions[at + 1:])
        # A letter an argument: A, O an option, - the one after which there are no options.
        self.options = {}
        letters = []
        rest = iter(enumerate(arg_strings))
        for at, text in rest:
            if text == "--":
                letters.append("-")
                letters.extend("A" for _ in rest)
                break
            found = parser._parse_optional(text)
            if found is not None:
                self.options[at] = found
            letters.append("A" if found is None else "O")
        self.pattern = "".join(letters)

    def run(self):
        parser, namespace, pattern = self.parser, self.namespace, self.pattern
        at = 0
        last_option = max(self.options, default=-1)
        while at <= last_option:
            following = at
            while following <= last_option and following not in self.options:
                following += 1
            if not self.intermixed and at != following:
                after = self.take_positionals(at)
                if after > at:
                    at = after
                    continue
            if at not in self.options:
                self.extras.extend(self.arg_strings[at:following])
                self.extras_pattern.extend(pattern[at:following])
                at = following
            at = self.take_option(at)
        if self.intermixed:
            self.extras.extend(self.arg_strings[at:])
            self.extras_pattern.extend(pattern[at:])
            # Now what stands between the options; what is left of it stays where it was.
            self.arg_strings = [text for text, letter in zip(self.extras, self.extras_pattern) if letter != "O"]
            self.pattern = "".join(letter for letter in self.extras_pattern if letter != "O")
            taken = self.take_positionals(0)
            left = []
            for text, letter in zip(self.extras, self.extras_pattern):
                if letter != "O" and taken:
                    taken -= 1
                else:
                    left.append(text)
            self.extras = left
        else:
            self.extras.extend(self.arg_strings[self.take_positionals(at):])
        self.check_required()
        return namespace, self.extras

    def check_required(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_shown_name(action))
            elif action.default is not None and isinstance(action.default, str) and hasattr(namespace, action.dest) \
                    and action.default is getattr(namespace, action.dest):
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_non_default for action in group._group_actions):
                names = [_shown_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")

    def take(self, action, texts, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, texts)
        if action.option_strings or values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, []):
                if other in self.seen_non_default:
                    raise ArgumentError(action, f"not allowed with argument {_shown_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def take_option(self, at):
        parser = self.parser
        candidates = self.options[at]
        if len(candidates) > 1:
            shown = ", ".join(option for _, option, _, _ in candidates)
            raise ArgumentError(None, f"ambiguous option: {self.arg_strings[at]} could match {shown}")
        action, option, separator, value = candidates[0]
        taken = []
        while True:
            if action is None:
                self.extras_pattern.append("O")
                self.extras.append(self.arg_strings[at] if not taken else option)
                stop = at + 1
                break
            if value is not None:
                count = parser._match_argument(action, "A")
                if count == 0 and option[1] not in parser.prefix_chars and value != "":
                    if separator or value[0] in parser.prefix_chars:
                        raise ArgumentError(action, f"ignored explicit argument {value!r}")
                    # One-letter options in one argument.
                    taken.append((action, [], option))
                    option = option[0] + value[0]
                    value = value[1:] or None
                    separator = ""
                    if value is not None and value[0] == "=":
                        separator, value = "=", value[1:]
                    known = parser._option_string_actions
                    if option not in known:
                        self.extras_pattern.append("O")
                        self.extras.append(option[0] + option[1:] + (separator + value if value is not None else ""))
                        stop = at + 1
                        break
                    action = known[option]
                    continue
                if count == 1:
                    stop = at + 1
                    taken.append((action, [value], option))
                    break
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            start = at + 1
            count = parser._match_argument(action, self.pattern[start:])
            stop = start + count
            taken.append((action, self.arg_strings[start:stop], option))
            break
        for action, texts, option in taken:
            if action.deprecated and option not in self.warned:
                parser._warning(f"option '{option}' is deprecated")
                self.warned.add(option)
            self.take(action, texts, option)
        return stop

    def take_positionals(self, at):
        parser = self.parser
        pattern = self.pattern[at:]
        counts = parser._match_arguments_partial(self.positionals, pattern)
        for action, count in zip(self.positionals, counts):
            texts = self.arg_strings[at:at + count]
            letters = self.pattern[at:at + count]
            if action.nargs == PARSER:
                if letters[:1] == "-":
                    texts.remove("--")
            elif action.nargs != REMAINDER and "-" in letters:
                texts.remove("--")
            at += count
            if texts and action.deprecated:
                parser._warning(f"argument '{action.dest}' is deprecated")
            self.take(action, texts)
        self.positionals = self.positionals[len(counts):]
        return at
