"""The wheel carries everything: installed elsewhere, without network, outside the checkout, it does the main job."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    # A proxy that does not exist: whatever reaches for the network fails.
    clean |= {"HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_installed_wheel_checks_releases(tmp_path: Path) -> None:
    built = _run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", ROOT, cwd=tmp_path
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    installed = _run(python, "-m", "pip", "install", "--no-index", "--no-deps", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    # The libraries come from this environment; the package itself, found first, from the wheel.
    packages = next((tmp_path / "env").rglob("site-packages"))
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    where = _run(python, "-c", "import linter; print(linter.__file__)", cwd=tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(tmp_path), where.stderr
    clean = _run(python, "-m", "linter", "check", "fixtures/releases/clean", cwd=tmp_path)
    assert (clean.returncode, clean.stdout.splitlines()[-1][:5]) == (0, "READY"), clean.stdout + clean.stderr
    broken = _run(python, "-m", "linter", "check", "fixtures/releases/broken", "-f", "json", cwd=tmp_path)
    assert broken.returncode == 1, broken.stderr
    assert json.loads(broken.stdout)["summary"]["errors"] > 10
