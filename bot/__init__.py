"""Verbatim on Telegram: hears questions and edits, speaks the archive's answers."""
