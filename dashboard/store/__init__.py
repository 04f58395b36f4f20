"""What people bring and correct, kept on disk: workspaces with documents, and an edit log that loses nothing.

Knows nothing of Streamlit: the pages, the command line and several servers at once may use it.
"""

from dashboard.store.edits import Conflict, EditStore, Saved
from dashboard.store.errors import BadWorkspace, NotAllowed, NotSaved, Unreadable
from dashboard.store.workspaces import Workspace

__all__ = [
    "BadWorkspace",
    "Conflict",
    "EditStore",
    "NotAllowed",
    "NotSaved",
    "Saved",
    "Unreadable",
    "Workspace",
]
