import pytest

from scripts.features.name_language import NameLanguages


@pytest.fixture(scope="module")
def languages(site):
    return NameLanguages(site.catalog)


@pytest.mark.parametrize("name", ["Corporate Secretary", "Payroll Staff", "Head of Operation", "Tax Specialist"])
def test_an_english_name_in_an_indonesian_list_is_english(languages, name):
    assert languages.language_of(name, "id") == "en"


@pytest.mark.parametrize("name", ["Staf Keuangan", "Sekretaris Direksi", "Admin Piutang", "HRD", "Xyzzy", ""])
def test_a_name_stays_in_the_language_of_its_list_unless_another_is_likelier(languages, name):
    assert languages.language_of(name, "id") == "id"


@pytest.mark.parametrize("name", ["Finance Staff", "Records Controller", "Xyzzy"])
def test_an_english_name_in_an_english_list_stays_english(languages, name):
    assert languages.language_of(name, "en") == "en"
