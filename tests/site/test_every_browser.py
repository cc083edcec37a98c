"""The whole journey of a reader, in each browser and language."""

import pytest

from scripts.config import LOCALES
from tests.serving import BASE
from tests.site.other_browsers import READERS, TESTED, find, install
from tests.site.reader import ChromiumReader
from tests.site.telling_host import telling_host
from tests.site.whole_journey import Journey

# Each of these must come to light in every browser, or the journey would show nothing.
FAULTY_PAGE = """<!DOCTYPE html>
<html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; connect-src 'self';
script-src 'self' 'sha256-XXX'">
<title>x</title></head><body>
<img src="missing.png" alt="">
<script src="broken.js"></script>
<script>document.title = "forbidden"</script>
</body></html>"""
FAULTY_SCRIPT = """
console.error("said aloud")
Promise.reject(new Error("promised"))
throw new Error("thrown")
"""
FAULTS = ("404: /balik-layar/missing.png", "said aloud", "promised", "thrown", "script-src")


@pytest.fixture
def faulty(tmp_path):
    """The folder of a site in which everything is wrong."""
    folder = tmp_path / BASE.strip("/")
    folder.mkdir()
    (folder / "index.html").write_text(FAULTY_PAGE)
    (folder / "404.html").write_text("<title>none</title>")
    (folder / "broken.js").write_text(FAULTY_SCRIPT)
    return tmp_path


def make_journeys(reader, folder, site, faulty):
    """Make the journey in each language, once it is sure that faults come to light."""
    with telling_host(faulty) as host:
        reader.open(host.address)
        host.wait_for_faults(FAULTS)
    for lang in LOCALES:
        with telling_host(folder) as host:
            Journey(reader, host, site, lang).make()


@pytest.mark.usefixtures("address")
def test_the_journey_works_in_chromium(site, chromium, server, faulty):
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    make_journeys(ChromiumReader(context.new_page()), server[0], site, faulty)
    context.close()


@pytest.mark.usefixtures("address")
@pytest.mark.parametrize("name", TESTED)
def test_the_journey_works_in_other_browsers(site, server, faulty, name):
    with READERS[name]() as reader:
        make_journeys(reader, server[0], site, faulty)


@pytest.mark.parametrize("name", READERS)
def test_a_missing_browser_is_an_error_that_says_what_to_install(monkeypatch, name):
    monkeypatch.setenv("PATH", "")
    assert find(name) == []
    with pytest.raises(SystemExit, match="sudo apt-get install"):
        install(name)
    with pytest.raises(AssertionError, match="sudo apt-get install"), READERS[name]():
        pass
