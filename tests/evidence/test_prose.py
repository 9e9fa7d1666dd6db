"""The language of a text is told by its words, and the markup of a page is blank."""

from __future__ import annotations

import pytest

from clusters.evidence.prose import is_page, language_told, seen

TOLD = """
en | The mills of the town employ 4,500 people, and sell most of what they make to other countries.
de | Die Betriebe der Stadt beschäftigen 4.500 Menschen und verkaufen das meiste in andere Länder.
sv | Företagen i staden har 4 500 anställda och säljer det mesta som de gör till andra länder.
es | Las empresas de la ciudad dan empleo a 4.500 personas y venden la mayor parte a otros países.
fr | Les entreprises de la ville emploient 4 500 personnes et vendent la plupart dans d'autres pays.
it | Le imprese della città danno lavoro a 4.500 persone e vendono in altri paesi la maggior parte.
pt | As empresas da cidade dão emprego a 4.500 pessoas e vendem a maior parte para outros países.
sk | Podniky v meste zamestnávajú 4 500 ľudí a väčšinu z toho, čo vyrobia, predajú do iných krajín.
zh | 该市企业有员工4500人，产品销往其他国家。
ja | 市の企業は4500人を雇用し、製品の大半を他の国に販売している。
ko | 시의 기업들은 4,500명을 고용하고 제품 대부분을 다른 나라에 판매한다.
ru | Предприятия города дают работу 4500 людям и продают большую часть в другие страны.
ar | توظف شركات المدينة 4500 شخص وتبيع معظم منتجاتها إلى دول أخرى.
hi | शहर की कंपनियाँ 4500 लोगों को रोज़गार देती हैं और अधिकतर माल दूसरे देशों को बेचती हैं।
"""

UNTOLD = """
De bedrijven in de stad hebben 4.500 mensen in dienst en verkopen het meeste van wat ze maken.
Kaupungin yritykset työllistävät 4 500 ihmistä ja myyvät suurimman osan muihin maihin.
Przedsiębiorstwa w mieście zatrudniają 4500 osób i sprzedają większość do innych krajów.
Підприємства міста дають роботу 4500 людям і продають більшу частину в інші країни.
شرکت‌های شهر ۴۵۰۰ نفر را استخدام می‌کنند و بیشتر کالاها را به کشورهای دیگر می‌فروشند.
4,500 | 120 | 31
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_a_language_that_is_read_is_told_by_a_sentence(line: str) -> None:
    code, text = line.split(" | ")
    assert language_told(text) == code
    assert language_told(text, certain=True) == code


@pytest.mark.parametrize("text", UNTOLD.strip().splitlines())
def test_a_language_that_is_not_read_is_not_taken_for_one_that_is(text: str) -> None:
    assert language_told(text, certain=True) is None


def test_what_is_seen_of_a_page_stands_where_it_stood() -> None:
    page = "<html><script>var n = 12;</script><p>It employs <b>4,500</b> people &amp; more.</p>"
    text = seen(page)
    assert len(text) == len(page)
    assert text.index("4,500") == page.index("4,500")
    assert "12" not in text
    assert is_page(page)
    assert not is_page("It employs 4,500 people.")


@pytest.mark.parametrize(
    "page",
    [
        "<p><!-->It employs 4,500 people.--></p>",
        "<p><!--->It employs 4,500 people.--></p>",
        "<p><!-- a --!>It employs 4,500 people.<!-- b --></p>",
        "<p><![CDATA[ a > It employs 4,500 people. ]]></p>",
        "<p><![x[ a ]]> It employs 4,500 people.</p>",
        "<head><p>It employs 4,500 people.</p>",
        "<head>It employs 4,500 people.</head>",
        "<head hidden><title>A</title><p>It employs 4,500 people.</p>",
        "<head><title><style></title></head><p>It employs 4,500 people.</p>",
        "<style>a</style/>It employs 4,500 people.",
        "<style>a</style b='</style>'>It employs 4,500 people.",
        "<script>a</script\n>It employs 4,500 people.",
        "<noscript>It employs 4,500 people.</noscript>",
        "<noscript>It employs 4,500 people.",
        "<noscript><style></noscript>It employs 4,500 people.",
        "<noscript><!--</noscript><p>It employs 4,500 people.",
        "<iframe><!--</iframe><p>It employs 4,500 people.",
        "<source hidden><p>It employs 4,500 people.",
    ],
)
def test_what_a_browser_shows_is_seen(page: str) -> None:
    page = f"<!DOCTYPE html>{page}"
    text = seen(page)
    assert text.index("It employs 4,500 people.") == page.index("It employs 4,500 people.")
    assert len(text) == len(page)


@pytest.mark.parametrize(
    "page",
    [
        "<!-- > It employs 4,500 people. --><p>",
        "<p><!-- It > employs 4,500 people.",
        "<head><title>It employs 4,500 people.</title></head>",
        "<noscript><style>4,500</style></noscript>",
        "<p>a</p x='> 4,500'>",
        "<iframe><p>4,500</p></iframe>",
    ],
)
def test_what_a_browser_does_not_show_is_not_seen(page: str) -> None:
    assert "4,500" not in seen(f"<!DOCTYPE html>{page}")
