from dataclasses import replace

from scripts.catalog.role import Role
from scripts.catalog.statement import Partner, Season
from scripts.catalog.text import Text
from scripts.features.at_a_glance import at_a_glance
from scripts.features.role_pictures import busy_months, busy_weeks, by_place

TEXT = Text({"id": "Satu", "en": "One"})


def with_fields(role: Role, **fields) -> Role:
    return replace(role, fields={**role.fields, **fields})


def season(months=(), weeks=()):
    return Season(TEXT, (), name=TEXT, months=months, weeks=weeks)


def partner(place=None, role=None):
    return Partner(TEXT, (), name=TEXT, place=place, role=role)


def test_what_several_seasons_call_busy_is_named_once_and_in_order(good_site):
    catalog = good_site.catalog
    role = with_fields(catalog.roles["file-clerk"], calendar=(season((12,), (4,)), season((1, 12)), season(weeks=(1,))))
    assert (busy_months(role), busy_weeks(role)) == ((1, 12), (1, 4))


def test_partners_stand_from_outside_inwards_and_the_role_first_in_its_own_place(good_site):
    catalog = good_site.catalog
    clerk, manager = (catalog.roles[key] for key in ("file-clerk", "records-manager"))
    roles = {**catalog.roles, "records-manager": replace(manager, place="middle")}
    boss, bank, colleague = partner("back"), partner("outside"), partner(role="records-manager")
    assert by_place(clerk, (boss, bank, colleague), roles) == (
        ("outside", (bank,)),
        ("middle", (colleague,)),
        ("back", (None, boss)),
    )


def test_a_glance_tells_the_door_the_hours_who_hires_the_pay_with_its_month_and_the_level(good_site):
    catalog = good_site.catalog
    glance = at_a_glance(catalog, catalog.roles["file-clerk"], "en")
    assert [icon for icon, *_ in glance] == ["school", "first", "hours", "hirer", "pay", "level"]
    assert all(label and all(values) for _, label, values in glance)
    assert "February 2026" in {icon: values for icon, _, values in glance}["pay"][0]
