"""How amounts are written in Japanese."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language

_ONES = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
_SCALES = {10: "十", 100: "百", 1000: "千", 10**4: "万", 10**8: "億", 10**12: "兆"}

_FULL_WIDTH = 0xFEE0
"""How far the full-width forms of ASCII lie from ASCII."""

TABLE: Final = Language(
    code="ja",
    decimal=".",
    groups=(",",),
    words=_ONES | {scale: value for value, scale in _SCALES.items()},
    scales=_SCALES,
    hedges={
        # Other words that end in a hedge.
        "exact": "公約 | 契約 | 予約 | 節約 | 条約 | 規約 | 要約 | 制約 | 婚約 | 付近 | 最近",
        "over": ">",
        "at_least": "少なくとも | 最低 | 最低でも | ≥ | >=",
        "nearly": "ほぼ | 近く",
        "about": "約 | およそ | おおよそ | 概ね | 推定 | ~ | ≈",
        "under": "<",
        "up_to": "最大 | 最大で | 最高 | 多くとも | ≤ | <=",
    },
    after={
        "over": """超 | 余り | あまり | 余 | 強 | を超え | を超える | を超えた | を超えて | を上回り
        | を上回る | を上回った | を突破 | を突破し | を突破した""",
        "at_least": "以上 | +",
        "nearly": """近く | 近い | 弱 | に迫り | に迫る | に迫った | に近い | に近づく""",
        "about": "前後 | 程度 | ほど | ぐらい | くらい",
        "under": "未満 | 足らず | を下回る | を下回り | を下回った",
        "up_to": "以下 | 以内",
    },
    units={
        "CNY": "元 | 人民元 | 中国元",
        "JPY": "円 | 日本円",
        "USD": "米ドル | 米国ドル",
        "HKD": "香港ドル",
        "TWD": "台湾元 | 台湾ドル | ニュー台湾ドル",
        "EUR": "ユーロ",
        "KRW": "ウォン | 韓国ウォン",
        Unclear("ドル of a country that is not named"): "ドル",
        Unclear("ポンド may be money or weight"): "ポンド",
        "percent": "% | パーセント",
        "pp": "ポイント | パーセントポイント",
        "m2": "平方メートル | 平米 | ㎡ | m2 | m²",
        "km2": "平方キロメートル | 平方キロ | km2 | km² | ㎢",
        "m3": "立方メートル | m3 | m³",
        "km": "キロメートル | km",
        "ha": "ヘクタール | ha",
        "mu": "ムー",
        "kg": "キログラム | kg",
        "t": "トン | t",
        Unclear("kilometres or kilograms"): "キロ",
        Unclear("tenths"): "割 | 割合",
        Unclear("a century"): "世紀",
        Unclear("a decade"): "年代",
        Unclear("a generation"): "代",
        Unclear("a month"): "月 | 月期",
        Unclear("a day or days"): "日",
        Unclear("a label or a date"): "号",
        Unclear("an ordinal"): "位 | 番 | 番目 | 回目",
    },
    before={Unclear("an ordinal"): "第"},
    negations="非",
    minus="マイナス | 氷点下",
    fillers="計 | 合計 | 総計",
    fractions="分の | 半",
    links="から | ないし | または",
    counters="""個 | 社 | 人 | 名 | 件 | 点 | 本 | 枚 | 台 | 種 | 種類 | 品種 | 軒 | 店 | 年 | 歳
    | 回 | 倍 | 戸 | 棟 | 校 | 種目 | 箇所 | か所 | ヶ所 | カ所 | か国 | ヶ国 | カ国 | ヵ国
    | か国・地域 | ヶ国・地域 | カ国・地域 | ヵ国・地域""",
    doubts={
        "a ratio in words": r"⟩(?:人|社|世帯|軒)に\d|(?:人|社|世帯|軒)に⟨\d",
        "a ranking": "(?:世界|全国|トップ)⟨[^⟩]*強⟩|⟨[^⟩]*強⟩企業",
        "a range or a change": "⟨[^⟩]*から[^⟩]*⟩(?:に|へ)",
        "a part of a longer number": (
            "[零〇・一二三四五六七八九十百千万億兆]⟨|[一二三四五六七八九]、⟨[一二三四五六七八九]"
            "|⟩(?:[零〇]|・[一二三四五六七八九])"
        ),
        "a number that is left vague": "(?:数|何|幾)⟨[十百千万億兆]|⟩[数何]",
        "a scale without a number": (
            "⟨(?:[百千](?![一二三四五六七八九十百千万億兆])|[万億兆])(?!分の)[^超余⟩]*⟩"
        ),
        "a hedge apart from its number": (
            r"⟩(?:\([^()]*\)|[^\d、。])*?(?:以上|以下|未満|以内|近く|程度|前後|を超え|を上回|を突破|に迫)"
        ),
    },
    variants={chr(code + _FULL_WIDTH): chr(code) for code in range(ord("!"), ord("~") + 1)}
    | {"萬": "万", "〜": "~"},
    rewrites={r"(?<=\d)・(?=\d)": "."},
    sharers="と | や | 、および",
    falls="減 | 減少 | 下落 | 低下 | 縮小 | 下回",
    rises="増 | 増加 | 上昇 | 成長 | 拡大",
    letters="[A-Za-z]",
    additive=True,
)
"""The table of Japanese."""
