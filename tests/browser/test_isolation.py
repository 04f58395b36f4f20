"""Fifty readers at once, each with a text of their own: nobody's server answer holds a word of another's.

It speaks the dashboard's own stream, as fifty tabs would: what a page does not draw would be seen here too.
"""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor

import dashboard_frames
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

pytestmark = pytest.mark.browser  # it shares the servers of those tests

READERS = 50
SECRET = re.compile(rb"Zq\d{3}land")
WHOLE_WAY = 10  # readers who see every page; of the others each sees one
PAGES = ("figures", "review", "compare")
SECONDS = 120


class Tab:
    """One session: it keeps the widgets that the server drew and what it said last."""

    def __init__(self, stream):
        self._stream = stream
        self._widgets, self._typed = {}, {}

    async def run(self, page, pressed=None):
        """Asks for a page, with a button pressed; all secrets in the answer."""
        message = BackMsg()
        message.rerun_script.page_name = page
        for name, words in self._typed.items():
            message.rerun_script.widget_states.widgets.add(id=self._widgets[name], string_value=words)
        if pressed:
            message.rerun_script.widget_states.widgets.add(id=self._widgets[pressed], trigger_value=True)
        await self._stream.send(message.SerializeToString())
        return await self._answer()

    def type(self, name, words):
        self._typed[name] = words

    async def _answer(self):
        seen, reruns = set(), True
        while reruns:
            raw = await asyncio.wait_for(self._stream.recv(), SECONDS)
            seen |= set(SECRET.findall(raw))
            said = ForwardMsg.FromString(raw)
            kind = said.WhichOneof("type")
            if kind == "delta" and said.delta.WhichOneof("type") == "new_element":
                self._remember(said.delta.new_element)
            # A run that asked for another one at once is not the last word.
            reruns = kind != "script_finished" or said.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return seen

    def _remember(self, element):
        widget = getattr(element, element.WhichOneof("type"))
        if hasattr(widget, "id") and hasattr(widget, "label"):
            self._widgets[widget.label] = widget.id


async def read(address, number, seen):
    async with connect(address, proxy=None, subprotocols=["streamlit"], max_size=None, open_timeout=SECONDS) as stream:
        tab = Tab(stream)
        await tab.run("add")
        tab.type(
            "Text of the article",
            f"Zq{number:03d}land\n\nA dam in Zq{number:03d}land cost US$98,{number:03d},321 in 2011.",
        )
        seen[number] |= await tab.run("add", pressed="Read this text")
        for page in PAGES if number < WHOLE_WAY else PAGES[number % len(PAGES) :][:1]:
            seen[number] |= await tab.run(page)


async def all_at_once(address):
    seen = {number: set() for number in range(READERS)}
    await asyncio.gather(*(read(address, number, seen) for number in seen))
    return seen


def test_no_reader_is_sent_a_word_of_another(serve, tmp_path_factory):
    data = dashboard_frames.write(dashboard_frames.normal(), tmp_path_factory.mktemp("data") / "figures.csv")
    site = serve(str(data), NUMERAIRE_HOME=str(tmp_path_factory.mktemp("home")))
    stream = f"{site.replace('http', 'ws', 1)}/_stcore/stream"
    # In a thread of its own: the one of the tests has the loop that drives Chromium.
    with ThreadPoolExecutor(1) as pool:
        seen = pool.submit(lambda: asyncio.run(all_at_once(stream))).result()
    assert seen == {number: {f"Zq{number:03d}land".encode()} for number in range(READERS)}
