"""Amounts in Portuguese."""

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    (
        "O polo reúne cerca de 1.500 empresas e mais de 30 mil empregos.",
        ["1500 - about [cerca de 1.500]", "30000 - over [mais de 30 mil]"],
    ),
    (
        "As exportações caíram 5,3%, para R$ 2,4 bilhões.",
        ["5.3 percent exact [5,3%]", "2400000000 BRL exact [R$ 2,4 bilhões]"],
    ),
    (
        "A produção ultrapassou os 300 milhões de metros quadrados.",
        ["300000000 m2 over [ultrapassou os 300 milhões de metros quadrados]"],
    ),
    (
        "entre 80 e 90 por cento da produção nacional",
        ["80..90 percent exact [entre 80 e 90 por cento]"],
    ),
    (
        "quase 20% das vendas e até 40 fornos",
        ["20 percent nearly [quase 20%]", "40 - up_to [até 40]"],
    ),
    ("um investimento de R$ 50 milhões", ["50000000 BRL exact [R$ 50 milhões]"]),
    (
        "receita de R$ 1,2 bi, contra US$ 300 mi em 2010",
        [
            "1200000000 BRL exact [R$ 1,2 bi]",
            "300000000 USD exact [US$ 300 mi]",
            "2010 - exact [2010]",
        ],
    ),
    ("5 mil milhões de euros em vendas", ["5000000000 EUR exact [5 mil milhões de euros]"]),
    (
        "vinte e cinco fábricas e duzentos e cinquenta operários",
        ["25 - exact [vinte e cinco]", "250 - exact [duzentos e cinquenta]"],
    ),
    (
        "mil e duzentas empresas em trezentos e vinte municípios",
        ["1200 - exact [mil e duzentas]", "320 - exact [trezentos e vinte]"],
    ),
    ("uma centena de empresas, nos anos 90", ["100 - exact [uma centena]", "! a decade [90]"]),
    (
        "pelo menos 12 países e no máximo 5 toneladas por lote",
        ["12 - at_least [pelo menos 12]", "5 t up_to [no máximo 5 toneladas]"],
    ),
    ("abaixo dos 10% do mercado", ["10 percent under [abaixo dos 10%]"]),
    (
        "uma encomenda de 10 milhões de dólares",
        ["! dólares of a country that is not named [10 milhões de dólares]"],
    ),
    ("O setor emprega por volta de 60 mil pessoas.", ["60000 - about [por volta de 60 mil]"]),
    ("perto dos 400 milhões de euros", ["400000000 EUR nearly [perto dos 400 milhões de euros]"]),
    (
        "um crescimento de 7,8 por cento em 2021",
        ["7.8 percent exact [7,8 por cento]", "2021 - exact [2021]"],
    ),
    ("de 5 a 10 milhões de reais", ["! a range [5 a 10 milhões de reais]"]),
    ("mais de uma dúzia de países", ["12 - over [mais de uma dúzia]"]),
    (
        "acima de 25 hectares, não mais de 3 km",
        ["25 ha over [acima de 25 hectares]", "3 km up_to [não mais de 3 km]"],
    ),
    ("o lucro recuou para 12,5 milhões de reais", ["12500000 BRL exact [12,5 milhões de reais]"]),
    ("0,7 ponto percentual a mais", ["0.7 pp exact [0,7 ponto percentual]"]),
    (
        "500 milhões de ienes e 20 milhões de pesos mexicanos",
        [
            "500000000 JPY exact [500 milhões de ienes]",
            "20000000 MXN exact [20 milhões de pesos mexicanos]",
        ],
    ),
    ("1 em cada 5 telhas do país", ["! em may say out of [1]", "! em may say out of [5]"]),
    ("quinhentas e vinte e três famílias", ["523 - exact [quinhentas e vinte e três]"]),
]


@walk(("text", "expected"), CASES)
def test_portuguese_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "pt")] == expected
