import markdown

from scripts.mkdocs_site.markdown_extensions import TableLabels


def test_every_cell_carries_the_heading_of_its_column():
    html = markdown.markdown(
        "| Part | *Meets* customers? |\n|---|---|\n| Front | Yes |", extensions=["tables", TableLabels()]
    )
    assert '<td data-label="Part">Front</td>' in html
    assert '<td data-label="Meets customers?">Yes</td>' in html


def test_a_column_without_a_heading_has_no_label():
    html = markdown.markdown("| | B |\n|---|---|\n| one | two |", extensions=["tables", TableLabels()])
    assert "<td>one</td>" in html
    assert '<td data-label="B">two</td>' in html
