"""Write dashboard/static/countries.json: the outlines of countries that the map draws, by ISO 3166 alpha-3 code.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python data/maps/build_countries.py package/countries-110m.json

README.md beside this file says whose outlines they are and which choices are made here.
"""

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = ROOT / "dashboard" / "place_names.csv"
OUTLINES = ROOT / "dashboard" / "static" / "countries.json"
_DECIMALS = 1  # a tenth of a degree is a quarter of a pixel on a map 900 pixels wide

# Names that Natural Earth shortens, or that the pages write in another way.
_OTHER_NAMES = {
    "Bosnia and Herz.": "BIH",
    "Central African Rep.": "CAF",
    "Côte d'Ivoire": "CIV",
    "Dem. Rep. Congo": "COD",
    "Dominican Rep.": "DOM",
    "Eq. Guinea": "GNQ",
    "Falkland Is.": "FLK",
    "Fr. S. Antarctic Lands": "ATF",
    "Greenland": "GRL",
    "Macedonia": "MKD",
    "New Caledonia": "NCL",
    "Puerto Rico": "PRI",
    "S. Sudan": "SSD",
    "Solomon Is.": "SLB",
    "Turkey": "TUR",
    "United States of America": "USA",
    "W. Sahara": "ESH",
    "eSwatini": "SWZ",
    # Drawn apart by Natural Earth and without a code in ISO 3166: part of the country whose code covers them.
    "N. Cyprus": "CYP",
    "Somaliland": "SOM",
}
_NOT_DRAWN = ("Antarctica",)

Ring = list[list[float]]


def countries(topology: dict) -> dict:
    """GeoJSON of a TopoJSON with an object "countries": one feature a code, sorted by code.

    Errors: SystemExit for a country whose name has no code here; add it to _OTHER_NAMES.
    """
    codes = _codes()
    shapes: dict[str, list[list[Ring]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        if name in _NOT_DRAWN:
            continue
        if name not in codes:
            raise SystemExit(f"{name!r} has no ISO 3166 alpha-3 code: add it to _OTHER_NAMES in {__file__}")
        shapes.setdefault(codes[name], []).extend(_polygons(shape, topology))
    features = [
        {"type": "Feature", "id": code, "geometry": {"type": "MultiPolygon", "coordinates": polygons}}
        for code, polygons in sorted(shapes.items())
    ]
    return {"type": "FeatureCollection", "features": features}


def _codes() -> dict[str, str]:
    with NAMES.open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["iso3"] for row in csv.DictReader(file)} | _OTHER_NAMES


def _polygons(shape: dict, topology: dict) -> Iterator[list[Ring]]:
    """The polygons of a shape; a ring that rounding shrinks to nothing is dropped, and its polygon with the outer one."""
    for polygon in [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]:
        rings = [_ring(arcs, topology) for arcs in polygon]
        if rings[0]:
            yield [ring for ring in rings if ring]


def _ring(arcs: list[int], topology: dict) -> Ring:
    points: Ring = []
    for index in arcs:
        arc = _arc(topology, index)
        points += [point for point in arc if not points or point != points[-1]]
    return points if len(points) >= 4 else []


def _arc(topology: dict, index: int) -> Ring:
    """The points of an arc in degrees; ~index is the same arc from its other end."""
    (x_step, y_step), (x_start, y_start) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points = []
    for x_move, y_move in topology["arcs"][index if index >= 0 else ~index]:
        x, y = x + x_move, y + y_move
        points.append([round(x * x_step + x_start, _DECIMALS), round(y * y_step + y_start, _DECIMALS)])
    return points if index >= 0 else points[::-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("topology", type=Path, help="countries-110m.json of the npm package world-atlas")
    topology = json.loads(parser.parse_args().topology.read_text(encoding="utf-8"))
    text = json.dumps(countries(topology), separators=(",", ":"))
    OUTLINES.write_text(text + "\n", encoding="utf-8")
    print(f"{OUTLINES.relative_to(ROOT)}: {len(text):,} bytes")


if __name__ == "__main__":
    main()
