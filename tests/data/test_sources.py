"""The sources as a whole carry the notices that their licences ask for."""


def test_a_licensed_source_carries_the_notice_of_its_licence(site):
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


def test_a_source_that_was_read_only_as_a_quotation_names_where_it_is_quoted(site):
    for source in site.catalog.sources.values():
        if source.read == "quoted":
            assert source.via, source.key
