"""Small corpora for tests: sources of every kind, and the parts of them done without a cluster."""

import importlib.util
import json
from pathlib import Path

import pandas as pd

from extract.corpus.journal import Journal
from extract.corpus.parts import Options
from extract.corpus.plan import parts_of
from extract.corpus.sources import files_of
from extract.corpus.work import work

ROOT = Path(__file__).resolve().parent.parent
SENTENCE = "In 2016 Kazakhstan sold copper worth US$4.6 billion to China."
PAGE = f"<html><head><title>Ores</title></head><body><article><p>{SENTENCE}</p><p>{'Copper is dug in the east. ' * 12}</p></article></body></html>"


def synthetic():
    spec = importlib.util.spec_from_file_location("synthetic_corpus", ROOT / "bench" / "synthetic_corpus.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(path, *texts):
    path.write_text("".join(json.dumps({"id": f"d{k}", "text": text}) + "\n" for k, text in enumerate(texts)), "utf-8")
    return path


def warc(path):
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}".encode()
    missing = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone"
    records = b""
    for body in (answer, missing):
        head = (
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/ores\r\n"
            "WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        records += head.encode() + body + b"\r\n\r\n"
    path.write_bytes(records)
    return path


def planned(source, dest, part_bytes=4_000_000):
    return list(parts_of(files_of([str(source)], dest), part_bytes, "v", Options()))


def done(source, dest, part_bytes=4_000_000, options=None):
    journal = Journal(dest)
    journal.prepare()
    return [work(part, options or Options(), str(dest)) for part in planned(source, dest, part_bytes)]


def figures(dest):
    return pd.concat([pd.read_parquet(path) for path in sorted((dest / "figures").glob("*.parquet"))])
