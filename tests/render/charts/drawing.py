"""Charts made for a test, from facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from clusters.answers.charting import chart_of, picture_page
from clusters.answers.footnotes import Footnotes
from clusters.compare import Terms, compare
from clusters.render.charts.svg import write
from tests.making import a_base, a_cluster

if TYPE_CHECKING:
    from clusters.models import Cluster, Fact
    from clusters.render.chart import Chart
    from clusters.render.document import Document

NAMES = {
    "faku": ("Faku", "法库"),
    "xuzhou": ("Xuzhou", "徐州"),
    "foshan": ("Foshan", "佛山"),
    "jingdezhen": ("Jingdezhen", "景德镇"),
    "huairen": ("Huairen", "怀仁"),
}
SVG = "{http://www.w3.org/2000/svg}"


def clusters() -> tuple[Cluster, ...]:
    """Make the five clusters, with their names and nothing else."""
    return tuple(a_cluster(name, names={"en": en, "zh": zh}) for name, (en, zh) in NAMES.items())


def maybe_chart(*facts: Fact, everything: bool = True, **terms: Any) -> Chart | None:  # noqa: ANN401 - any term
    """Draw up the chart of facts of one metric, with what has no bar, if there is one."""
    base = a_base(*facts, clusters=clusters())
    (group,) = compare(base, [facts[0].metric], terms=Terms.of(**terms)).groups
    return chart_of(group, Footnotes(base), everything=everything)


def a_chart(*facts: Fact, **terms: Any) -> Chart:  # noqa: ANN401 - any term
    """Draw up the chart of facts of one metric."""
    chart = maybe_chart(*facts, **terms)
    assert chart is not None
    return chart


def page(*facts: Fact, everything: bool = True, **terms: Any) -> Document:  # noqa: ANN401 - any term
    """Lay out what is to be drawn of facts of any metrics."""
    base = a_base(*facts, clusters=clusters())
    compared = compare(base, dict.fromkeys(f.metric for f in facts), terms=Terms.of(**terms))
    drawn = picture_page(base, compared, everything=everything)
    assert drawn is not None
    return drawn


def picture(*facts: Fact, **terms: Any) -> ET.Element:  # noqa: ANN401 - any term
    """Draw facts and read the picture back."""
    return ET.fromstring(write(page(*facts, **terms)))  # noqa: S314 - we wrote it


def words(svg: ET.Element) -> str:
    """Give all text that is to be seen, line after line."""
    return "\n".join(text.text or "" for text in svg.iter(f"{SVG}text"))


def described(svg: ET.Element) -> str:
    """Give the description."""
    return svg.findtext(f"{SVG}desc") or ""
