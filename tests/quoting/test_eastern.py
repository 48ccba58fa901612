"""Who said it in Chinese, Japanese and Korean: each rule on a sentence of its own. All names and events here are invented."""

from __future__ import annotations

import pytest

from digest.quoting import quotations_of
from tests.quoting.test_speakers import sheet

WORDS = "这条路星期五重新开放，请大家放心"
WORTE = "道路は金曜日の朝に再び開通する"


def speakers(body: str, language: str) -> list[str | None]:
    return [q.speaker for q in quotations_of(sheet(body, language)) if q.kind != "not_utterance"]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (f"交通部长吕思远21日在记者会上表示：“{WORDS}”。", "吕思远"),
        (f"交通部長呂思遠在記者會上強調：「{WORDS}」。", "呂思遠"),
        (f"“{WORDS}”，董事长欧阳静在仪式上说。", "欧阳静"),
        (f"“{WORDS}。”渔民任海川回忆道。", "任海川"),
        (f"吕思远说：“{WORDS}”。", "吕思远"),
        (f"总理埃里克·松德贝格在签字仪式上说：“{WORDS}”。", "埃里克·松德贝格"),
        (f"州长艾达·莫兰（Ada Moran）出席仪式。“{WORDS}”，她笑着说。", "Ada Moran"),
        (f"州长艾达·莫兰（Ada Moran）出席仪式。\n\n对此，这位州长承诺：“{WORDS}”。", "Ada Moran"),
        (f"球员艾达·莫兰宣布退役。\n\n“{WORDS}”，34岁的莫兰在北港说。", "艾达·莫兰"),
        (f"球员艾达·莫兰宣布退役。她的丈夫路易·莫兰开玩笑说：“{WORDS}”。", "路易·莫兰"),
        (f"社长冈田诚一透露，“{WORDS}”。", "冈田诚一"),
        (f"该公司首席执行官埃隆·桑德斯强调：“{WORDS}”。", "埃隆·桑德斯"),
        (f"消防队长约翰·桑德斯（John Sanders）说：“{WORDS}”。", "John Sanders"),
        (f"吕思远教授表示：“{WORDS}”。", "吕思远"),
        (f"外交部表示：“{WORDS}”。", "外交部"),
        (f"局长吕思远出席，并表示：“{WORDS}”。", "吕思远"),
    ],
)
def test_chinese_speakers(body: str, speaker: str) -> None:
    assert speakers(body, "zh") == [speaker]


def test_a_chinese_short_form_is_whoever_was_named_so_first() -> None:
    body = f"队长约翰·史密斯（John Smith）说：“{WORDS}”。史密斯补充说：“{WORDS}”。"

    assert speakers(body, "zh") == ["John Smith", "John Smith"]


def test_a_chinese_pronoun_means_nobody_of_the_other_sex() -> None:
    body = f"部长徐美娟否认此事。“{WORDS}”，她表示。\n\n发言人任建国21日出席。至于今后，她说：“{WORDS}”。"

    assert speakers(body, "zh") == ["徐美娟", "徐美娟"]


@pytest.mark.parametrize(
    "body",
    [
        f"局长吕思远出席。\n\n一名警官说：“{WORDS}”。",  # somebody else, whom nobody names
        f"安理会说：“{WORDS}”。",  # no person, though it begins as a surname does
        f"高管们说：“{WORDS}”。",
        f"高管说：“{WORDS}”。",
    ],
)
def test_a_chinese_speaker_who_is_not_named_stays_open(body: str) -> None:
    assert not {"吕思远", "高管", "高管们"} & set(speakers(body, "zh"))


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (f"港湾局の星野真理局長は「{WORTE}」と述べた。", "星野真理"),
        (f"星野真理局長が会見した。星野局長は報道陣に対し、「{WORTE}」と胸を張った。", "星野真理"),
        (f"リック・モラン（Rick Moran）監督は「{WORTE}」とけん制した。", "Rick Moran"),
        (f"学芸員のアダ・モランさん（５２）は「{WORTE}」と声を落とした。", "アダ・モラン"),
        (f"主力の星野真理は「{WORTE}」と別れを惜しんだ。", "星野真理"),
        (f"劉建民報道官は２１日、「{WORTE}」とけん制した。", "劉建民"),
        (f"球団の文智恩（ムン・ジウン）社長によると、慰留は続いた。「{WORTE}」と明かす。", "文智恩"),
        (f"文智恩（ムン・ジウン）産業相は批判に反論した。「{WORTE}」", "文智恩"),
        (f"専門家の星野真理・北浜大教授は「{WORTE}」と指摘する。", "星野真理"),
        (f"「{WORTE}」と星野真理教授は語る。", "星野真理"),
        (f"星野真理選手が勝った。星野は「{WORTE}」と振り返った。", "星野真理"),
        (f"アダ・モラン消防隊長は「{WORTE}」と話した。", "アダ・モラン"),
        (f"北浜交通省は「{WORTE}」としている。", "北浜交通省"),
        (f"梁文斌副報道局長は「{WORTE}」と反発した。", "梁文斌"),
        (f"修復家、星野真理さんは昨日着いた。荷物は一つだった。「{WORTE}」", "星野真理"),
    ],
)
def test_japanese_speakers(body: str, speaker: str) -> None:
    assert speakers(body, "ja") == [speaker]


def test_a_japanese_topic_that_is_nobody_named_stays_open() -> None:
    body = f"星野真理局長が会見した。警備員の一人は匿名を条件に、「{WORTE}」と証言する。"

    assert speakers(body, "ja") == [None]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("벼 농사를 짓는 박하늘(72)씨는 “우리 논에는 물이 한 방울도 없다”라며 혀를 찼다.", "박하늘"),
        ("노가람(54) 감독이 물러났다.\n\n노 감독은 “나는 바람 탓을 한 적이 한 번도 없다”고 말했다.", "노가람"),
        ("한가람 회장은 떠났다.\n\n한 회장은 비판에 대해 “우리는 떠날 수밖에 없었다고 본다”고 답했다.", "한가람"),
        ("임가람 해안군수는 “안전이 확인될 때까지 다리를 열지 않겠다”고 말했다.", "임가람"),
        ("공격수 아오키 쇼타는 “그 말이 맞았던 사람은 그분뿐이었다”며 아쉬워했다.", "아오키 쇼타"),
        ("오카다 쇼타 바다항공 사장은 “이름은 남는다. 바뀌는 것은 주주뿐”이라고 강조했다.", "오카다 쇼타"),
        ("릭 모런(Rick Moran) 감독은 “이름은 남는다. 바뀌는 것은 주주뿐”이라고 강조했다.", "Rick Moran"),
        ("북해대 김가람 교수는 “도로는 금요일 아침에 다시 열린다고 본다”고 지적했다.", "김가람"),
        ("도널드 모런 전 북해 시장은 “도로는 금요일 아침에 다시 열린다고 본다”고 지적했다.", "도널드 모런"),
        ("앞서 도널드 모런 전 북해 시장은 “도로는 금요일 아침에 다시 열린다고 본다”고 지적했다.", "도널드 모런"),
        ("박진 교통부 장관은 “도로는 금요일 아침에 다시 열린다고 본다”고 했다.", "박진"),
        ("김가람(27·북해)은 “도로는 금요일 아침에 다시 열린다고 본다”고 했다.", "김가람"),
        ("노가람 감독은 떠났다.\n\n그는 통화에서 “다른 팀을 맡을 생각은 전혀 없다”고 했다.", "노가람"),
    ],
)
def test_korean_speakers(body: str, speaker: str) -> None:
    assert speakers(body, "ko") == [speaker]


@pytest.mark.parametrize(
    "body",
    [
        "노가람 감독은 떠났다. 한 관계자는 “결정을 존중하며 후임을 곧 발표하겠다”고 밝혔다.",
        "교통부 관계자는 “결정을 존중하며 후임을 곧 발표하겠다”고 밝혔다.",
        "주민 이모(54)씨는 “결정을 존중하며 후임을 곧 발표하겠다”고 말했다.",
        "노가람 감독이 이끄는 팀의 주민들은 “결정을 존중하며 후임을 곧 발표하겠다”고 밝혔다.",
    ],
)
def test_a_korean_topic_that_is_nobody_named_stays_open(body: str) -> None:
    assert speakers(body, "ko") == [None]
