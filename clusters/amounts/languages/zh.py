"""How amounts are written in Chinese, in simplified characters."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language

_DIGITS = "一二三四五六七八九"
_ONES = {digit: value for value, digit in enumerate(_DIGITS, 1)}
_SCALES = {10: "十", 100: "百", 1000: "千", 10**4: "万", 10**8: "亿"}

_FULL_WIDTH = 0xFEE0
"""How far the full-width forms of ASCII lie from ASCII."""

# The characters of this table that are written in two ways.
_TRADITIONAL = (
    "億萬餘約兩個過達歐圓幣頃畝噸條種將數幾級屆國戶類項間處棟場筆層張輛臺隻歲時鐘幹佰仟拾"
)
_SIMPLIFIED = "亿万余约两个过达欧圆币顷亩吨条种将数几级届国户类项间处栋场笔层张辆台只岁时钟干百千十"

_PAIRS = "一两 一二 两三 二三 三四 三五 四五 五六 六七 七八 八九"
_VALUE = {**_ONES, "两": 2}
_SPANS = {pair: (_VALUE[pair[0]], _VALUE[pair[1]]) for pair in _PAIRS.split()}
_SPANS |= {"十几": (11, 19)} | {
    f"{ten}十几": (_VALUE[ten] * 10 + 1, _VALUE[ten] * 10 + 9) for ten in _ONES
}
"""What says two numbers at once: 三五百 is 300 to 500, 十几 11 to 19."""

TABLE: Final = Language(
    code="zh",
    decimal=".",
    groups=(",",),
    words=_ONES
    | {f"零{digit}": value for digit, value in _ONES.items()}
    | {"两": 2, **{scale: value for value, scale in _SCALES.items()}},
    scales=_SCALES,
    hedges={
        # Other words that end in a hedge.
        "exact": """签约 | 节约 | 合约 | 预约 | 履约 | 违约 | 续约 | 条约 | 公约 | 纽约 | 集约
        | 制约 | 附近 | 最近 | 邻近 | 临近 | 靠近 | 赶超 | 反超""",
        "over": """超过 | 超出 | 超 | 逾 | 突破 | 多于 | 高于 | 大于 | 不止 | 冲破 | >""",
        "at_least": """至少 | 最少 | 起码 | 最低 | 不少于 | 不低于 | 不小于 | 不下 | 不下于 | 不亚于
        | ≥ | >=""",
        "nearly": "近 | 将近 | 接近 | 逼近",
        "about": """约 | 大约 | 约为 | 约有 | 约占 | 约合 | 约达 | 大概 | 大概有 | 大致 | 估算
        | 预计约 | 估计 | ~ | ≈""",
        "under": "不到 | 少于 | 不足 | 低于 | 小于 | 未满 | 不满 | 未达 | <",
        "up_to": """高达 | 多达 | 最多 | 至多 | 顶多 | 最高 | 不超过 | 未超过 | 没有超过 | 不超
        | 不多于 | 不高于
        | 不大于 | ≤ | <=""",
    },
    after={
        "exact": "上下游",
        "over": "余 | 多 | 有余 | 开外",
        "at_least": "以上 | 及以上 | 或以上 | 或更多 | +",
        "about": "左右 | 上下",
        # By the standard, what is 以下 a number includes it.
        "up_to": "以下 | 及以下 | 以内 | 之内 | 或更少",
    },
    units={
        "CNY": "元 | 人民币 | 元人民币 | 人民币元 | 圆人民币",
        "USD": "美元 | 美金",
        "HKD": "港元 | 港币",
        "TWD": "新台币 | 新台币元",
        "EUR": "欧元",
        "JPY": "日元",
        "KRW": "韩元",
        "GBP": "英镑",
        "AUD": "澳元 | 澳大利亚元",
        "CAD": "加元 | 加拿大元",
        "CHF": "瑞士法郎",
        "RUB": "卢布 | 俄罗斯卢布",
        "THB": "泰铢",
        "INR": "印度卢比",
        Unclear(
            "money of a country that is not named"
        ): "卢比 | 比索 | 法郎 | 第纳尔 | 里拉 | 克朗",
        "percent": "%",
        "pp": "个百分点",
        "m2": "平方米 | 平米 | ㎡ | m2 | m²",
        "km2": "平方公里 | 平方千米 | km2 | km² | ㎢",
        "m3": "立方米 | m3 | m³",
        "MW": "兆瓦 | MW",
        "GW": "吉瓦 | GW",
        "km": "公里 | km",
        "m": "米",
        "ha": "公顷 | ha",
        "mu": "亩",
        "kg": "公斤 | kg",
        "g": "克",
        Unclear("carats"): "克拉",
        "t": "吨 | t",
        Unclear("a square of a unit that is not named"): "平方",
        Unclear("watts"): "瓦 | 瓦时",
        Unclear("兆 may be a million or a million millions"): "兆",
        Unclear("tenths"): "成",
        Unclear("a century"): "世纪",
        Unclear("a decade"): "年代",
        Unclear("a month"): "月 | 月份",
        Unclear("a day or days"): "日",
        Unclear("a label or a date"): "号",
        Unclear("an ordinal"): "届",
        Unclear("a number of digits"): "位数",
        Unclear("a phase"): "期",
        Unclear("a generation or a time"): "后",
        Unclear("a ranking"): "强",
        Unclear("a class"): "级 | 元级 | 美元级",
    },
    before={"CNY": "人民币", "percent": "百分之", Unclear("an ordinal"): "第"},
    negations="不 | 没 | 没有 | 未 | 并未 | 尚未 | 并非",
    minus="负 | 零下",
    fillers="了 | 共 | 共计 | 总计 | 合计",
    spans=_SPANS,
    changes="从 | 由 | 自",
    sharers="和 | 与 | 及 | 增至 | 降至 | 增加到 | 减少到 | 增长到 | 下降到 | 上升到 | 提高到",
    falls="下降 | 下滑 | 减少 | 下跌 | 降低 | 回落 | 萎缩 | 负增长 | 降幅 | 缩减 | 收缩",
    rises="增长 | 上升 | 增加 | 提高 | 增幅 | 上涨 | 增速 | 攀升",
    articles="一",
    joiners="零",
    fractions="分之 | 半",
    links="至 | 到 | 或 | 以上",
    counters="""个 | 家 | 条 | 件 | 人 | 名 | 位 | 户 | 座 | 种 | 类 | 款 | 项 | 次 | 年 | 岁 | 天
    | 个月 | 小时 | 分钟 | 辆 | 台 | 套 | 只 | 支 | 批 | 片 | 块 | 张 | 间 | 所 | 处 | 栋 | 场
    | 倍 | 份 | 笔 | 层 | 箱 | 人次 | 家企业 | 个国家 | 名员工 | 个品牌 | 个项目""",
    doubts={
        "a part of a longer number": "[零〇点一二两三四五六七八九十百千万亿]⟨|⟩(?:[零〇]|分点)",
        "a number that is left vague": "(?:数|几|上|成|若干|好几)⟨[十百千万亿]|⟩(?:几|数)",
        "近 may say nearly or the last": "(?<!最)近⟨[^⟩]*⟩(?:个月|年|天|周)",
        "a word that may be a hedge": "(?<![突冲])破⟨|(?<![超通经])过⟨",
        "a scale without a number": (
            "(?<!超过)(?<!不到)(?<!突破)(?<![近逾超约足少多于])⟨[百千万亿](?!分之)[^余多⟩]*⟩"
        ),
        "a hedge apart from its number": (
            "约[占有为][^⟨,。;、]*\\w\\s*⟨[^⟩]*⟩[^\\d,。;、]*(?:[,。;、]|\\Z)"
            "|⟩\\w?(?:企业|员工|工人|人员|职工|国家|地区|项目|品牌|产品)(?:以上|以下|左右|以内)"
        ),
        "a hedge after a counter that may begin another word": (
            "[个家条件人名位户座种类款项次年岁天月][多余]⟩"
        ),
        "a ranking": "(?<![目此之以当年月日])前⟨",
        "a name": "⟨(?:985|211)⟩(?:高校|工程|大学|院校|院)",
        "来 may say about or since": "⟩年?来",
    },
    variants={chr(code + _FULL_WIDTH): chr(code) for code in range(ord("!"), ord("~") + 1)}
    | dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)),
    letters="[A-Za-z]",
    additive=True,
)
"""The table of Chinese."""
