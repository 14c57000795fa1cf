"""Alleged words, the articles they may stand in and what was said in these -> a verdict.

>>> from knowledge.checking import judge, understand  # doctest: +SKIP
"""

from knowledge.checking.alleged import Alleged, understand
from knowledge.checking.verdicts import judge

__all__ = ["Alleged", "judge", "understand"]
