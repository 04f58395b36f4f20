#!/bin/sh
# Starts the dashboard behind a proxy, in a container or by hand, from the root of the project.
#   NUMERAIRE_HOST     the name under which readers reach it: every other name gets no answer
#   NUMERAIRE_ADDRESS  where it listens; 127.0.0.1 unless the proxy is on another machine or in another container
#   NUMERAIRE_PORT     8501
#   PYTHON             the interpreter, such as .venv/bin/python
set -eu
: "${NUMERAIRE_HOST:?name the host under which readers reach the dashboard, such as figures.example.org}"
exec "${PYTHON:-python}" -m streamlit run dashboard/app.py \
  --server.address "${NUMERAIRE_ADDRESS:-127.0.0.1}" \
  --server.port "${NUMERAIRE_PORT:-8501}" \
  --server.allowedHosts localhost \
  --server.allowedHosts 127.0.0.1 \
  --server.allowedHosts "$NUMERAIRE_HOST"
