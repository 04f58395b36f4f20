"""How an answer is fetched: patiently from a busy service, and never half of it."""

import threading

import pytest
from loopback import Answer, serving

from extract.errors import BadReference


def test_a_busy_service_is_asked_again_after_the_time_it_names(download, pauses):
    answers = [
        Answer(status=429, headers={"Retry-After": "7"}),
        Answer(status=503, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}),
        Answer("at last"),
    ]
    with serving(lambda _: answers.pop(0)) as (address, _):
        assert download.text(address, {}, "") == "at last"
    assert pauses == [7, 0]


def test_a_service_that_stays_busy_is_given_up(download, pauses):
    with serving(lambda _: Answer(status=429, headers={"Retry-After": "soon"})) as (address, seen):
        with pytest.raises(BadReference, match="answered 429 Too Many Requests, 3 times; try again later"):
            download.text(address, {}, "")
        assert len(seen) == 3
    assert pauses == [2, 4]


def test_a_service_that_asks_for_an_hour_is_not_waited_for(download, pauses):
    busy = Answer(status=429, headers={"Retry-After": "3600"})
    with serving(lambda _: busy) as (address, _), pytest.raises(BadReference, match="asks to wait 3600 seconds"):
        download.text(address, {}, "")
    assert pauses == []


def test_a_service_that_does_not_answer_in_time_is_given_up(download):
    never = threading.Event()
    with serving(lambda _: Answer(delay=never)) as (address, seen):
        with pytest.raises(BadReference, match="no answer in time, 3 times"):
            download.text(address, {}, "")
        never.set()
        assert len(seen) == 3


def test_half_an_answer_is_no_answer(download):
    half = Answer("half", claimed=400)
    with serving(lambda _: half) as (address, _), pytest.raises(BadReference, match="the answer broke off, 3 times"):
        download.text(address, {}, "")


def test_a_service_that_is_not_there_is_named(download):
    with serving(lambda _: Answer()) as (address, _):
        pass
    with pytest.raises(BadReference, match=rf"{address}: cannot be reached, 3 times"):
        download.text(address, {}, "")
