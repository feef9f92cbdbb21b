import json

import pytest
from attrs import evolve

from game.classroom.server.hosting import Hosting, from_json, to_json

HOSTING = Hosting("c1", "/classes", "gossip", "/key", "TULIP-OTTER-4021", instructor_hash="secret", roster="a,b\n")


def test_a_hosting_comes_out_as_it_went_in() -> None:
    """One line of JSON has all of it."""
    told = evolve(HOSTING, title="Änn’s\nclass", port=22, open=True, idle_minutes=0.5)
    assert "\n" not in to_json(told)
    assert from_json(to_json(told)) == told


def test_a_hosting_shows_no_secrets() -> None:
    """What a log or a traceback would show of it has neither code nor password nor names."""
    shown = repr(evolve(HOSTING, instructor_keys="ssh-ed25519 AAAA"))
    for secret in ("TULIP", "secret", "AAAA", "a,b"):
        assert secret not in shown


@pytest.mark.parametrize(
    "told",
    ["", "{", "[]", "{}", '{"class_id": "c"}', json.dumps({"colour": 1})]
    + [to_json(HOSTING).replace('"port":2222', f'"port":{wrong}') for wrong in ('"22"', "true", "null", "2.5")],
)
def test_what_is_no_hosting_is_refused(told: str) -> None:
    """Broken JSON, unknown and missing fields and values of another kind are a ValueError."""
    with pytest.raises(ValueError, match=r".+"):
        from_json(told)
