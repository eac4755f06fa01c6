"""Rules applied to a document: findings.

checker    rules and circumstances made ready for any number of documents; `check`
nameless   what the rules that come along are shown of a plan: nobody's name
placing    what a rule found, with its place in the document
verdict    the letters that a draft meets
choosing   rules by their codes, and the page of a rule
"""

from ectcore.checking.checker import Checker, check, unjudged
from ectcore.checking.choosing import explain, select
from ectcore.checking.verdict import Verdict, judge

__all__ = ["Checker", "Verdict", "check", "explain", "judge", "select", "unjudged"]
