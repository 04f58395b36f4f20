"""Readers of the dashboard: contexts of one Chromium, emptied and lent again."""

from collections import defaultdict
from urllib.parse import urlsplit


class Readers:
    """Lends contexts of a Chromium, each with nothing kept of the site that it is going to see.

    A fresh context translates the scripts of the page anew, which took longer than most tests. One that was used stays
    open with a tab on the site, whose process and scripts the next tab shares (`--process-per-site`).
    """

    def __init__(self, chromium):
        self._chromium = chromium
        self._free = defaultdict(list)
        self._lent = {}

    def lend(self, address, width, scheme, locale):
        """A context with this width in pixels, colour scheme and language, for the site of the address."""
        kind = (width, scheme, locale)
        context = self._free[kind].pop() if self._free[kind] else self._opened(*kind)
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        context.pages[0].goto(f"{site}/_stcore/health")
        self._lent[context] = kind, site
        return context

    def take_back(self, context):
        """Closes what a test opened, and forgets what it left behind."""
        kind, site = self._lent.pop(context)
        for page in context.pages[1:]:
            page.close()
        context.unroute_all()
        context.clear_cookies()
        context.clear_permissions()
        door = context.new_cdp_session(context.pages[0])
        door.send("Storage.clearDataForOrigin", {"origin": site, "storageTypes": "all"})
        door.detach()
        self._free[kind].append(context)

    def _opened(self, width, scheme, locale):
        phone = width < 500
        context = self._chromium.new_context(
            viewport={"width": width, "height": 1000},
            color_scheme=scheme,
            reduced_motion="reduce",
            locale=locale,
            is_mobile=phone,
            has_touch=phone,
            accept_downloads=True,
        )
        context.new_page()
        return context
