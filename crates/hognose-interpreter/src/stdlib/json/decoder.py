import _json
import json
from json import JSONDecodeError

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        obj, end = self.raw_decode(s, _json.skip(s, 0))
        end = _json.skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        ok, value, end = _json.decode(s, idx, bool(self.strict), self.object_hook, self.object_pairs_hook,
                                      None if self.parse_float is float else self.parse_float,
                                      None if self.parse_int is int else self.parse_int, self.parse_constant)
        if not ok:
            raise JSONDecodeError(value, s, end) from None
        return value, end


_methods = JSONDecoder.__init__, JSONDecoder.decode, JSONDecoder.raw_decode


def _is_changed():
    return (JSONDecoder.__init__, JSONDecoder.decode, JSONDecoder.raw_decode) != _methods


json._decoder_is_changed = _is_changed
