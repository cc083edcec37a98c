import json

from scripts.open_data import open_data


def test_every_role_is_listed_with_its_addresses_in_both_languages(good_site):
    document = json.loads(open_data(good_site, "https://example.org/x/")["api/v1/roles.json"])
    first = document["roles"][0]
    assert [role["id"] for role in document["roles"]] == ["file-clerk", "records-manager"]
    assert first["url"] == {"id": "https://example.org/x/pekerjaan/juru-arsip/", "en": "https://example.org/x/en/roles/file-clerk/"}
    assert first["title"] == {"id": "Juru Arsip", "en": "File Clerk"}
    assert {"id", "url", "title", "family", "codes", "sources", "reviewed"} <= set(first)
    assert first["codes"]["isco08"] == {"code": "4415", "title": "Filing and copying clerks"}
    assert document["licence"] == "CC-BY-4.0"
