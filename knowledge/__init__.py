"""Verbatim's archive of public statements: articles in, statements kept, questions answered.

>>> from knowledge import Archive
"""
