"""Characters that extraction put into a text are taken out, and every place is kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.characters import cleaned
from clusters.amounts.reader import amounts_in
from tests.amounts.showing import shown
from tests.walking import walk


@walk(
    ("text", "language", "expected"),
    [
        ("1,6 Mil\u00adliarden Yuan", "de", "1600000000 CNY exact [1,6 Mil\u00adliarden Yuan]"),
        ("4,1 Milli-\narden Euro", "de", "4100000000 EUR exact [4,1 Milli-\narden Euro]"),
        ("five-\nmillion-yuan", "en", "5000000 CNY exact [five-\nmillion-yuan]"),
        ("u\u0308ber 500 Firmen", "de", "500 - over [u\u0308ber 500]"),
        ("超过\u200b300家", "zh", "300 - over [超过\u200b300]"),
        ("more\u200bthan 30 firms", "en", "30 - over [more\u200bthan 30]"),
        ("40\u2011odd kilns", "en", "40 - over [40\u2011odd]"),
        ("48&nbsp;billion yuan", "en", "48000000000 CNY exact [48&nbsp;billion yuan]"),
        ("300ﾄﾝ", "ja", "300 t exact [300ﾄﾝ]"),
        ("５００ Firmen", "de", "500 - exact [５００]"),
        ("1\u2009200 t", "en", "1200 t exact [1\u2009200 t]"),
    ],
)
def test_odd_characters_are_read_as_what_they_stand_for(
    text: str, language: str, expected: str
) -> None:
    assert [shown(reading) for reading in amounts_in(text, language)] == [expected]


def test_a_number_that_a_line_end_cuts_is_not_read() -> None:
    reasons = [getattr(one, "reason", None) for one in amounts_in("and 1,\n200 firms", "en")]
    assert reasons == ["a number that a line end may have cut"] * 2


@given(st.text(st.sampled_from("ab1, \n-\u00ad\u200b\u0308ﾄﾞ５é\u2011&nbsp;"), max_size=30))
def test_every_character_knows_where_it_was(text: str) -> None:
    clean = cleaned(text, lambda word: word == "ab")
    spans = [clean.span(at, at + 1) for at in range(len(clean.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
