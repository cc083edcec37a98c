"""The time of the last commit, the only one that a build knows.

python -m scripts.mkdocs_site.commit_time prints it.
"""

import subprocess
from pathlib import Path

from scripts.config import ROOT
from scripts.own_settings import without_own_settings


def commit_seconds(root: Path) -> str:
    """Return the time of the last commit in seconds since 1970, so that the same commit gives the same bytes.

    0 stands for a project without a history, as from a ZIP file, and for a machine without git. A repository around the
    project is none of its own. Naming the repository also has git read one that belongs to another user: this command
    runs nothing of it.
    """
    repository = root / ".git"
    if not repository.exists():
        return "0"
    command = ["git", f"--git-dir={repository}", "rev-list", "--max-count=1", "--timestamp", "HEAD"]
    try:
        git = subprocess.run(command, env=without_own_settings(), capture_output=True, text=True, check=False)
    except OSError:  # there is no git
        return "0"
    return git.stdout.partition(" ")[0] or "0"


if __name__ == "__main__":
    print(commit_seconds(ROOT))
