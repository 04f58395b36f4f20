"""Virtual environments for packages that are measured or used here and must not be among our own."""

import subprocess
import venv
from pathlib import Path

from table import NotMeasured, tell

BENCH = Path(__file__).resolve().parent


def own_python(name: str, *packages: str) -> Path:
    """The interpreter of bench/.venv-NAME with these packages; made when it is missing or holds others.

    Raises NotMeasured where they cannot be installed, as without a network.
    """
    home = BENCH / f".venv-{name}"
    python, ready = home / "bin" / "python", home / ".ready"
    wanted = "\n".join(packages)
    # Written last: an environment whose installation broke off has none, and is made again.
    if not ready.exists() or ready.read_text(encoding="utf-8") != wanted:
        tell(f"installing {' '.join(packages)} into bench/{home.name} ...")
        try:
            venv.create(home, with_pip=True, clear=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise NotMeasured(f"bench/{home.name} cannot be made: {type(error).__name__}") from error
        _install(python, packages)
        ready.write_text(wanted, encoding="utf-8")
    return python


def _install(python: Path, packages: tuple[str, ...]) -> None:
    quiet = ("--quiet", "--disable-pip-version-check", "--retries", "1")
    done = subprocess.run(  # noqa: S603 - the interpreter that was made just now
        [python, "-m", "pip", "install", *quiet, *packages], check=False, capture_output=True, text=True
    )
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")] or ["pip failed"]
        raise NotMeasured(f"{packages[0]} cannot be installed: {errors[-1]}")
