"""Documents to and from strict JSON, and the JSON Schema of each kind.

`decode(encode(document)) == document`, and `encode` has one canonical form: UTF-8, every
key in the order of the class, two blanks of indent, a line end at the end.
"""

from ectcore.codec.documents import decode, encode
from ectcore.codec.kinds import KINDS, Document
from ectcore.codec.schema import schema
from ectcore.codec.strict_json import read_json

__all__ = ["KINDS", "Document", "decode", "encode", "read_json", "schema"]
