from scripts.config import ADDRESSES
from scripts.editing.address_register import extend_register, lost_addresses


def test_new_addresses_are_added_once_and_old_ones_stay(good, good_site):
    register = good / ADDRESSES
    register.write_text("/lama/ /\n", "utf-8")
    assert extend_register(good, good_site)
    lines = register.read_text("utf-8").splitlines()
    assert {"/lama/ /", "/pekerjaan/juru-arsip/", "/en/roles/file-clerk/"} <= set(lines)
    assert not extend_register(good, good_site)


def test_a_project_without_a_register_gets_none(good, good_site):
    assert not extend_register(good, good_site)
    assert not (good / ADDRESSES).exists()


def test_addresses_that_only_the_other_checkout_has_are_lost(tmp_path):
    base, root = tmp_path / "base", tmp_path / "root"
    for folder, text in ((base, "/\n/lama/ /\n"), (root, "/\n/baru/\n")):
        (folder / "data").mkdir(parents=True)
        (folder / ADDRESSES).write_text(text, "utf-8")
    assert lost_addresses(base, root) == ["/lama/"]
    assert lost_addresses(tmp_path / "nowhere", root) == []
