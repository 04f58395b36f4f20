"""Compare's map, lines and disagreements in a real browser. The fixture `visit` fails on any request to another host."""

import pytest
from browser_site import idle

pytestmark = pytest.mark.browser


def drawn(page, marks):
    """Wait until a chart's marks are there and the page rests."""
    page.locator(marks).first.wait_for(state="attached")
    idle(page)
    page.wait_for_timeout(400)


def beyond(page):
    """Words of a chart that run out of it, and pairs of its words that lie on each other."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.stPlotlyChart')].flatMap(chart => {
            const edge = chart.getBoundingClientRect().right
            const words = [...chart.querySelectorAll('.annotation text, .legendtext, .xtick text, .ytick text')]
                .map(text => [text.textContent, text.getBoundingClientRect()]).filter(([, box]) => box.width)
            const out = words.filter(([, box]) => box.right > edge + 1).map(([text]) => 'out: ' + text)
            const on = words.flatMap(([text, a], i) => words.slice(i + 1).filter(([, b]) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4).map(([other]) => text + ' | ' + other))
            return [...out, ...on]
        })"""
    )


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(("part", "marks"), [("time", "path.point"), ("sources", "path.point")])
def test_a_chart_of_the_library_fits_and_nothing_lies_on_anything(visit, serve, width, part, marks):
    page = visit(f"{serve(None)}/compare?chart={part}", width=width)
    drawn(page, marks)
    assert beyond(page) == []
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width


def test_a_click_on_the_map_lists_the_figures_of_that_country(visit, normal_site):
    page = visit(f"{normal_site}/compare?chart=map")
    drawn(page, ".choroplethlayer path")
    number = page.evaluate(
        "() => document.querySelector('.js-plotly-plot').data[1].locations.findIndex(code => code === 'KAZ')"
    )
    box = page.locator(".choroplethlayer .trace").last.locator("path").nth(number).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 10, y)
    page.mouse.move(x, y, steps=4)
    page.wait_for_timeout(400)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_url("**country=KAZ**")
    page.get_by_text("Select a row to read its sentence").first.wait_for()


def test_the_map_is_off_at_first_on_a_phone(visit, normal_site):
    page = visit(normal_site, width=390)
    page.set_extra_http_headers({"User-Agent": "Mozilla/5.0 (Linux; Android 15) Mobile"})
    page.goto(f"{normal_site}/compare?chart=map")
    idle(page)
    page.get_by_text("The map as a table").wait_for()
    assert page.locator(".stPlotlyChart").count() == 0
