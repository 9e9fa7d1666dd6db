"""What drafts call the things that are counted, in six languages: patterns by plain term.

A term is a word of the labels and units of metrics. The patterns are searched for in lower case,
the first that fits first.
"""

from __future__ import annotations

from typing import Final

TERMS: Final = {
    "year-on-year": r"year[- ]on[- ]year|同比",
    "added": r"value[- ]added|added value|增加值|wertschöpfung|förädlingsvärde|valor añadido"
    r"|valeur ajoutée",
    "import": r"\bimport(?!an)|进口|\beinfuhr|\beingeführt",
    "domestic": r"\bdomestic|\binland|国内|\binrikes|\bnacional|\bintérieur",
    "export": r"export(?:s|ed)?(?: revenues?| earnings| income| sales| value)?|\bausfuhr"
    r"|\bausgeführt|出口|远销|外销|销往|\b(?:sold|sells?|sales?|goes|go|went"
    r"|shipped)(?: \w+){0,3}?"
    r" (?:abroad|overseas|to(?= [\d~]|(?: \w+){1,3} \d))|\bexpédi|\butrikes"
    r"|\bau[ßs]er landes",
    "profit": r"\bprofit|\bearn(?:ed|ings?)|利润|盈利|\bgewinn|\bvinst|\bbenefici|\bbénéfic",
    "loss": r"\bloss|\bdebt|亏损|债务|\bverlust|\bschuld|\bförlust|\bpérdida|\bdeuda|\bperte"
    r"|\bdette",
    "wage": r"\bwages?\b|\bsalar|工资|\blohn|\blöhn|\blön\b|\bsueldo",
    "price": r"\bpric|\bcosts?\b|价格|成本|\bpreis|\bkost|\bpris\b|\bprecio|\bcosto\b"
    r"|\bprix\b|\bcoût",
    "loan": r"\bloans?\b|\bsubsid|\bgrants?\b|贷款|补贴|\bkredit|\bsubvent|\bpréstamo|\bprêt\b",
    "damage": r"\bdamage|损失|\bschäden|\bschaden|\bskador\b|\bdaños",
    "tax": r"\btax|税|\bsteuer|\bskatt|\bimpuesto|\bimpôt|\bfiscal",
    "investment": r"\binvest|投资|\binver(?:t|s)i",
    "fund": r"\bfunds?\b|基金|\bfonds?\b|\bfondos?\b|\bfunding",
    "revenue": r"\brevenue|\bturnover|营收|营业收入|umsatz|\bomsättning|\bfacturaci"
    r"|chiffre d.affaires",
    "income": r"\bincome|收入|\beinkommen|\binkomst|\bingreso|\brevenu\b",
    "sales": r"\bsales\b|\bsold\b|\bsells?\b|销售|verkauf|försälj|\bsåld|\bventas?\b|\bventes?\b",
    "output": r"\boutput|\bproduc(?!t\b|ts\b|to)|产值|产出|产量|生产|年产|日产|produktion"
    r"|produzier"
    r"|\bproduc(?:e|ci)|\bmanufactur|\bturn(?:s|ed)? out",
    "make": r"\bma[kd]es?\b|\bstellt\b|herstell|\btillverk|\bfabri",
    "employee": r"employ(?:s|ed|ees?|ment|ing)?\b|\bworke(?:d|rs?)\b|\bworkforce|\bstaff\b"
    r"|\bjobs\b"
    r"|\bwork in\b|从业|员工|职工|工人|就业|beschäftig|mitarbeit|arbeiter|arbeitskr|anställd"
    r"|sysselsätt|\bemple[ao]|\btrabajador|\bemploi|\bemploy[eé]|\bsalarié",
    "people": r"\bpeople\b|\bpersons?\b|人(?!民|均|员|口|才)|\bmenschen|\bpersonen\b|\bpersonas?\b"
    r"|\bpersonnes?\b|\bmänniskor|\bpersoner\b|\bpersonas",
    "enterprise": r"\benterpris|\bbusiness(?:es)?\b|\bcompan(?:y|ies)\b|\bfirms?\b"
    r"|\bworkshops?\b|企业"
    r"|公司|家(?=[,。、;]|$)|unternehm|\bbetrieb|\bfirmen\b|företag|\bempresas?\b|entreprise",
    "country": r"\bcountr(?:y|ies)\b|国家|\bländ(?:er|ern)?\b|\bpaís(?:es)?\b|\bpays\b",
    "line": r"\blines?\b|(?<=生产)线|linien?\b|linjer?\b|\blíneas?\b|\blignes?\b",
    "upgraded": r"\bupgrad|\brebuilt|\brenovat|改造|升级|modernis|\buppgrader|\brenover",
    "brand": r"\bbrands?\b|品牌|\bmarken?\b|varumärke|\bmarcas?\b|\bmarques?\b",
    "patent": r"\bpatent|专利|\bbrevet",
    "applied": r"\bappl(?:y|ied)|申请|angemeldet|\bansökt|\bsolicit|\bdépos",
    "order": r"\borders?\b|订单|aufträge?\b|\bbeställ|\bpedidos?\b|\bcommandes?\b",
    "signed": r"\bsign(?:ed|ing)|签约|签订|unterzeichn|\bfirmad|\bundertecknad|\bsigné",
    "project": r"\bprojects?\b|项目|\bprojekte?n?\b|\bproyectos?\b|\bprojets?\b",
    "growth": r"\bgr[eo]w(?:th|s|n|ing)?\b|\brose\b|\brise|增长|\bgewachsen|\bwuchs|wachstum"
    r"|\bväxte"
    r"|tillväxt|\bcreci|\bcroissance|\baugment|\bökade",
    "piece": r"\bpieces?\b|(?<=[\d万亿多余])件|\bstück|\bpiezas?\b|\bpièces?\b|\bstycken",
    "household": r"\bhousehold|\bfamil(?:y|ies)\b|家庭|\bhaushalt|\bhushåll|\bhogar|\bménage"
    r"|\bcouple\b",
    "industry": r"\bindustr(?:y|ies)\b|产业|行业",
    "scale": r"\bscale\b|规模",
    "wider": r"\bwider\b",
}
"""The terms, and what says them."""

_AMOUNTS_OF = """added import domestic profit loss wage price loan damage tax investment fund
revenue income sales order"""
_EMPTY = """a an the of for in on by at and or to value number total volume daily day month year
share signed"""
AMOUNTS_OF: Final = frozenset(_AMOUNTS_OF.split())
"""The terms that name a quantity of their own: beside another, it is not clear which is meant."""

EMPTY: Final = frozenset(_EMPTY.split())
"""The words of labels that tell no metric from another."""

PLAIN_WORDS: Final = {
    "en": "value goods products product wares ware kinds city town county cluster sector"
    " trade number"
    " amount amounted amounts came stood stands reached reaching reaches reach hit recorded"
    " reported"
    " posted totalled totalling totaling exceeded fetched year years annual annually regions"
    " region"
    " currently now today around abroad overseas counts count counted boasts boast operates houses"
    " hosts home according source sources says said officials official figures statistics data"
    " whose who what are already just exactly precisely about over"
    " long alone altogether overall whole among across makes made make out turns lies they we"
    " them here came so because than thus while whereas although s t where industry"
    " industrial local booming achieved set itself himself posted since's far yuan dollars do does"
    " can rank ranked signed contracts contract conference agreed shipped ship buyers month",
    "de": "wert stadt kreis region regionen industrie produkte waren insgesamt beträgt"
    " betrug belief"
    " erreichte erreicht jahr jahre jahren gibt gab zählt verkaufte verkauft arbeiten arbeiteten"
    " dort heute derzeit laut rund im am zum zur ihre ihrer ihren seiner seinen keramik"
    " keramikpark keramikindustrie s",
    "sv": "staden kommun region regioner industri varor produkter sammanlagt totalt uppgick uppgår"
    " nådde når år fanns såldes sålde säljer arbetar arbetade idag nu enligt där hela dess"
    " hade keramikparken",
    "es": "ciudad condado región regiones industria productos bienes total ascendió alcanzó llegó"
    " año años cuenta contaba había vendió vende trabajan trabajaban hoy según donde valor"
    " ya parque",
    "fr": "ville région régions industrie produits biens total s'élevait atteint atteignait année"
    " années compte comptait vendu vend travaillent aujourd'hui selon où s l d y a parc",
}
"""Words that change nothing of a figure beside which they stand."""

PLAIN_HAN: Final = (
    "的 了 在 有 为 达到 达 额 总额 总 值 年 月 日 现有 现 共有 共 全 市 县 该 其 和 及 与"
    " 地区 个 家 条 人"
    " 项 名 种 类 截至 底 末 到 至 于 是 拥有 产品 商品 实现 完成 累计 目前 已 由 从事 人员"
    " 从 中 内 等 位 数 量"
    " 规模以上 价值 生产线 比上年 上年 同比 国 陶瓷 园 工业 全市 全县 区 世界 海外 约 超过"
    " 超 近 多 余 以上"
)
"""The same in Chinese, where words are not parted."""

MONTHS: Final = {
    month: number
    for number, months in enumerate(
        (
            "january januar januari enero janvier jan",
            "february februar februari febrero février feb",
            "march märz mars marzo mar",
            "april abril avril apr",
            "may mai maj mayo",
            "june juni junio juin jun",
            "july juli julio juillet jul",
            "august augusti agosto août aug",
            "september septiembre septembre sep sept",
            "october oktober octubre octobre oct okt",
            "november noviembre novembre nov",
            "december dezember diciembre décembre dec dez",
        ),
        1,
    )
    for month in months.split()
}
"""The months by name."""
