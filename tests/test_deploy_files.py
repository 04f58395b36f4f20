"""The files that run the dashboard for others agree with what they run."""

import hashlib
import re
import shutil
import subprocess
from base64 import b64encode
from pathlib import Path

import pytest
import streamlit
import yaml
from source_tree import ROOT

DEPLOY = ROOT / "docs" / "deploy"
NGINX = (DEPLOY / "nginx.conf.template").read_text(encoding="utf-8")


def test_the_policy_allows_the_inline_script_of_the_installed_streamlit_and_no_other():
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = {f"sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}" for script in scripts}
    assert set(re.findall(r"'(sha256-[^']+)'", NGINX)) == hashes
    assert "'unsafe-eval'" not in NGINX
    assert not re.search(r"script-src[^;]*'unsafe-inline'", NGINX)


def test_no_location_sets_headers_of_its_own():
    # nginx drops those of the server in a location that has any: the policy or the host would be lost there.
    inner = re.findall(r"location [^{]*\{([^}]*)\}", NGINX)
    assert len(inner) >= 3
    assert not [block for block in inner if "proxy_set_header" in block or "add_header" in block]


def test_the_image_holds_all_that_the_dashboard_needs_and_runs_it_as_nobody_special():
    dockerfile = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    copied = re.findall(r"^COPY (\S+)", dockerfile, re.MULTILINE)
    kept = [line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"]
    assert sorted(copied) == sorted(kept)
    assert all((ROOT / name).exists() for name in copied)
    assert re.search(r"^USER [1-9]\d*$", dockerfile, re.MULTILINE)
    assert re.search(r"^FROM \S+:\d+\.\d+\.\d+", dockerfile, re.MULTILINE)
    required = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "# Builds data/" in required
    assert all(name in required.split("# Builds data/")[0] for name in ("streamlit==", "distributed==", "pypdfium2=="))


def test_the_services_are_closed_in():
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    assert services["networks"]["inside"] == {"internal": True}
    assert services["services"]["dashboard"]["networks"] == ["inside"]
    assert "ports" not in services["services"]["dashboard"]
    for service in services["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]


@pytest.mark.skipif(shutil.which("sh") is None, reason="a shell script")
def test_the_start_command_asks_for_a_name_and_passes_it_on():
    started = ["sh", str(DEPLOY / "start.sh")]
    nameless = subprocess.run(started, env={"PYTHON": "echo"}, capture_output=True, text=True, check=False)
    assert nameless.returncode != 0
    assert "NUMERAIRE_HOST" in nameless.stderr
    named = subprocess.run(
        started, env={"PYTHON": "echo", "NUMERAIRE_HOST": "a.example"}, capture_output=True, text=True, check=True
    )
    assert named.stdout.strip() == (
        "-m streamlit run dashboard/app.py --server.address 127.0.0.1 --server.port 8501 --server.allowedHosts localhost "
        "--server.allowedHosts 127.0.0.1 --server.allowedHosts a.example"
    )
