import pytest

from tests.checks.edits import edit, reported

FEE = "fee: {id: Biayanya tidak diumumkan., en: The fee is not published., advice: true}"
CERTIFICATES = "data/certificates.yaml"
WAY = "        id: Lulusan sekolah.\n        en: School leavers.\n"
TERM = "    id: Kertas yang disimpan bersama.\n    en: Papers kept together.\n    sources: [book]\n"


def rules_of(project):
    return [rule for rule, _ in reported(project, "figures")]


@pytest.mark.parametrize("figure", ["Rp250.000", "Rp 250.000", "Rp8 juta", "11%", "0,25 %"])
@pytest.mark.parametrize(
    ("rest", "rules"),
    [
        ("sources: [book]", ["content.figure-undated"]),
        ("sources: [book], as_of: 2026-01-01", []),
        ("advice: true", ["content.figure-in-advice"]),
    ],
)
def test_a_fee_has_source_and_date(good, figure, rest, rules):
    edit(good, FEE, f'fee: {{id: "Biayanya {figure}.", en: It costs something., {rest}}}', CERTIFICATES)
    assert rules_of(good) == rules


def test_a_figure_needs_its_date_in_every_file(good):
    edit(good, TERM, TERM.replace("Kertas", "Kertas seharga Rp5.000"), "data/glossary.yaml")
    edit(good, WAY + "        sources: [book]\n        as_of: 2026-01-01\n", WAY + "        sources: [book]\n")
    edit(good, WAY, WAY.replace("School", "Half of 50% of school"))
    assert set(reported(good, "figures")) == {
        ("content.figure-undated", "file-clerk → ways_in[1].en"),
        ("content.figure-undated", "file → id"),
    }


def test_what_a_typical_day_tells_is_made_up_and_needs_no_date(good):
    edit(good, "id: Istirahat.", "id: Makan siang Rp15.000.")
    assert reported(good, "figures") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Di Amerika Serikat, sekitar 43% responden menyebut ijazah SMA."),
        ("id", "Survei di AS: 12 dari 20 orang lulusan sekolah."),
        ("id", "Menurut O*NET sebagian besar responden bergelar sarjana."),
        ("id", "Sekitar 20 persen pekerja di Amerika lulusan SMA."),
        ("en", "In the United States about 43 % of them left school early."),
        ("en", "Of American clerks, 43 per cent hold a diploma."),
        ("en", "In the O*NET survey most respondents name a degree."),
        ("en", "In the U.S. 3 in 10 clerks hold a diploma."),
        ("en", "Among US clerks, 3 out of 10 hold one."),
    ],
)
def test_a_share_of_those_asked_in_the_united_states_is_refused(good, lang, text):
    old = {"id": "id: Lulusan sekolah.", "en": "en: School leavers."}[lang]
    edit(good, old, f"{lang}: {text!r}")
    assert ("content.american-share", f"file-clerk → ways_in[1].{lang}") in reported(good, "figures")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "O*NET menggambarkan pekerjaan di Amerika Serikat, dan kami memilih tugasnya."),
        ("id", "Pajaknya 11% dari harga."),
        ("en", "The fee is US$300, of which 5 remain."),
        ("en", "One of the American clerks keeps 12 files."),
        ("en", "It tells us that 5% leave."),
    ],
)
def test_other_words_on_either_are_none(good, lang, text):
    old = {"id": "id: Lulusan sekolah.", "en": "en: School leavers."}[lang]
    edit(good, old, f"{lang}: {text!r}")
    assert reported(good, "figures") == []
