"""The sources as a whole: what licences ask for is said."""


def test_what_others_licensed_carries_the_notice_they_ask_for(site):
    sources = site.catalog.sources
    for key, words in (
        ("onet", "USDOL/ETA has not approved, endorsed, or tested these modifications."),
        ("esco", "This service uses the ESCO classification of the European Commission."),
        ("isco-08", "International Labour Organization"),
        ("kbji-2014", "KBJI 2014"),
        ("ilo-wp-140", "should not be considered an official ILO adaptation"),
    ):
        assert words in sources[key].notice


def test_every_occupation_of_onet_is_covered_by_its_notice(site):
    for key, source in site.catalog.sources.items():
        if key.startswith("onet-"):
            assert source.part_of == "onet"


def test_what_was_read_only_as_quoted_says_where(site):
    for source in site.catalog.sources.values():
        if source.read == "quoted":
            assert source.via, source.key
