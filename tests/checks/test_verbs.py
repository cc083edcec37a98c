import pytest

from scripts.checks.verbs import is_verb


@pytest.mark.parametrize(
    "word",
    "Mencatat Mengelola Menyusun Memastikan Melayani Merekap Mewakili Berkoordinasi Bekerja Terlibat Ikut Membantu".split(),
)
def test_a_word_with_a_verb_s_prefix_is_one(word):
    assert is_verb(word, "id")


@pytest.mark.parametrize(
    "word", "Pencatatan Berkas Media Bertanggung Laporan Anda Dokumen Sistem Beras Mereka".split() + [""]
)
def test_other_indonesian_words_are_none(word):
    assert not is_verb(word, "id")


@pytest.mark.parametrize(
    "word",
    "Record Process Discuss Access Express Bring Document Balance Need Enable Give Focus See Mention Finance Train".split(),
)
def test_a_base_form_is_a_verb(word):
    assert is_verb(word, "en")


@pytest.mark.parametrize(
    "word",
    "Recording Records Recorded Preparation Management The Responsible Daily Reports Timeliness Your".split() + [""],
)
def test_a_word_with_an_ending_is_none(word):
    assert not is_verb(word, "en")
