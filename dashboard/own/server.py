"""How this server is run, from the environment: for one person, for several, or to be looked at only.

NUMERAIRE_MODE=own      one person on one computer (the default): no keys, edits go to a workspace of this computer
NUMERAIRE_MODE=shared   several people: a workspace opens only with the key that was shown when it was made
NUMERAIRE_MODE=show     everybody may look, nobody may add or correct
"""

import os

import streamlit as st

from extract import NumeraireError

MODE_VARIABLE = "NUMERAIRE_MODE"
OWN, SHARED, SHOW = "own", "shared", "show"


class BadMode(NumeraireError):
    """The server was started with a mode that does not exist."""


def mode() -> str:
    """One of own, shared and show. Raises BadMode for another: a typing error must not open a server."""
    named = os.environ.get(MODE_VARIABLE, OWN)
    if named not in (OWN, SHARED, SHOW):
        raise BadMode(
            f"{MODE_VARIABLE}={named[:40]!r} is none of own, shared and show; start the server with one of them"
        )
    return named


def sign_in_configured() -> bool:
    """Whether .streamlit/secrets.toml has an [auth] section: then who edits is known, not typed."""
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False


def signed_in() -> str | None:
    """The name under which the identity provider knows the reader; None where nobody is signed in."""
    if not sign_in_configured() or not st.user.is_logged_in:
        return None
    return str(st.user.get("email") or st.user.get("name") or st.user.get("sub") or "") or None
