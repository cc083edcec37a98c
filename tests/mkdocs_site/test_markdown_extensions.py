import markdown

from scripts.mkdocs_site.markdown_extensions import TableLabels


def test_a_row_begins_with_its_heading_and_every_other_cell_carries_that_of_its_column():
    html = markdown.markdown(
        "| Part | *Meets* customers? |\n|---|---|\n| Front | Yes |", extensions=["tables", TableLabels()]
    )
    assert '<th scope="row">Front</th>' in html
    assert '<td data-label="Meets customers?">Yes</td>' in html


def test_a_column_without_a_heading_has_no_label():
    html = markdown.markdown("| | B |\n|---|---|\n| one | two |", extensions=["tables", TableLabels()])
    assert '<th scope="row">one</th>' in html
    assert '<td data-label="B">two</td>' in html
    assert html.count('scope="col"') == 2
