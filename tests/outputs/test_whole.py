"""A pack as the browser's module takes it apart, in the Node that builds the site."""

import base64

from tests import javascript
from tests.outputs.test_offline_bundle import pack

FILES = {
    "index.html": b"<p>Beranda</p>",
    "en/index.html": "<p>é</p>".encode() * 5000,
    "assets/empty.js": b"",
    "pindah/a.json": b"{}",
}


def unpacked(content, step=7):
    """Return the files of a pack that arrives in parts, or what is wrong with it, and the last share that was reported."""
    code = """await (async () => {
        const bytes = Uint8Array.from(atob(input.content), (sign) => sign.charCodeAt())
        const parts = new ReadableStream({ start(to) { for (let at = 0; at < bytes.length; at += input.step) to.enqueue(bytes.slice(at, at + input.step)); to.close() } })
        const files = {}
        let share
        try {
            await unpack(parts, bytes.length, (now) => (share = now), (path, text) => (files[path] = new TextDecoder().decode(text)))
            return { files, share }
        } catch (error) { return "refused" }
    })()"""
    return javascript.run({"offline/bundle": "unpack"}, code, {"content": base64.b64encode(content).decode(), "step": step})


def test_a_pack_comes_apart_into_the_files_that_went_in():
    for step in (7, 100_000):
        assert unpacked(pack(FILES), step) == {
            "files": {path: content.decode() for path, content in FILES.items()},
            "share": 1,
        }


def test_a_pack_that_is_cut_off_or_changed_is_refused():
    whole = pack(FILES)
    assert unpacked(whole[:-1]) == unpacked(whole[: len(whole) // 2]) == unpacked(b"") == "refused"
    assert unpacked(whole[:-6] + bytes([whole[-6] ^ 1]) + whole[-5:]) == "refused", "its check sum"
