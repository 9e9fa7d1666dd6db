"""How amounts are written in Korean."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language

_ONES = {digit: value for value, digit in enumerate("일이삼사오육칠팔구", 1)}
_SCALES = {10: "십", 100: "백", 1000: "천", 10**4: "만", 10**8: "억", 10**12: "조"}
_NATIVE = "한 두 세 네 다섯 여섯 일곱 여덟 아홉 열"
_FULL_WIDTH = 0xFEE0
"""How far the full-width forms of ASCII lie from ASCII."""

TABLE: Final = Language(
    code="ko",
    decimal=".",
    groups=(",",),
    words=_ONES
    | {word: value for value, word in enumerate(_NATIVE.split(), 1)}
    | {scale: value for value, scale in _SCALES.items()},
    scales=_SCALES,
    hedges={
        "over": "무려 | >",
        "at_least": "최소 | 최소한 | 적어도 | ≥ | >=",
        "nearly": "거의",
        "about": "약 | 대략 | 어림잡아 | 추정 | ~ | ≈",
        "under": "<",
        "up_to": "최대 | 최고 | 많아야 | 많게는 | 기껏해야 | ≤ | <=",
    },
    after={
        "over": """여 | 넘게 | 넘는 | 이 넘는 | 가 넘는 | 을 넘는 | 를 넘는 | 이 넘었다
        | 을 넘어섰다 | 를 넘어섰다 | 을 넘어 | 를 넘어 | 을 돌파 | 를 돌파 | 을 초과
        | 를 초과 | 초과 | 을 웃도는
        | 를 웃도는 | 을 웃돌았다 | 를 웃돌았다 | 을 상회 | 를 상회""",
        "at_least": "이상 | 이상의 | +",
        "nearly": """에 육박 | 에 육박하는 | 에 가까운 | 에 달하는 가까이 | 가까이
        | 가까운 | 에 근접""",
        "about": "정도 | 가량 | 안팎 | 내외 | 쯤 | 남짓",
        "under": """미만 | 을 밑도는 | 를 밑도는 | 을 밑돌았다 | 를 밑돌았다
        | 에 못 미치는 | 에 못 미쳤다""",
        "up_to": "이하 | 이내 | 까지",
    },
    units={
        "CNY": "위안 | 위안화 | 중국 위안 | 인민폐",
        "KRW": "원 | 한국 원",
        "USD": "미국 달러 | 미 달러 | 미달러",
        "HKD": "홍콩 달러 | 홍콩달러",
        "EUR": "유로",
        "JPY": "엔 | 일본 엔 | 엔화",
        "GBP": "파운드 스털링 | 영국 파운드",
        "RUB": "루블 | 러시아 루블",
        "THB": "바트",
        "VND": "베트남 동",
        # In Korean texts a dollar without a country is that of the United States by custom, but
        # not for certain.
        Unclear("달러 of a country that is not named"): "달러",
        Unclear("파운드 may be money or weight"): "파운드",
        Unclear("루피 of a country that is not named"): "루피",
        "percent": "% | 퍼센트 | 프로",
        "pp": "%p | %포인트 | 퍼센트포인트 | 퍼센트 포인트",
        "m2": "제곱미터 | 평방미터 | ㎡ | m2 | m²",
        "km2": "제곱킬로미터 | 평방킬로미터 | ㎢ | km2 | km²",
        "m3": "세제곱미터 | 입방미터 | ㎥ | m3 | m³",
        "km": "킬로미터 | km | ㎞",
        "ha": "헥타르 | ha | ㏊",
        "mu": "무",
        "kg": "킬로그램 | kg | ㎏",
        "t": "톤 | t",
        Unclear("pyeong, about 3.3 square metres"): "평",
        Unclear("kilometres or kilograms"): "킬로",
        Unclear("tenths"): "할",
        Unclear("a century"): "세기",
        Unclear("a decade or an age"): "년대 | 대",
        Unclear("a month"): "월",
        Unclear("a day or work"): "일",
        Unclear("a label or an ordinal"): "호 | 위 | 번 | 번째 | 차 | 등 | 호선 | 기 | 회차",
    },
    before={Unclear("an ordinal"): "제"},
    minus="마이너스 | 영하",
    fillers="총 | 모두 | 합계",
    fractions="분의 | 반",
    links="에서 | 부터 | 내지 | 또는",
    counters="""개 | 개사 | 사 | 곳 | 명 | 인 | 건 | 대 | 종 | 가지 | 마리 | 년 | 개월 | 시간 | 분
    | 세 | 살
    | 배 | 회 | 채 | 동 | 가구 | 점 | 병 | 상자 | 켤레 | 벌 | 장 | 권 | 그루 | 업체 | 개 업체 | 개국
    | 여 개 | 여 명""",
    falls="감소 | 하락 | 줄어 | 줄었 | 줄은 | 떨어졌 | 떨어진 | 축소 | 급감",
    rises="증가 | 상승 | 늘어 | 늘었 | 늘은 | 성장 | 확대 | 급증 | 올랐",
    doubts={
        "a part of a longer number": (
            "[영공일이삼사오육칠팔구십백천만억조]⟨(?=[^\\d⟩])"
            "|⟩(?:[영공]|점\\s?[일이삼사오육칠팔구])"
        ),
        "a number that is left vague": "(?:수|몇|여러)\\s?⟨[십백천만억조]|⟩\\s?(?:수|몇)",
        "a scale without a number": "⟨(?:[백천만억조])[^여⟩]*⟩",
        "a word that holds a number's letters": (
            "[\\uac00-\\ud7a3]⟨[일이삼사오육칠팔구십백천만억조한두세네열]"
        ),
        "a range or a change": "⟨[^⟩]*(?:에서|부터)[^⟩]*⟩[\uac00-\ud7a3]{0,3}로\\s",
        "a hedge apart from its number": (
            "⟩[\\uac00-\\ud7a3]{0,4}\\s?(?:이상|이하|미만|초과|넘|웃도|육박|가까|정도|가량|안팎|내외)"
        ),
    },
    variants={chr(code + _FULL_WIDTH): chr(code) for code in range(ord("!"), ord("~") + 1)}
    | {"〜": "~"},
    letters="[A-Za-z]",
    additive=True,
)
"""The table of Korean."""
