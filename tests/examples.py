"""How many examples Hypothesis draws of a test whose examples cost much."""

from hypothesis import settings


def examples(usual: int) -> int:
    """So many in the usual run; as many as are asked for in any other, such as the nightly one."""
    asked = settings().max_examples
    return usual if asked == settings.get_profile("default").max_examples else asked
