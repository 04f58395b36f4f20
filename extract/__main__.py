"""The command line: python -m extract figures | jsonl | build | corpus | convert | refresh."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from extract.corpus.command import add_corpus
from extract.errors import NumeraireError
from extract.read import supported

if TYPE_CHECKING:
    from extract.corrections import Correction
    from extract.models import Article, Figure

T = TypeVar("T")
ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "data" / "articles"


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0 all done, 1 something failed and was named on stderr."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except NumeraireError as error:
        _complain(error)
        return 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output left; nothing more to say
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m extract", description="Finds every figure of an article and makes it comparable."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    figures = commands.add_parser("figures", help="print the figures of articles, or write them as a dataset")
    figures.add_argument("files", nargs="+", metavar="FILE", help=f"articles as {', '.join(supported())}")
    figures.add_argument(
        "--out", type=Path, metavar="F.csv|F.parquet", help="write the tidy dataset here instead of printing"
    )
    figures.add_argument(
        "--published", metavar="DATE", help="date of articles that state none: 2018-08-04, 2018-08 or 2018"
    )
    figures.add_argument("--country", metavar="ISO", help="country of articles that state none: PK or PAK")
    figures.set_defaults(run=_figures)
    jsonl = commands.add_parser("jsonl", help="JSON lines from standard input to standard output")
    jsonl.set_defaults(run=_jsonl)
    build = commands.add_parser(
        "build", help="read data/articles and write data/figures.csv, its columns, its checks and its data package"
    )
    build.add_argument(
        "--library", type=Path, default=LIBRARY, metavar="FOLDER", help="folder of articles (default: data/articles)"
    )
    build.add_argument(
        "--out", type=Path, default=ROOT / "data" / "figures.csv", metavar="F.csv", help="default: data/figures.csv"
    )
    build.add_argument(
        "--corrections", type=Path, metavar="F.csv|F.jsonl", help="edits that people made, to be applied"
    )
    build.add_argument("--strict", action="store_true", help="exit 1 for an error in the checks or an edit set aside")
    build.set_defaults(run=_build)
    add_corpus(commands.add_parser("corpus", help="read many articles on all cores or a cluster into Parquet"))
    _add_convert(commands.add_parser("convert", help="one amount in another currency, year, span of pay or unit"))
    refresh = commands.add_parser("refresh", help="bring newer exchange rates, prices and purchasing power")
    refresh.add_argument("--only", choices=("wdi", "nbp", "ecb", "bls"), help="ask one of the services only")
    refresh.set_defaults(run=_refresh)
    return parser


def _add_convert(convert: argparse.ArgumentParser) -> None:
    convert.add_argument("amount", nargs="+", metavar="AMOUNT UNIT", help="such as 1,700 PKR, 4.6bn USD or 5 mile")
    convert.add_argument("--to", metavar="UNIT", help="currency or unit (default: USD, or the normal unit)")
    convert.add_argument("--on", metavar="DATE", help="date of the amount: 2018-03-04, 2018-03, 2018-Q1 or 2018")
    convert.add_argument("--per", metavar="SPAN", help="what the amount is per: hour, day, week, month, year")
    convert.add_argument("--per-to", metavar="SPAN", help="what it shall be per")
    convert.add_argument("--profile", metavar="NAME", help="hours and days of work, such as PK_statutory")
    convert.add_argument("--constant", type=int, metavar="YEAR", help="US dollars at the prices of this year")
    convert.add_argument("--home", metavar="ISO", help="with --constant: by prices in this country, then converted")
    convert.add_argument("--ppp", metavar="ISO", help="international dollars: what pay or a price is worth there")
    convert.add_argument("--category", metavar="NAME", help="what the amount is, such as daily_wage or price")
    convert.add_argument("--difference", action="store_true", help="a difference of temperatures, not a temperature")
    convert.set_defaults(run=_convert)


def _figures(options: argparse.Namespace) -> int:
    _check_out(options.out)
    articles, failed = _read_all(options.files, options.published, options.country)
    articles, figures, refused = _figures_of(articles, "Reading figures")
    if options.out and articles:
        from extract.dataset import save_dataset, to_frame

        save_dataset(to_frame(figures), options.out)
        print(f"{_counted(figures, articles)} written to {options.out}", file=sys.stderr)
    elif figures:
        from extract.listing import print_figures

        print_figures(figures)
    elif articles:
        print(f"{_counted(figures, articles)}: nothing to print", file=sys.stderr)
    return 1 if failed or refused else 0


def _counted(figures: "list[Figure]", articles: "list[Article]") -> str:
    """ "1 figure of 2 articles", with each plural where it belongs."""
    return " of ".join(
        f"{len(things):,} {noun}{'' if len(things) == 1 else 's'}"
        for things, noun in ((figures, "figure"), (articles, "article"))
    )


def _figures_of(articles: "list[Article]", what: str) -> "tuple[list[Article], list[Figure], int]":
    """(articles read, their figures, number of articles refused); each refusal is one line on stderr."""
    from extract.pipeline import extract_figures

    done: list[Article] = []
    figures: list[Figure] = []
    for article in _with_progress(articles, what):
        try:
            figures += extract_figures(article)
        except NumeraireError as error:
            _complain(error)
        else:
            done.append(article)
    return done, figures, len(articles) - len(done)


def _jsonl(_: argparse.Namespace) -> int:
    from extract.machine_door import answer_lines

    for line in answer_lines(sys.stdin.buffer):
        sys.stdout.write(line + "\n")
    sys.stdout.flush()
    return 0


def _convert(options: argparse.Namespace) -> int:
    from extract.convert import Asked, answer_lines, convert
    from extract.lexicon import country_code

    given = {name: value for name, value in vars(options).items() if name in Asked._fields}
    given["amount"] = " ".join(options.amount)
    given |= {name: country_code(given[name]) for name in ("home", "ppp") if given[name]}
    print(*answer_lines(convert(Asked(**given))), sep="\n")
    return 0


def _refresh(options: argparse.Namespace) -> int:
    from extract.refresh import refresh_with_progress

    return refresh_with_progress(options.only)


def _build(options: argparse.Namespace) -> int:
    _check_out(options.out)
    corrections = _corrections(options.corrections)
    files = sorted(path for path in options.library.glob("*.md") if path.name != "README.md")
    articles, failed = _read_all(files, None, None)
    articles, figures, refused = _figures_of(articles, "Building the dataset")
    if failed or refused or not articles:
        _complain(
            f"{options.library}: nothing written; the library must be read whole"
            if failed or refused
            else f"{options.library}: holds no articles (*.md)"
        )
        return 1
    from extract.build import build
    from extract.dataset import to_frame

    built = build(to_frame(figures), articles, corrections, options.out)
    for line in built.account:
        _complain(line)
    print(
        f"{_counted(figures, articles)} written to {options.out}; beside it {', '.join(built.beside)}", file=sys.stderr
    )
    return 1 if options.strict and not built.clean else 0


def _corrections(path: Path | None) -> "list[Correction]":
    """The edits of a file; read before any work is done, so that a bad file is known at once."""
    if path is None:
        return []
    from extract.corrections import read_corrections

    return read_corrections(path)


def _check_out(out: Path | None) -> None:
    """Refuses a bad --out before any work is done."""
    if out is None:
        return
    if out.suffix.lower() not in (".csv", ".parquet"):
        raise NumeraireError(f"{out}: a dataset is written as .csv or .parquet; name the file so")
    if not out.absolute().parent.is_dir():
        raise NumeraireError(f"{out}: there is no folder {out.absolute().parent}; make it first")


def _read_all(files: Iterable[str | Path], published: str | None, country: str | None) -> "tuple[list[Article], int]":
    """(articles, number of files that failed); each failure is one line on stderr, the other files are still read."""
    from dataclasses import replace

    from extract.dates import iso_date
    from extract.lexicon import country_code
    from extract.read import read

    date = iso_date(published) if published else None
    home = country_code(country) if country else None
    articles: list[Article] = []
    failed = 0
    for file in files:
        try:
            article = read(file)
        except NumeraireError as error:
            _complain(error)
            failed += 1
            continue
        articles.append(replace(article, published=article.published or date, country=article.country or home))
    return articles, failed


def _with_progress(items: list[T], what: str) -> Iterator[T]:
    """The items, with a progress bar on stderr where a person watches and there is more than one."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=what, console=Console(stderr=True), transient=True)


def _complain(message: object) -> None:
    from extract.listing import printable

    print(f"extract: {printable(str(message))}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
