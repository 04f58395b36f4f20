"""Takes the pictures of docs/ from the dashboard on the bundled figures: `make screenshots`.

Needs Chromium (Debian's package chromium) and asks nothing of any other machine. Each picture is what a reader sees: light and dark, on a desk and on a phone.
"""

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from browser_site import FLAGS, ROOT, chromium_path, picture_at_rest, start_dashboard, wait_until_healthy
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

FOLDER = ROOT / "docs"
MOST_BYTES = 250_000
SLOW = 90_000  # milliseconds that a page may take on a busy machine


class Picture(NamedTuple):
    """name is that of the file; path the address within the dashboard; mark, what is there when the page is drawn."""

    name: str
    path: str
    mark: str
    width: int = 1280
    height: int = 900
    scheme: str = "light"


_HEADING = "[data-testid=stMain] h1"
PICTURES = (
    Picture("overview", "", ".bars path"),
    Picture("compare", "compare", ".stPlotlyChart path.point"),
    Picture("map", "compare?chart=map", ".choroplethlayer path"),
    Picture("figures", "figures", "[data-testid=stDataFrame] canvas", scheme="dark"),
    Picture("evidence", "compare?place=PAK&chart=wages&fig={welder}", "[role=dialog] mark"),
    Picture("article", "article", _HEADING),
    Picture("review", "review", _HEADING),
    Picture("phone", "compare?chart=wages", ".stPlotlyChart path.point", width=390, height=844),
)


def main() -> int:
    """Writes every picture; gives 1 and says why where one cannot be taken or is too large."""
    chromium = chromium_path()
    if chromium is None:
        print("no Chromium is installed; Debian's package is called chromium", file=sys.stderr)
        return 1
    large = []
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for picture in PICTURES:
            data = small(taken(browser, address, picture))
            (FOLDER / f"{picture.name}.png").write_bytes(data)
            print(f"docs/{picture.name}.png: {len(data) / 1000:.0f} kB")
            if len(data) > MOST_BYTES:
                large.append(picture.name)
        browser.close()
    if large:
        print(f"larger than {MOST_BYTES // 1000} kB: {', '.join(large)}; show less of the page", file=sys.stderr)
    return 1 if large else 0


@contextmanager
def served() -> Iterator[str]:
    """The dashboard on a free port, with nothing of the person who runs this: no documents, no edits."""
    with tempfile.TemporaryDirectory() as home:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("NUMERAIRE_")}
        address, server = start_dashboard(home, {**environment, "NUMERAIRE_HOME": home})
        try:
            wait_until_healthy(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def taken(browser: Browser, address: str, picture: Picture) -> bytes:
    """One page as PNG, when it has come to rest."""
    phone = picture.width < 500
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,
        is_mobile=phone,
        has_touch=phone,
    )
    page = context.new_page()
    page.set_default_timeout(SLOW)
    path = picture.path.format(welder=welder()) if "{" in picture.path else picture.path
    page.goto(f"{address}/{path}")
    page.wait_for_selector(picture.mark, state="attached")
    data = picture_at_rest(page, same=3, pause=700)
    context.close()
    return data


def small(data: bytes) -> bytes:
    """The same picture in 256 colours: words and flat marks need no more."""
    out = io.BytesIO()
    Image.open(io.BytesIO(data)).convert("RGB").quantize(
        256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
    ).save(out, "PNG", optimize=True)
    return out.getvalue()


def welder() -> str:
    """The id of the bundled figure that the README tells of: a welder's pay in Pakistan."""
    sys.path.insert(0, str(ROOT))
    from extract import load_dataset

    figures = load_dataset(ROOT / "data" / "figures.csv")
    return figures.loc[figures["label"].eq("Welder") & figures["place"].eq("PAK"), "figure_id"].iloc[0]


if __name__ == "__main__":
    sys.exit(main())
