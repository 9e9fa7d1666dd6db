"""Sources that citation styles stumble over, made for the tests and held against the referees."""

from __future__ import annotations

from clusters.models import Person
from tests.making import a_source

LI = Person(family="李", given="明")
WANG = Person(family="王", given="小红")
LINDSTROM = Person(family="Lindström", given="Åsa Maria")
MUELLER = Person(family="Müller", given="Jörg")
SMITH = Person(family="Smith", given="John Q.")
GARCIA = Person(family="García Márquez", given="Ana")
KIM = Person(family="Kim", given="Min-jun")
JEAN = Person(family="Dupont", given="Jean-Paul")
XINHUA = Person(literal="Xinhua")
BUREAU = Person(literal="Shenyang Bureau of Statistics")

AWKWARD = (
    a_source("zh-news", type="article-newspaper", language="zh-CN", authors=(LI,),
             title="法库陶瓷出口增长", publisher="辽宁日报", issued="2019-09-12",
             url="https://example.org/zh/1"),
    a_source("zh-two", language="zh", authors=(LI, WANG), title="佛山陶瓷产业集群",
             publisher="佛山市人民政府", issued="2020", url="https://example.org/zh/2"),
    a_source("zh-undated", language="zh", title="怀仁日用瓷", publisher="怀仁市人民政府",
             issued=None, url="https://example.org/zh/3"),
    a_source("sv-news", type="article-newspaper", language="sv", authors=(LINDSTROM,),
             title="Glaset från Kina växer", publisher="Dagens Nyheter", issued="2021-03-04",
             url="https://example.org/sv", accessed="2026-11-02"),
    a_source("de-three", type="report", language="de", authors=(MUELLER, LINDSTROM, SMITH),
             title="Die Keramikindustrie in Jingdezhen", publisher="Institut für Glas",
             issued="2018-06", url="https://example.org/de.pdf"),
    a_source("report-body", type="report", authors=(BUREAU,), title="Statistical bulletin",
             publisher="Shenyang Bureau of Statistics", issued="2019", url=None),
    a_source("report-alone", type="report", title="Industrial plan of the city",
             publisher="Foshan Municipal Government", issued="2021-12-30", accessed="2026-11-02"),
    a_source("untitled", title=None, described=None, publisher="The Press", issued="2020-05-06"),
    a_source("untitled-undated", type="article-newspaper", title=None, publisher="The Press",
             described="report on a park", issued=None, url=None, condition="garbled"),
    a_source("range", type="report", title="A plan of ten years", publisher="The Office",
             issued="2016/2025"),
    a_source("range-months", title="A series", publisher="The Press", issued="2022-01/2022-09"),
    a_source("decade", title="An old page", publisher="The Press", issued="199X"),
    a_source("circa", title="An older page", publisher="The Press", issued="2019~"),
    a_source("quotes", title='"Specialized towns" and the \u201cdragon\u201d of China\'s coast',
             publisher="The Press", issued="2023-05-05"),
    a_source("agency", type="article-newspaper", authors=(XINHUA,), title="Towns gain traction",
             publisher="Qiushi", issued="2023-05-05"),
    a_source("hostile", title="100% {of} \\textbf a_b & c #1 $2 ~ ^ @article{x, <b>bold</b>",
             publisher="P & {Q}", issued="2020-02-29"),
    a_source("long", authors=(SMITH, GARCIA), title=" ".join(["ceramics and glass"] * 25),
             publisher="The Press", issued="2020-01-01"),
    a_source("arabic", type="article-newspaper", language="ar", title="صناعة الخزف في الصين",
             publisher="الأهرام", issued="2022-07-01", condition="translated"),
    a_source("site", container="Glass Online", publisher="Lamp Makers' Association", language="es",
             authors=(GARCIA,), title="El vidrio: ¿adónde va?", issued="2024-02"),
    a_source("question", title="Where is Xuzhou?", publisher="The Press Co., Ltd.",
             issued="2020-12-31", condition="translated"),
    a_source("japanese", language="ja", authors=(Person(family="佐藤", given="花子"),),
             title="景徳鎮の磁器", publisher="朝日新聞", type="article-newspaper",
             issued="2018-10-01"),
    a_source("undated-read", title="A page that changes", publisher="The Press", issued=None,
             accessed="2026-11-02", condition="translated"),
    a_source("question-report", type="report", title="What is a cluster?", authors=(KIM,),
             publisher="glassnews.example", issued=None),
    a_source("question-alone", type="report", title="Why glass?", publisher="The Office"),
    a_source("report-read", type="report", title="A plan, read", publisher="The Office",
             authors=(SMITH,), issued=None, accessed="2026-11-02"),
    a_source("page-range", title="Pages of years", publisher="The Press", issued="2016/2025",
             authors=(SMITH, LI), url=None),
    a_source("question-lost", title="Whose kilns?", publisher="The Press", authors=(KIM,),
             url=None),
    a_source("question-news", type="article-newspaper", title="Why now?", publisher="The Daily",
             issued=None, url=None),
    a_source("government", type="report", language="zh", title="佛山市制造业发展规划",
             publisher="佛山市人民政府", issued="2021-12", url="https://example.org/zh/4"),
    a_source("slovak", language="sk", title="Priemysel skla", publisher="bilangglass.com",
             issued="2019", condition="translated", url="https://example.org/sk"),
    a_source("lower-case", type="article-newspaper", title="Kilns in 2020",
             publisher="glassnews.example", issued="2020-03-04"),
    a_source("lower-office", type="report", title="Kilns of the county", authors=(SMITH,),
             publisher="glassnews.example", issued="2020"),
    a_source("lower-page", title="Kilns of a town", publisher="glassnews.example", issued="2020"),
    a_source("news-site", type="article-newspaper", container="The Daily", publisher="Daily Group",
             title="The 'dragon' and \"specialized\" towns", issued="2022-11-01", authors=(JEAN,)),
    a_source("news-undated", type="article-newspaper", title="A town of glass",
             publisher="The Daily", issued=None),
    a_source("report-undated", type="report", title=None, described="plan of a park",
             publisher="The Office", issued=None),
    a_source("arabic-author", language="ar", authors=(Person(family="محمد", given="علي"),),
             title="صناعة الزجاج", publisher="الأهرام", issued="2021-02-03"),
    a_source("ended", title="It ended.", publisher="Lamp Co., Ltd.", issued="2021-02-03"),
    a_source("site-undated", title="Kilns today", container="Glass Online", issued=None,
             publisher="Lamp Makers' Association"),
    a_source("no-address", type="report", title="Read and lost", publisher="The Office",
             issued="2021-02-03", url=None, accessed="2026-11-02"),
    a_source("page-lost", title="A page lost", publisher="Lamp Co., Ltd.", issued=None, url=None),
    a_source("hindi", language="hi", title="कांच उद्योग", publisher="bilangglass.com", issued=None,
             condition="garbled", url="https://example.org/hi"),
    a_source("headline", title="Kilns fire up between lunches: a maker's state-of-the-art iPhone "
             "glaze for the GDP of all", publisher="The Press", issued="2020-05-06"),
    a_source("adverb", title="Kilns start up and furnaces shut down in Faku",
             publisher="The Press", issued="2020-05-06"),
    a_source("every-word", type="report", title="A Conference Held In Jingdezhen And Faku",
             publisher="The Office", issued="2021"),
    a_source("italian", language="it", title="Il vetro di Murano e la Cina", publisher="La Stampa",
             issued="2022-03-04", type="article-newspaper"),
    a_source("zh-local", type="article-newspaper", language="zh", title="法库陶瓷走向世界",
             publisher="Liaoning Daily", publisher_local="辽宁日报", issued="2019-09-12",
             accessed="2026-11-02"),
    a_source("zh-local-page", language="zh", title="景德镇陶瓷", publisher="Dajiang Net",
             publisher_local="大江网", issued="2022-11-11", accessed="2026-11-02"),
    a_source("archived", title="Only a copy is left", publisher="The Press", issued=None, url=None,
             archive="https://archive.example/paper", accessed="2026-11-02"),
    a_source("whole", authors=(SMITH,), title="All that is known", container="Glass Online",
             publisher="Lamp Makers' Association", publisher_local="The Lamp Makers",
             issued="2024-02-03", accessed="2026-11-02", licence="CC-BY-4.0",
             archive="https://archive.example/all", condition="translated"),
)  # fmt: skip
"""Every awkward source."""

SPARSE = a_source(
    "sparse", title=None, described=None, issued=None, url=None, language="it", text=None
)
"""A source of which almost nothing is known."""
FULL = a_source(
    "full",
    authors=(Person(family="Li", given="Ming"), Person(literal="Xinhua")),
    title="法库陶瓷走向世界",
    container="Faku Online",
    publisher="Liaoning Daily",
    publisher_local="辽宁日报",
    version="2",
    issued="2019-09-12",
    language="zh-Hans",
    accessed="2026-11-02",
    archive="https://archive.example/faku",
    licence="CC-BY-4.0",
    condition="garbled",
)
"""A source with every field."""
