"""Amounts in Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

# Runs of words from Chinese sources, with the figure that they carry.
SOURCES: list[Row] = [
    ("产品远销54个国家和地区,年产值达20亿元", ["54 - exact [54]", "2000000000 CNY exact [20亿元]"]),
    ("企业240余家,从业人员5万多人", ["240 - over [240余]", "50000 - over [5万多]"]),
    ("始于20世纪70年代", ["! a century [20世纪]", "! a decade [70年代]"]),
    ("评为“中国耐热玻璃生产基地”", []),
    ("2015年8月,河间市", ["2015 - exact [2015]", "! a month [8月]"]),
    ("陶瓷出口3.08亿美元", ["308000000 USD exact [3.08亿美元]"]),
    ("同比增长184.3%", ["184.3 percent exact [184.3%]"]),
    ("实现出口3793万美元", ["37930000 USD exact [3793万美元]"]),
    ("产业产值达372亿元", ["37200000000 CNY exact [372亿元]"]),
    ("总产值(测算值)85.7亿元", ["8570000000 CNY exact [85.7亿元]"]),
    ("从去年同期的116家,增至128家", ["116 - exact [116]", "128 - exact [128]"]),
    ("陶瓷工业总产值160.2亿元", ["16020000000 CNY exact [160.2亿元]"]),
    ("实现产值32亿元", ["3200000000 CNY exact [32亿元]"]),
    ("产业规模达到500亿元", ["50000000000 CNY exact [500亿元]"]),
    ("发展规模可达到420亿元", ["42000000000 CNY exact [420亿元]"]),
    ("合计23个项目", ["23 - exact [23]"]),
    ("投资总额为393.02亿元", ["39302000000 CNY exact [393.02亿元]"]),
    (
        "10亿元的政府引导基金和65亿元的",
        ["1000000000 CNY exact [10亿元]", "6500000000 CNY exact [65亿元]"],
    ),
    ("170万平方米先进陶瓷标准化厂房", ["1700000 m2 exact [170万平方米]"]),
    ("与27家大院大所", ["27 - exact [27]"]),
    ("日用瓷年产能达到30亿件", ["3000000000 - exact [30亿]"]),
    (
        "约占全市38亿件产能的79%",
        ["3800000000 - exact [38亿]", "! a hedge apart from its number [79%]"],
    ),
    ("53家企业123条生产线", ["53 - exact [53]", "123 - exact [123]"]),
    ("从业人员5万人,其中怀仁市约4万人", ["50000 - exact [5万]", "40000 - about [约4万]"]),
    ("陶瓷历史已逾千年,始于春秋", ["1000 - over [逾千]"]),
    ("产值突破100亿元", ["10000000000 CNY over [突破100亿元]"]),
    (
        "总产值31亿元,陶瓷出口4000万美元",
        ["3100000000 CNY exact [31亿元]", "40000000 USD exact [4000万美元]"],
    ),
    ("出口1亿美元的目标", ["100000000 USD exact [1亿美元]"]),
    ("上下游企业已达248家", ["248 - exact [248]"]),
    ("拥有12大品类、千余个品牌", ["12 - exact [12]", "1000 - over [千余]"]),
    ("成为东北地区最大的陶瓷产品研发", []),
    ("今年1-8月份", ["! a month [1-8月份]"]),
    ("实现工业生产总值167亿元", ["16700000000 CNY exact [167亿元]"]),
    ("已经解决了3万人就业", ["30000 - exact [3万]"]),
    ("企业39家、生产线195条", ["39 - exact [39]", "195 - exact [195]"]),
    ("占总额的44.27%", ["44.27 percent exact [44.27%]"]),
    (
        "2020年产值分别达到11221亿元和10719亿元",
        [
            "2020 - exact [2020]",
            "1122100000000 CNY exact [11221亿元]",
            "1071900000000 CNY exact [10719亿元]",
        ],
    ),
    ("带动工业总产值超2000亿元", ["200000000000 CNY over [超2000亿元]"]),
    ("营业收入合计达1.5万亿元", ["1500000000000 CNY exact [1.5万亿元]"]),
]

CASES: list[Row] = [
    # Digits and their marks.
    ("２４０家，５６，０００人", ["240 - exact [２４０]", "56000 - exact [５６，０００]"]),
    ("（１．５％）", ["1.5 percent exact [１．５％]"]),
    ("60,000 5人", ["! two numbers side by side [60,000 5]"]),
    ("5万,6万,2020年", ["50000 - exact [5万]", "60000 - exact [6万]", "2020 - exact [2020]"]),
    ("3亿5000万,1亿500万", ["350000000 - exact [3亿5000万]", "105000000 - exact [1亿500万]"]),
    (
        "3万5、30亿2020年",
        [
            "! a last digit whose place is not said [3万5]",
            "! a last digit whose place is not said [30亿2020]",
        ],
    ),
    ("3亿零5万元,2千零30万", ["300050000 CNY exact [3亿零5万元]", "20300000 - exact [2千零30万]"]),
    ("负5%,零下5度", ["-5 percent exact [负5%]", "! degrees, or kilowatt hours [零下5度]"]),
    ("5百分点", ["! a part of a longer number [5百]"]),
    ("5CYP5", ["! letters stuck to the number [5CYP5]"]),
    ("A4纸,5G", ["! letters stuck to the number [A4]", "! letters stuck to the number [5G]"]),
    # Scales, in either kind of characters.
    ("5.6万人,近5萬人", ["56000 - exact [5.6万]", "50000 - nearly [近5萬]"]),
    ("31億元,240餘家", ["3100000000 CNY exact [31億元]", "240 - over [240餘]"]),
    ("5千克,5千米", ["5000 g exact [5千克]", "5000 m exact [5千米]"]),
    ("5兆", ["! 兆 may be a million or a million millions [5兆]"]),
    # Units.
    (
        "人民币5亿元,5亿元人民币",
        ["500000000 CNY exact [人民币5亿元]", "500000000 CNY exact [5亿元人民币]"],
    ),
    ("3万元,2亿欧元", ["30000 CNY exact [3万元]", "200000000 EUR exact [2亿欧元]"]),
    ("5港元,6日元", ["5 HKD exact [5港元]", "6 JPY exact [6日元]"]),
    ("20亿元5家", ["2000000000 CNY exact [20亿元]", "5 - exact [5]"]),
    ("¥5万", ["! the sign ¥ stands for CNY and for JPY [¥5万]"]),
    ("5公顷,6亩", ["5 ha exact [5公顷]", "6 mu exact [6亩]"]),
    ("7平方米,8平方公里", ["7 m2 exact [7平方米]", "8 km2 exact [8平方公里]"]),
    (
        "9立方米,5万吨,6公斤",
        ["9 m3 exact [9立方米]", "50000 t exact [5万吨]", "6 kg exact [6公斤]"],
    ),
    (
        "2个百分点,百分之五,百分之5",
        ["2 pp exact [2个百分点]", "5 percent exact [百分之五]", "5 percent exact [百分之5]"],
    ),
    ("三成,3成", ["! tenths [三成]", "! tenths [3成]"]),
    ("千亿级,五十年代", ["! a class [千亿级]", "! a decade [五十年代]"]),
    # Hedges before.
    ("超过5,逾6", ["5 - over [超过5]", "6 - over [逾6]"]),
    ("至少5,不少于6", ["5 - at_least [至少5]", "6 - at_least [不少于6]"]),
    ("将近5,接近6", ["5 - nearly [将近5]", "6 - nearly [接近6]"]),
    ("大约5,约有6", ["5 - about [大约5]", "6 - about [约有6]"]),
    ("不到5,少于6", ["5 - under [不到5]", "6 - under [少于6]"]),
    ("最多5,至多6,不超过7", ["5 - up_to [最多5]", "6 - up_to [至多6]", "7 - up_to [不超过7]"]),
    ("超过共5", ["5 - over [超过共5]"]),
    ("不约5", ["! a negated hedge [不约5]"]),
    ("约5万余", ["! two hedges [约5万余]"]),
    # Hedges after.
    ("5万人以上,2亿元以下", ["50000 - at_least [5万人以上]", "200000000 CNY up_to [2亿元以下]"]),
    ("10%以内", ["10 percent up_to [10%以内]"]),
    ("5万左右,10家上下", ["50000 - about [5万左右]", "10 - about [10家上下]"]),
    ("10万余元", ["100000 CNY over [10万余元]"]),
    ("5年多", ["! a hedge after a counter that may begin another word [5年多]"]),
    # What looks like a hedge, or stands apart from its number.
    ("248家上下游企业", ["248 - exact [248家上下游]"]),
    ("签约23个项目", ["23 - exact [签约23]"]),
    ("附近3家", ["3 - exact [附近3]"]),
    ("近5年来,最近5年", ["! 近 may say nearly or the last [近5]", "5 - exact [最近5]"]),
    ("10来家", ["! 来 may say about or since [10]"]),
    ("约有陶瓷企业240家", ["! a hedge apart from its number [240]"]),
    ("240家员工以上", ["! a hedge apart from its number [240]"]),
    (
        "破100亿元,过5亿元",
        ["! a word that may be a hedge [100亿元]", "! a word that may be a hedge [5亿元]"],
    ),
    # Ordinals and dates.
    ("第20次,第二次,第一家", ["! an ordinal [第20]", "! an ordinal [第二]"]),
    (
        "20届,5号,10日",
        ["! an ordinal [20届]", "! a label or a date [5号]", "! a day or days [10日]"],
    ),
    # Numbers in words.
    ("二十家,两千家,九十九家", ["20 - exact [二十]", "2000 - exact [两千]", "99 - exact [九十九]"]),
    (
        "三千零五家,三千五家",
        ["3005 - exact [三千零五]", "! a last digit whose place is not said [三千五]"],
    ),
    ("五百万美元,一亿元", ["5000000 USD exact [五百万美元]", "100000000 CNY exact [一亿元]"]),
    ("近百亿元,十万余人", ["10000000000 CNY nearly [近百亿元]", "100000 - over [十万余]"]),
    ("千家万户", ["! a scale without a number [千]", "! a scale without a number [万]"]),
    (
        "数千家,上千家,30几家",
        [
            "! a number that is left vague [千]",
            "! a number that is left vague [千]",
            "! a number that is left vague [30]",
        ],
    ),
    ("三点五亿元", ["! a part of a longer number [五亿元]"]),
    ("一家,统一,四川,五金,三水区,二〇二〇年", []),
    ("三分之一", ["! a fraction in words [三分之一]"]),
    (
        "三分之二以上,3分之1",
        ["! a fraction in words [三分之二以上]", "! a fraction in words [3分之1]"],
    ),
    ("5万半", ["! a fraction in words [5万半]"]),
    # Ranges.
    ("100家至200家,5万到6万", ["100..200 - exact [100家至200]", "50000..60000 - exact [5万到6万]"]),
    ("240家以上500家以下", ["! a range [240家以上500家以下]"]),
    ("5-10家", ["5..10 - exact [5-10]"]),
]


@walk(("text", "expected"), SOURCES + CASES)
def test_chinese_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "zh")] == expected


def in_words(number: int) -> str:
    """A number as it is spoken: 205000 is 二十万五千."""
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            much, rest = divmod(number, scale)
            left_out = "零" if 0 < rest < scale // 10 else ""
            return in_words(much) + word + (left_out + in_words(rest) if rest else "")
    return "零一二三四五六七八九"[number]


@given(st.integers(2, 10**9) | st.integers(2, 10**4))
def test_a_number_in_words_is_read_back(number: int) -> None:
    (read,) = amounts_in(f"有{in_words(number)}家", "zh")
    assert getattr(read, "value", read) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3万950家", ["! a last digit whose place is not said [3万950]"]),
        ("3万1000家", ["31000 - exact [3万1000]"]),
    ],
)
def test_digits_that_do_not_fill_the_places_below_their_scale_are_not_read(
    text: str, expected: list[str]
) -> None:
    assert [shown(reading) for reading in amounts_in(text, "zh")] == expected


def test_an_ordinal_sign_behind_a_number_makes_it_no_count() -> None:
    assert [shown(reading) for reading in amounts_in("5第", "zh")] == ["! an ordinal [5第]"]
