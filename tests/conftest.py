"""How hard Hypothesis looks: HYPOTHESIS_PROFILE=nightly tries 5,000 fresh examples of each property.

The default tries the same 100 every time, so that a run says something about the change at hand and nothing else.
"""

import os

from hypothesis import settings

settings.register_profile("default", max_examples=100, deadline=None, derandomize=True)
settings.register_profile("nightly", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
