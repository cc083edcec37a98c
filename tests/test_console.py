import io
import sys

import pytest

from scripts.console import use_signs_of_terminal


@pytest.mark.parametrize(
    ("encoding", "text", "printed"),
    [
        ("ascii", "“a” → é … ½ с", '"a" -> e ... <U+00BD> <U+0441>'),
        ("cp1252", "“a” → é …", "“a” -> é …"),
        ("iso-8859-1", "– é ✓ 職", "- é v <U+8077>"),
        ("utf-8", "“a” → 職", "“a” → 職"),
    ],
)
def test_what_a_terminal_does_not_have_is_replaced(monkeypatch, encoding, text, printed):
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding=encoding) for name in ("stdout", "stderr")}
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)
    use_signs_of_terminal()
    for stream in streams.values():
        print(text, file=stream, flush=True)
        assert stream.buffer.getvalue().decode(encoding).splitlines() == [printed]


def test_what_is_piped_in_is_read_as_utf_8_and_never_stops_a_command(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("é".encode() + b"\xff\n"), encoding="ascii"))
    use_signs_of_terminal()
    assert sys.stdin.readline() == "é\ufffd\n"
