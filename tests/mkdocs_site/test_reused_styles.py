"""A page whose text changed keeps its styles and scripts; one that needs others waits for a build."""

import pytest

from scripts.mkdocs_site.reused_styles import reuse_styles

PAGE = (
    '<html><head><style data-inline="first"></style><script data-inline="bootstrap"></script>'
    '<link href="../assets/later.css"></head>'
    '<body class="quiet"><p>{}</p><script type="application/json">{{"a": 1}}</script></body></html>'
)
BEFORE = (
    '<html><head><style>p{color:red}</style><script>let a=1</script><link href="../assets/later.0123abcd.css"></head>'
    '<body class="quiet"><p>One <b>word</b>.</p><script type="application/json">{"a": 1}</script></body></html>'
)


def test_it_has_the_styles_and_scripts_that_it_had():
    assert reuse_styles(PAGE.format("Two <b>words</b>."), BEFORE) == BEFORE.replace(
        "One <b>word</b>", "Two <b>words</b>"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('data-inline="bootstrap"></script>', 'data-inline="bootstrap"></script><script data-tool="quiz"></script>'),
        ('<script data-inline="bootstrap"></script>', ""),
        ("assets/later.css", "assets/tools.css"),
    ],
)
def test_another_script_or_sheet_takes_a_build(old, new):
    assert reuse_styles(PAGE.format("One").replace(old, new), BEFORE) is None
