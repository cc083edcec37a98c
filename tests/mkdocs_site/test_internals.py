"""The contract with MkDocs: what we use of it without its promise. A failure says what changed and where to look."""

import inspect

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from scripts.mkdocs_site.internals import anchors_of, convert_markdown, run_build, set_anchors

ADVICE = "MkDocs changed; scripts/mkdocs_site/internals.py must follow, see `pip download mkdocs` for its new code"


def project(root):
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Home\n\n[Other](other.md)\n", "utf-8")
    (root / "docs" / "other.md").write_text("# Other\n", "utf-8")
    (root / "mkdocs.yml").write_text("site_name: Small\nplugins: []\n", "utf-8")
    return root


def test_a_site_can_be_built_in_this_process(tmp_path):
    root = project(tmp_path)
    assert set(inspect.signature(build).parameters) >= {"config", "serve_url", "dirty"}, f"build(): {ADVICE}"
    assert "config_file" in inspect.signature(load_config).parameters, f"load_config(): {ADVICE}"
    config = run_build(
        str(root / "mkdocs.yml"),
        str(root / "site"),
        strict=True,
        site_url="https://example.org/",
        extra={"ours": 1},
    )
    assert (root / "site" / "other" / "index.html").is_file(), f"build() wrote no page: {ADVICE}"
    assert config.extra["ours"] == 1 and config.site_url == "https://example.org/", f"load_config(): {ADVICE}"


def test_one_page_can_be_converted_again_and_its_links_are_resolved(tmp_path):
    root = project(tmp_path)
    config = load_config(str(root / "mkdocs.yml"))
    files = Files([File(name, str(root / "docs"), str(root / "site"), True) for name in ("index.md", "other.md")])
    home, _ = (Page(None, file, config) for file in files)
    html, toc = convert_markdown(home, "# New\n\n## Part\n\n[There](other.md)\n", config, files)
    assert '<a href="other/">There</a>' in html, f"Page.render() resolves no link any more: {ADVICE}"
    assert [child.title for section in toc for child in section.children] == ["Part"], f"Page.toc: {ADVICE}"


def test_anchors_of_a_page_that_was_converted_in_another_process_are_judged(tmp_path):
    root = project(tmp_path)
    config = load_config(str(root / "mkdocs.yml"))
    files = Files([File(name, str(root / "docs"), str(root / "site"), True) for name in ("index.md", "other.md")])
    home, other = (Page(None, file, config) for file in files)
    convert_markdown(home, "# Home\n\n[There](other.md#part)\n", config, files)
    anchors = anchors_of(home)
    assert anchors == ({"home"}, {"other.md": {"part": "other.md#part"}}), f"Page.links_to_anchors: {ADVICE}"
    set_anchors(other, ({"other"}, {}), files)
    assert other.present_anchor_ids == {"other"}, f"Page.present_anchor_ids: {ADVICE}"
    set_anchors(home, anchors, files)
    assert home.links_to_anchors == {files.src_uris["other.md"]: {"part": "other.md#part"}}, ADVICE
