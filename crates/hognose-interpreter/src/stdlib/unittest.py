# Enough to write test cases and run them: no discovery, no command line, no mocks.
import sys as _sys
import time as _time
import traceback as _traceback
import re as _re

__all__ = [
    "TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main",
    "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult",
    "addModuleCleanup", "doModuleCleanups", "enterModuleContext",
]


class SkipTest(Exception):
    __module__ = "unittest.case"


class _ShouldStop(Exception):
    pass


def skip(reason):
    def mark(item):
        if not isinstance(item, type):
            import functools

            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            item = skipped
        item.__unittest_skip__, item.__unittest_skip_why__ = True, reason
        return item

    if callable(reason):
        item, reason = reason, ""
        return mark(item)
    return mark


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


def enterModuleContext(cm):
    result = cm.__enter__()
    addModuleCleanup(cm.__exit__, None, None, None)
    return result


def _short(value, short=False):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    return text if not short or len(text) < 80 else text[:80] + " [truncated]..."


class TestResult:
    __module__ = "unittest.result"

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures, self.errors, self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], [], [], []
        self.collectedDurations = []
        self.testsRun, self.shouldStop, self.failfast, self.buffer, self.tb_locals = 0, False, False, False, False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _text(self, err, test):
        kind, value, trace = err
        # Frames of this module are of no interest.
        while trace is not None and trace.tb_frame.f_code.co_filename.endswith("unittest.py"):
            trace = trace.tb_next
        return "".join(_traceback.format_exception(kind, value, trace))

    def addError(self, test, err):
        self.errors.append((test, self._text(err, test)))

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err, test)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            (self.failures if issubclass(err[0], test.failureException) else self.errors).append((subtest, self._text(err, test)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return (
            f"<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>"
        )


class _Raises:
    def __init__(self, expected, case, pattern=None):
        self.expected, self.case, self.pattern, self.msg = expected, case, pattern, None

    def _fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))

    def _handle(self, name, args, kwargs):
        if not (isinstance(self.expected, type) or isinstance(self.expected, tuple)):
            raise TypeError(f"{name}() arg 1 must be an exception type or tuple of exception types")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        with self:
            function(*args, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            name = getattr(self.expected, "__name__", str(self.expected))
            self._fail(f"{name} not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.pattern is not None:
            pattern = _re.compile(self.pattern) if isinstance(self.pattern, (str, bytes)) else self.pattern
            if not pattern.search(str(value)):
                self._fail(f'"{pattern.pattern}" does not match "{value!s}"')
        return True


class _Warns(_Raises):
    def __enter__(self):
        import warnings
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, kind, value, trace):
        self._catcher.__exit__(kind, value, trace)
        if kind is not None:
            return
        matching = [w for w in self.warnings if issubclass(w.category, self.expected)]
        for w in matching:
            if self.pattern is None or _re.search(self.pattern, str(w.message)):
                self.warning, self.filename, self.lineno = w.message, w.filename, w.lineno
                return
        name = getattr(self.expected, "__name__", str(self.expected))
        if matching:
            self._fail(f'"{self.pattern}" does not match "{matching[0].message}"')
        self._fail(f"{name} not triggered")


class _Logs:
    def __init__(self, case, logger, level, absent):
        import logging
        self.case, self.absent = case, absent
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging._check_level(level) if level else logging.INFO

    def __enter__(self):
        import logging
        self.records, self.output = [], []
        watcher = self

        class Capture(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Capture(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self._saved = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers, self.logger.propagate = [handler], False
        self.logger.setLevel(self.level)
        return None if self.absent else self

    def __exit__(self, kind, value, trace):
        self.logger.handlers, self.logger.propagate = self._saved[0], self._saved[2]
        self.logger.setLevel(self._saved[1])
        if kind is not None:
            return
        import logging
        what = f"level {logging.getLevelName(self.level)} or higher" if not self.absent else ""
        if self.absent and self.records:
            raise self.case.failureException(f"Unexpected logs found: {self.output!r}")
        if not self.absent and not self.records:
            raise self.case.failureException(f"no logs of {what} triggered on {self.logger.name}")


class _SubTest:
    def __init__(self, case, message, params):
        self._case, self._message, self.params = case, message, params
        self.failureException = case.failureException

    def id(self):
        parts = [f"[{self._message}]"] if self._message is not None else []
        if self.params:
            parts.append(f"({', '.join(f'{k}={v!r}' for k, v in self.params.items())})")
        return f"{self._case.id()} {' '.join(parts) or '(<subtest>)'}"

    def shortDescription(self):
        return self._case.shortDescription()

    def __str__(self):
        return f"{self._case} {self.id()[len(self._case.id()) + 1:]}"

    def __enter__(self):
        return None

    def __exit__(self, kind, value, trace):
        case = self._case
        if kind is None or issubclass(kind, (SkipTest, KeyboardInterrupt)) or case._result is None:
            return False
        case._failed = True
        case._result.addSubTest(case, self, (kind, value, trace))
        return True


class TestCase:
    __module__ = "unittest.case"
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups, self._result, self._failed = [], None, False
        if not hasattr(self, methodName):
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}")
            self._testMethodDoc = "No test"
        else:
            self._testMethodDoc = getattr(self, methodName).__doc__
        self._equality = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    def addTypeEqualityFunc(self, typeobj, function):
        self._equality[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        return self._testMethodDoc.strip().split("\n")[0].strip() if self._testMethodDoc else None

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({type(self).__module__}.{type(self).__qualname__}.{self._testMethodName})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    def _call(self, function):
        return function()

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        result.startTest(self)
        method = getattr(self, self._testMethodName)
        try:
            if getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(type(self), "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                result.addSkip(self, why)
                return result
            expecting = getattr(type(self), "__unittest_expecting_failure__", False) or getattr(
                method, "__unittest_expecting_failure__", False
            )
            self._result, self._failed = result, False
            expected = None
            fine = self._step(self.setUp, result)
            if fine:
                if expecting:
                    try:
                        self._call(method)
                    except Exception:
                        expected = _sys.exc_info()
                else:
                    fine = self._step(method, result)
                fine = self._step(self.tearDown, result) and fine
            while self._cleanups:
                function, args, kwargs = self._cleanups.pop()
                fine = self._step(lambda: function(*args, **kwargs), result) and fine
            if fine and not self._failed:
                if expected is not None:
                    result.addExpectedFailure(self, expected)
                elif expecting:
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            return result
        finally:
            self._result = None
            result.stopTest(self)

    def _step(self, function, result):
        try:
            self._call(function)
            return True
        except SkipTest as e:
            result.addSkip(self, str(e))
        except KeyboardInterrupt:
            raise
        except self.failureException:
            result.addFailure(self, _sys.exc_info())
        except BaseException:
            result.addError(self, _sys.exc_info())
        return False

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _wrong(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._wrong(msg, f"{_short(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._wrong(msg, f"{_short(expr)} is not true")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raises(expected_exception, self)._handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raises(expected_exception, self, expected_regex)._handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(expected_warning, self)._handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(expected_warning, self, expected_regex)._handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)

    def assertEqual(self, first, second, msg=None):
        special = self._equality.get(type(first)) if type(first) is type(second) else None
        if special is not None:
            (getattr(self, special) if isinstance(special, str) else special)(first, second, msg=msg)
        elif not first == second:
            self._wrong(msg, f"{_short(first, True)} != {_short(second, True)}" if len(repr(first)) + len(repr(second)) > 160
                        else f"{_short(first)} != {_short(second)}")

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._wrong(msg, f"{_short(first)} == {_short(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._almost(first, second, places, msg, delta, True)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._almost(first, second, places, msg, delta, False)

    def _almost(self, first, second, places, msg, delta, wanted):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        if (first == second) == wanted and wanted:
            return
        difference = abs(first - second)
        if delta is not None:
            near, how = difference <= delta, f"within {_short(delta)} delta"
        else:
            places = 7 if places is None else places
            near, how = round(difference, places) == 0, f"within {places} places"
        if near != wanted or not wanted and first == second:
            sign = "!=" if wanted else "=="
            more = f" ({_short(difference)} difference)" if wanted or delta is not None else ""
            self._wrong(msg, f"{_short(first)} {sign} {_short(second)} {how}{more}")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = seq_type.__name__ if seq_type is not None else "sequence"
        if seq_type is not None:
            for which, value in (("First", seq1), ("Second", seq2)):
                if not isinstance(value, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {_short(value)}")
        if seq1 == seq2:
            return
        text = f"{name.capitalize()}s differ: {_short(seq1, True)} != {_short(seq2, True)}\n"
        one, two = len(seq1), len(seq2)
        for at in range(min(one, two)):
            if seq1[at] != seq2[at]:
                text += f"\nFirst differing element {at}:\n{_short(seq1[at])}\n{_short(seq2[at])}\n"
                break
        for which, more, less, seq in (("First", one, two, seq1), ("Second", two, one, seq2)):
            if more > less:
                text += f"\n{which} {name} contains {more - less} additional elements.\n"
                text += f"First extra element {less}:\n{_short(seq[less])}\n"
        self._wrong(msg, text + self._diff(seq1, seq2))

    def _diff(self, one, two):
        import difflib
        import pprint
        lines = difflib.ndiff(pprint.pformat(one).splitlines(), pprint.pformat(two).splitlines())
        return "\n" + "\n".join(lines)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for which, items in (("first", set1 - set2), ("second", set2 - set1)):
            if items:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines += [repr(item) for item in items]
        if lines:
            self._wrong(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._wrong(msg, f"{_short(member)} not found in {_short(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._wrong(msg, f"{_short(member)} unexpectedly found in {_short(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._wrong(msg, f"{_short(expr1)} is not {_short(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._wrong(msg, f"unexpectedly identical: {_short(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._wrong(msg, f"{_short(d1, True)} != {_short(d2, True)}" + self._diff(d1, d2))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        lines = []
        rest = second[:]
        extra = []
        for item in first:
            if item in rest:
                rest.remove(item)
            else:
                extra.append(item)
        if extra or rest:
            seen = []
            for item in extra + rest:
                if item not in seen:
                    seen.append(item)
                    lines.append(f"First has {first.count(item)}, Second has {second.count(item)}:  {item!r}")
            self._wrong(msg, "Element counts were not equal:\n" + "\n".join(lines))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            import difflib
            one, two = (x.splitlines(keepends=True) for x in (first, second))
            if len(one) == 1 and first.strip("\r\n") == first:
                one, two = [first + "\n"], [(second or "") + "\n"] if len(two) < 2 else two
            diff = "".join([line if line.endswith("\n") else line + "\n" for line in difflib.ndiff(one, two)])
            self._wrong(msg, f"{_short(first, True)} != {_short(second, True)}\n{diff}")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._wrong(msg, f"{_short(a)} not less than {_short(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._wrong(msg, f"{_short(a)} not less than or equal to {_short(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._wrong(msg, f"{_short(a)} not greater than {_short(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._wrong(msg, f"{_short(a)} not greater than or equal to {_short(b)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._wrong(msg, f"{_short(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._wrong(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            what = f"any of {cls!r}" if isinstance(cls, tuple) else f"{cls!r}"
            self._wrong(msg, f"{_short(obj)} is not an instance of {what}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._wrong(msg, f"{_short(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not pattern.search(text):
            self._wrong(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        match = pattern.search(text)
        if match:
            self._wrong(msg, f"Regex matched: {match[0]!r} matches {pattern.pattern!r} in {text!r}")

    def assertIsSubclass(self, cls, superclass, msg=None):
        if not issubclass(cls, superclass):
            self._wrong(msg, f"{_short(cls)} is not a subclass of {_short(superclass)}")

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self._wrong(msg, f"{type(obj).__name__!r} object has no attribute {name!r}")

    def assertStartsWith(self, s, prefix, msg=None):
        if not s.startswith(prefix):
            self._wrong(msg, f"{_short(s)} doesn't start with {_short(prefix)}")

    def assertEndsWith(self, s, suffix, msg=None):
        if not s.endswith(suffix):
            self._wrong(msg, f"{_short(s)} doesn't end with {_short(suffix)}")


class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def _call(self, function):
        import asyncio
        import inspect

        async def whole():
            if function == self.setUp:
                function()
                await self.asyncSetUp()
            elif function == self.tearDown:
                await self.asyncTearDown()
                function()
            else:
                result = function()
                if inspect.isawaitable(result):
                    await result

        asyncio.run(whole())


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        self._function, self._before, self._after, self._description = testFunc, setUp, tearDown, description
        super().__init__()

    def setUp(self):
        if self._before is not None:
            self._before()

    def tearDown(self):
        if self._after is not None:
            self._after()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return f"{type(self).__module__}.{type(self).__qualname__} ({self._function.__name__})"


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self])

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result, debug=False):
        current = None
        for test in self._flat():
            if result.shouldStop:
                break
            if type(test) is not current:
                if current is not None:
                    self._leave(current, result)
                current = type(test)
                if not self._enter(current, result):
                    current._class_setup_failed = True
            if getattr(current, "_class_setup_failed", False):
                continue
            test(result)
        if current is not None:
            self._leave(current, result)
        return result

    def _flat(self):
        for test in self._tests:
            if isinstance(test, TestSuite):
                yield from test._flat()
            else:
                yield test

    def _enter(self, cls, result):
        cls._class_setup_failed = False
        if getattr(cls, "__unittest_skip__", False):
            return True
        return self._of_class(cls, cls.setUpClass, "setUpClass", result)

    def _leave(self, cls, result):
        if not getattr(cls, "_class_setup_failed", False) and not getattr(cls, "__unittest_skip__", False):
            self._of_class(cls, cls.tearDownClass, "tearDownClass", result)
        cls.doClassCleanups()

    def _of_class(self, cls, function, name, result):
        try:
            function()
            return True
        except SkipTest as e:
            result.addSkip(_Holder(f"{name} ({cls.__module__}.{cls.__qualname__})"), str(e))
        except Exception:
            result.addError(_Holder(f"{name} ({cls.__module__}.{cls.__qualname__})"), _sys.exc_info())
        return False


class _Holder:
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = None
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        return sorted([
            n for n in dir(testCaseClass) if n.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, n))
        ])

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def _from_namespace(self, namespace):
        found = []
        for name in sorted(namespace):
            item = namespace[name]
            if isinstance(item, type) and issubclass(item, TestCase) and item not in (
                TestCase, FunctionTestCase, IsolatedAsyncioTestCase
            ):
                found.append(self.loadTestsFromTestCase(item))
        return self.suiteClass(found)

    def loadTestsFromModule(self, module, *, pattern=None):
        return self._from_namespace({name: getattr(module, name) for name in dir(module)})

    def loadTestsFromName(self, name, module=None):
        thing = module
        parts = name.split(".")
        for part in parts:
            thing, owner = getattr(thing, part), thing
        if isinstance(thing, type) and issubclass(thing, TestCase):
            return self.loadTestsFromTestCase(thing)
        return self.suiteClass([owner(parts[-1])])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


class TextTestResult(TestResult):
    __module__ = "unittest.runner"
    separator1, separator2 = "=" * 70, "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.showAll, self.dots = verbosity > 1, verbosity == 1

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")

    def _mark(self, word, dot):
        if self.showAll:
            self.stream.write(word + "\n")
        elif self.dots:
            self.stream.write(dot)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._mark("ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._mark("ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._mark("FAIL", "F")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            if self.showAll:
                self.stream.write(f"\n  {self.getDescription(subtest)} ... ")
            self._mark("FAIL" if failed else "ERROR", "F" if failed else "E")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._mark(f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._mark("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._mark("unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write("\n")
        for kind, found in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, text in found:
                self.stream.write(f"{self.separator1}\n{kind}: {self.getDescription(test)}\n{self.separator2}\n{text}\n")
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + "\n")
            for test in self.unexpectedSuccesses:
                self.stream.write(f"UNEXPECTED SUCCESS: {self.getDescription(test)}\n")


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, **kwargs):
        self.stream = _sys.stderr if stream is None else stream
        self.descriptions, self.verbosity, self.failfast, self.buffer = descriptions, verbosity, failfast, buffer
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        start = _time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = _time.perf_counter() - start
        if hasattr(result, "printErrors"):
            result.printErrors()
        run = result.testsRun
        self.stream.write(f"{'-' * 70}\nRan {run} test{'' if run == 1 else 's'} in {taken:.3f}s\n\n")
        counts = [
            (name, len(found)) for name, found in (
                ("failures", result.failures), ("errors", result.errors), ("skipped", result.skipped),
                ("expected failures", result.expectedFailures), ("unexpected successes", result.unexpectedSuccesses),
            ) if found
        ]
        word = "FAILED" if not result.wasSuccessful() else "NO TESTS RAN" if run == 0 and not result.skipped else "OK"
        shown = f" ({', '.join(f'{name}={n}' for name, n in counts)})" if counts else ""
        self.stream.write(f"{word}{shown}\n")
        return result


class TestProgram:
    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True,
        verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, **kwargs,
    ):
        if isinstance(module, str):
            module = _sys.modules.get(module) or __import__(module)
        if defaultTest:
            names = [defaultTest] if isinstance(defaultTest, str) else defaultTest
            test = testLoader.loadTestsFromNames(names, module)
        else:
            test = testLoader.loadTestsFromModule(module)
        runner = testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast), buffer=bool(buffer))
        self.result = runner.run(test)
        doModuleCleanups()
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                _sys.exit(5)
            _sys.exit(not self.result.wasSuccessful())


main = TestProgram
