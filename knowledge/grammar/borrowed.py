"""A language -> the words that it takes from another one's lists, in their first form, each with its class.

`speech.borrowed` names them: `personal_name = "ru man woman"` are the first names of the Russian lists, which stand
in Kazakh texts as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.language import Language, languages


def borrowed(language: Language) -> Iterator[tuple[str, str]]:
    """Each word that `speech.borrowed` lends the language, with the class that it has there."""
    for name, lent in language.pairs("speech.borrowed").items():
        code, *lists = lent.split()
        lender = languages()[code]
        places = set(_first_forms(lender, "place"))  # Дания may be a woman or a country.
        for word in (word for each in lists for word in _first_forms(lender, each)):
            if word not in places:
                yield word, name


def _first_forms(lender: Language, name: str) -> Iterator[str]:
    """The words of a list, each as its table of forms has it first; no phrases, beginnings or endings."""
    for entry in lender.words(f"speech.words.{name}"):
        stem, _, table = entry.partition("~")
        forms = lender.pairs(f"speech.forms.{table}") if table else {}
        if " " not in stem and "*" not in stem:
            yield stem + next(iter(forms), "")
