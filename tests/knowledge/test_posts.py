"""What is no part of a claim in a post, and what is left."""

import pytest

from knowledge.question.posts import claim_of


@pytest.mark.parametrize(
    ("post", "claim"),
    [
        ("BREAKING: The harbour is closed", "The harbour is closed"),
        ("BREAKING NEWS!!! The harbour is closed", "The harbour is closed"),
        ("Breaking bread with the minister", "Breaking bread with the minister"),
        ("Watch prices rose in Norgard", "Watch prices rose in Norgard"),
        ("The harbour is closed #Norgard #news", "The harbour is closed"),
        ("The #OldHarbour is closed", "The Old Harbour is closed"),
        (
            "RT @valley_post: The harbour is closed https://example.org/a?b=1",
            "The harbour is closed",
        ),
        ("The harbour is closed (video) via @valley_post 12.03.2021", "The harbour is closed"),
        ("Who closed it on 12.03.2021", "Who closed it on 12.03.2021"),
        ("Is it true that the harbour is closed?", "the harbour is closed?"),
        ("The harbour is closed. Is this real?", "The harbour is closed."),
        ("Правда ли, что порт закрыт?", "порт закрыт?"),
        ("Порт закрыт, перешлите всем!", "Порт закрыт,"),
        ("СРОЧНО! Порт закрыт", "Порт закрыт"),
        ("Порт жабылды, бұл рас па?", "Порт жабылды,"),
        ("Port jabyldy, bul ras pa?", "Port jabyldy,"),
        ("breaking", "breaking"),
        ("#news", "#news"),
        ("", ""),
    ],
)
def test_a_post_is_freed_of_what_is_no_claim(post: str, claim: str) -> None:
    assert claim_of(post).strip() == claim
