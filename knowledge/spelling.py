"""A speaker and the letters that a reader reads -> the speaker under a name in these letters."""

from __future__ import annotations

from dataclasses import replace

from knowledge.keys import full_sound, name_key
from knowledge.language import script
from knowledge.model import Speaker
from knowledge.vowels import may_be_alike


def in_letters_of(speaker: Speaker, text: str) -> Speaker:
    """Under the same name as `text` would spell it, if one is known; without a role in other letters.

    >>> karsak = Speaker("edil karsak", "Edil Karsak", "diver", aliases=("Карсака", "Эдил Карсак"))
    >>> in_letters_of(karsak, "Эдил")
    Speaker(key='edil karsak', name='Эдил Карсак', role='', aliases=('Edil Karsak', 'Карсака'), id=0)
    """
    letters = script(text)
    if script(speaker.name) == letters:
        return speaker
    names = [name for name in speaker.aliases if script(name) == letters]
    same = [name for name in names if _is_same(name, speaker)]
    if not same:
        return speaker
    return called(speaker, same[0], speaker.role if script(speaker.role) == letters else "")


def called(speaker: Speaker, name: str, role: str) -> Speaker:
    """The same under another shown name and role; the name that he had is an alias."""
    names = dict.fromkeys((speaker.name, *speaker.aliases))
    return replace(speaker, name=name, role=role, aliases=tuple(n for n in names if n != name))


def is_spelled_otherwise(speaker: Speaker, name: str) -> bool:
    """Whether the speaker is shown in other letters than this full name, and may have it in those.

    >>> smith = Speaker("joan smith", "Joan Smith")
    >>> is_spelled_otherwise(smith, "Джоан Смит"), is_spelled_otherwise(smith, "Джина Смит")
    (True, False)
    """
    letters, sound = script(name), full_sound(name)
    return script(speaker.name) != letters and any(
        script(other) != letters and full_sound(other) == sound and may_be_alike(name, other)
        for other in (speaker.name, *speaker.aliases)
    )


def _is_same(name: str, speaker: Speaker) -> bool:
    """Whether it is the shown name, rather than another of his or one with a case ending."""
    sound = full_sound(name)
    return name_key(name) == speaker.key or bool(sound and sound == full_sound(speaker.name))
