"""Amounts in Korean."""

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    ("업체 240여 개, 종사자 5만여 명", ["240 - over [240여]", "50000 - over [5만여]"]),
    ("약 500억 원을 투자했다", ["50000000000 KRW about [약 500억 원]"]),
    ("생산량은 전년 대비 5.3% 감소했다", ["5.3 percent exact [5.3%]"]),
    ("전체의 80~90%를 차지한다", ["80..90 percent exact [80~90%]"]),
    ("5개에서 10개로 늘었다", ["! a range or a change [5개에서 10]"]),
    ("최대 40톤, 300명 이상", ["40 t up_to [최대 40톤]", "300 - at_least [300명 이상]"]),
    (
        "제3공장은 2019년 8월에 문을 열었다",
        ["! an ordinal [제3]", "2019 - exact [2019]", "! a month [8월]"],
    ),
    ("1조 2000억 원의 매출", ["1200000000000 KRW exact [1조 2000억 원]"]),
    ("매출 1억5천만원을 기록했다", ["150000000 KRW exact [1억5천만원]"]),
    (
        "수출액은 3억 달러를 넘어섰다",
        ["! 달러 of a country that is not named [3억 달러를 넘어섰다]"],
    ),
    (
        "미화 500만 달러, 2억 유로",
        ["! 달러 of a country that is not named [500만 달러]", "200000000 EUR exact [2억 유로]"],
    ),
    ("수출 3억 미국 달러를 돌파했다", ["300000000 USD over [3억 미국 달러를 돌파]"]),
    ("25만 제곱미터의 부지", ["250000 m2 exact [25만 제곱미터]"]),
    ("삼십 명 미만, 열 개 업체", ["30 - under [삼십 명 미만]", "10 - exact [열]"]),
    ("10% 안팎의 성장률", ["10 percent about [10% 안팎]"]),
    ("수천 명이 일한다", ["! a number that is left vague [천]"]),
    ("3만 명 가까운 근로자", ["30000 - nearly [3만 명 가까운]"]),
    ("20여 년간 100만 개를 생산", ["20 - over [20여]", "1000000 - exact [100만]"]),
    ("거의 90%가 수출된다", ["90 percent nearly [거의 90%]"]),
    ("1990년대에 50개 업체", ["! a decade or an age [1990년대]", "50 - exact [50]"]),
    (
        "도자기 업체 1,200곳, 고용 2만 명 정도",
        ["1200 - exact [1,200]", "20000 - about [2만 명 정도]"],
    ),
    (
        "전년보다 7.5% 증가한 45억 위안",
        ["7.5 percent exact [7.5%]", "4500000000 CNY exact [45억 위안]"],
    ),
    ("적어도 30개국, 최고 5%", ["30 - at_least [적어도 30]", "5 percent up_to [최고 5%]"]),
    ("3분의 1이 문을 닫았다", ["! a fraction in words [3분의 1]"]),
    (
        "5억 루블과 3000만 파운드",
        ["500000000 RUB exact [5억 루블]", "! 파운드 may be money or weight [3000만 파운드]"],
    ),
]


@walk(("text", "expected"), CASES)
def test_korean_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "ko")] == expected
