# warnings caught, logging to a stream, traceback formatting.
import warnings, logging, traceback, io, sys
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('plain'); warnings.warn('dep', DeprecationWarning); warnings.warn(UserWarning('inst')); print([(x.category.__name__, str(x.message)) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('as error', RuntimeWarning)
    except RuntimeWarning as e: print('raised', e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('ignore'); warnings.warn('gone'); print(w); warnings.filterwarnings('always', 'keep.*'); warnings.warn('keep me'); warnings.warn('drop me'); print([str(x.message) for x in w])
for bad in (lambda: warnings.warn('x', int), lambda: warnings.warn('x', 5), lambda: warnings.simplefilter('nope')):
    try: bad(); print('ok')
    except (TypeError, AssertionError, ValueError) as e: print(type(e).__name__)
s = io.StringIO(); log = logging.getLogger('app.db'); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s')); log.addHandler(h); log.setLevel(logging.INFO); log.propagate = False
log.debug('no'); log.info('hi %s %d', 'x', 5); log.warning('w'); log.error('e', extra={'k': 1}); log.log(35, 'custom')
try: 1 / 0
except ZeroDivisionError: log.exception('failed')
print(s.getvalue().splitlines()[:4], s.getvalue().splitlines()[-1]); print(log.isEnabledFor(10), log.getEffectiveLevel(), log.name, log.parent.name, logging.getLevelName(30), logging.getLevelName('ERROR'), log.getChild('c').name, logging.getLogger('app.db') is log, log.handlers == [h], h.level)
class F(logging.Filter):
    def filter(self, r): return 'secret' not in r.getMessage()
log.addFilter(F()); s.truncate(0); s.seek(0); log.info('secret'); log.info('open'); print(repr(s.getvalue()))
def inner(): raise KeyError('deep')
try: inner()
except KeyError as e:
    print(traceback.format_exception_only(e), traceback.format_exc().splitlines()[0], traceback.format_exc().splitlines()[-1], len(traceback.extract_tb(e.__traceback__)), traceback.extract_tb(e.__traceback__)[-1].name, traceback.format_exception(e)[-1])
    t = traceback.TracebackException.from_exception(e); print(str(t), list(t.format_exception_only()), [f.name for f in t.stack])
print(traceback.format_exception_only(ValueError('a\nb')), traceback.format_exception_only(SyntaxError('bad', ('f', 1, 2, 'x y')))[-1])
