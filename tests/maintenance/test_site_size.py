from scripts.maintenance.site_size import main, measure


def put(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def test_an_update_shows_what_it_changes(tmp_path, capsys):
    put(tmp_path / "before", {"index.html": "x" * 100, "en/index.html": "y", "assets/a.js": "z"})
    put(
        tmp_path / "after",
        {
            "index.html": "x" * 150,
            "en/index.html": "y",
            "assets/a.js": "z",
            "cv/index.html": "".join(map(str, range(900))),
        },
    )
    main([str(tmp_path / "before"), str(tmp_path / "after"), "--seconds", "20", "30"])
    output = capsys.readouterr().out
    assert "| pages | 2 | 3 | +50.0% |" in output and "| building it, seconds | 20 | 30 | +50.0% |" in output
    assert "| all scripts, bytes as sent | 259 | 259 | = |" in output
    assert output.index("`cv/index.html`") < output.index("`index.html`")
    assert measure(tmp_path / "before").bytes_on_disk == 102
