"""Who said it: each rule on a sentence of its own. All names, firms and events here are invented."""

from __future__ import annotations

import pytest

from digest.model import Quotation, Region, Sheet
from digest.quoting import quotations_of


def sheet(body: str, language: str = "en", *beside: Region) -> Sheet:
    regions = (*beside, *(Region("body", p, "") for p in body.split("\n\n")))
    return Sheet(
        id="a000000000001",
        path="one.txt",
        item=None,
        format="text",
        url=None,
        language=language,
        outlet=None,
        outlet_why="",
        agency=(),
        headline=None,
        title="",
        byline=(),
        regions=regions,
        body=body,
    )


def quotes(body: str, language: str = "en", *beside: Region) -> list[Quotation]:
    return [q for q in quotations_of(sheet(body, language, *beside)) if q.kind != "not_utterance"]


NAMED = "Harbour chief Anna Keller opened the inquiry on Monday.\n\n"
ONE = [
    ("The minister, Paul Orry, said: “The road will be open by Friday.”", "Paul Orry"),
    ("“The road will be open by Friday,” said the minister, Paul Orry.", "Paul Orry"),
    ("“The road will be open by Friday,” Transport Minister Paul Orry told reporters.", "Paul Orry"),
    ("“The road will be open by Friday,” Paul Orry, who leads the works, said on Monday.", "Paul Orry"),
    ("“The road will be open by Friday,” Orry was quoted as saying by the agency.", "Orry"),
    ("“The road will be open by Friday,” according to Paul Orry.", "Paul Orry"),
    ("Meeting villagers in Tarn, Paul Orry, the transport minister, promised that “the road will be open by Friday”.", "Paul Orry"),
    ("In Tarn, Veldia, on the 4th, Paul Orry said the road would be “open by Friday at the latest”.", "Paul Orry"),
    ("Paul Orry visited the site on Monday and said: “The road will be open by Friday.”", "Paul Orry"),
    ("Paul Orry thanked the crews, adding that “the road will be open by Friday”.", "Paul Orry"),
    ("The operator, Tarn Roads, at first said that it had “no plan to close the road”.", "Tarn Roads"),
    ("Analysts at Bode Securities called the price “far too low for a road like this”.", "Bode Securities"),
    ("The Ministry of Public Works said in a statement that it “regrets the long delay very much”.", "Ministry of Public Works"),
    ("ORRY: “The road will be open by Friday.”\n\nPaul Orry left after the meeting.", "Paul Orry"),
    ("The following letter from Bishop Paul Orry was read on Sunday.\n\n“We closed the road and we are sorry for it.", "Paul Orry"),
]


@pytest.mark.parametrize(("body", "speaker"), ONE)
def test_the_subject_of_the_reporting_verb_is_the_speaker(body: str, speaker: str) -> None:
    assert [q.speaker for q in quotes(body)] == [speaker]


LATER: list[tuple[str, str | None]] = [
    (NAMED + "“We should have looked sooner,” she said.", "Anna Keller"),
    (NAMED + "“We should have looked sooner,” Keller said.", "Anna Keller"),
    (NAMED + "“We should have looked sooner,” the harbour chief said.", "Anna Keller"),
    ("Anna Keller of Denmark won the stage.\n\n“We should have looked sooner,” the Dane said.", "Anna Keller"),
    ("Ship maker Norlund Yards laid off 40 welders on Monday.\n\n“We have no choice in this matter,” the company said.", "Norlund Yards"),
    ("“The ice is too thin for that,” said Anna Keller. “Nobody should walk on it.”", "Anna Keller"),
    ("“The ice,” said Anna Keller, “is too thin for that.”", "Anna Keller"),
    (
        "The Coast Office issued a bulletin on the storm.\n\nThe bulletin said: “All harbours are closed until Sunday.”",
        "Coast Office",
    ),
]

LATER += [
    (
        "Orrick’s claim that the lock was “safe for another century” was met with silence.\n\nWenda Orrick, a lock keeper, left early.",
        "Wenda Orrick",
    ),
    ("Wenda Orrick, a lock keeper, arrived. Her promise to “mend every gate by the spring” drew cheers.", "Wenda Orrick"),
    ("TARN, Veldia — Wenda Orrick, opening a lock, said it would tell a story, “one of water and of patience”.", "Wenda Orrick"),
    ("When Paul Orry spoke of the lock, Wenda Orrick laughed and said: “It will leak again by Sunday.”", "Wenda Orrick"),
    ("Wenda Orrick, reached at home, would not comment except to say: “The lock speaks for itself.”", "Wenda Orrick"),
    ("By May the harbour’s auditors were warning that its books were “not in a state for review”.", None),
    ("At the lock in Chelsea, the mayor also spoke. Mayor Wenda Orrick left.\n\n“It is not safe at all,” the mayor said.", "Wenda Orrick"),
    ("Senator Paul Orry spoke.\n\n“It is not safe at all,” the Ohio Republican said.", "Paul Orry"),
    ("Paul Orry sold the lock. Wenda Orrick was angry. Orrick, he said, is “the kind who would sell it twice”.", "Paul Orry"),
    ("What Paul Orry does, Wenda Orrick, a lock keeper, said. What Orry does, she argued, is “sell the same lock twice”.", "Wenda Orrick"),
    ("As Wenda Orrick, a lock keeper, once said of a rival, “he can sink a boat by looking at it”.", "Wenda Orrick"),
    ("By noon, rules panel member Wenda Orrick was telling voters that the lock was “rigged from the gate up”.", "Wenda Orrick"),
    ("Vice president of the Tarn railway Olan Orrick left. “The rail was broken,” he said.", "Olan Orrick"),
    ("Tarnis vice president Wenda Orrick, who left early, said the firm would “look at other places upstream”.", "Wenda Orrick"),
    ("“The ice is far too thin,” said incident commander Wenda Orrick.", "Wenda Orrick"),
    ("For Wenda Orrick, a nurse, the night was short. “I woke up on the ceiling,” she said.", "Wenda Orrick"),
    ("Lock chief Wenda Orrick spoke of “one flood too many for a summer”.", "Wenda Orrick"),
    ("Wenda Orrick of Tarn Fire and Rescue said that he was “where he would have been”.", "Wenda Orrick"),
    ("Lock chief Wenda Orrick met Governor Olan Tarr. The governor was glad. “The gates will hold,” he said.", "Olan Tarr"),
    ("Wenda Orrick, an engineer, spoke. The minister was glad. “The gates will hold,” he said.", None),
    ("The line of the week belongs to a teacher, Wenda Orrick: “The gates have never held.”", "Wenda Orrick"),
    ("Orrick J was unforgiving: “The gates have never held, and everybody knew.”", "Orrick"),
    ("Wenda Orrick, the lock chief, read from two sheets of paper.\n\n“The gates have never held.", "Wenda Orrick"),
    ("Lock chief Wenda Orrick sold it for Sh18.5 billion. “The gates have never held,” she said.", "Wenda Orrick"),
    ("“The gates have never held,” said science minister Wenda Orrick.", "Wenda Orrick"),
    ("Paul Orry, the mayor, sulked. The lock service said that it “does not lend keys to swans”.", "The lock service"),
    ("The mayor’s office said that it would “look into the matter of the window”.", "mayor’s office"),
    (
        "Lock chief Anna Keller came first.\n\nIt rained.\n\nIt snowed.\n\nIt hailed.\n\n“The gates have never held,” she said.",
        "Anna Keller",
    ),
    ("“The gates have never held,” said state Sen. Wenda Orrick.", "Wenda Orrick"),
    ("A Tarn Lock Office report released last year found that the gates held “no water worth the name”.", None),
    ("Paul Orry told of his father who wired: “The gates have never held.”", None),
    ("Mayor Paul Orry chose an architect who said he was unpaid, saying: “I was not happy with his work.”", "Paul Orry"),
    ("Mayor Paul Orry is here. He’s claiming that the gates are “a big, big problem in this town”.", "Paul Orry"),
    ("The film has footage of Mayor Paul Orry asking: “Why do the gates not hold?”", "Paul Orry"),
    ("Mayor Paul Orry rose. A clerk who “steals a handful of coins” is held to account, Orry said.", "Paul Orry"),
    ("The council may be slow, Mayor Paul Orry said. “The other matter is the gate itself.”", "Paul Orry"),
    ("“They lied,” said Mayor Paul Orry. “They blamed it on thousands of” workers.", "Paul Orry"),
    ("Paul Orry waited. His brother shrugged. “It is not safe at all,” he said.", None),
    ("Paul Orry waited. His mother shrugged. “It is not safe at all,” he said.", "Paul Orry"),
    ("The bridge was praised by Wenda Orrick for “quiet strength and a very fine rail”.", "Wenda Orrick"),
    (
        "Wenda Orrick runs the Northern Canal Authority.\n\nOn Monday the authority issued a single sentence: “The lock will open on Saturday.”",
        "Northern Canal Authority",
    ),
    ("Wenda Orrick of the canal office told Radio Tarn that boats would leave. “The lock is not safe yet,” she said.", "Wenda Orrick"),
    (
        "The mayor, who is up for election, turned on the capital. “I cannot build a gate with thoughts,” Paul Orry wrote.\n\n"
        "“Nobody will sleep in a gymnasium,” the mayor said later.",
        "Paul Orry",
    ),
    ("“We are not giving money away,” said Mayor Paul Orry.\n\n“Nothing has been paid so far,” the former prosecutor added.", "Paul Orry"),
    ("Tarn Works Ltd opened the gate at night. “The leak was contained within an hour,” a spokesman said.", "Tarn Works Ltd"),
    ("Minister Paul Orry had said that Ostrava hopes “the neighbours will read the text first”.", "Paul Orry"),
    ("Paul Orry has retired. Sledging Orry, he says, was fun. “I am going before they are polite,” Orry said.", "Paul Orry"),
    ("“I never knew what he was afraid of,” said former Australia quick Paul Orry.", "Paul Orry"),
    ("“Nobody slept and nobody was told,” said an official at the Tarn Bank, who asked not to be identified.", None),
    ("Tarn Works, which makes pumps, said it was sorry. “The leak was contained,” a spokesman said.", "Tarn Works"),
    ("Tarn Works is for sale. Tarn Works’ board said it considered the price “fair in every respect”.", "Tarn Works"),
    ("The tribunal’s president, Wenda Orrick, rose.\n\n“The rules do not ask where you were,” the judge said.", "Wenda Orrick"),
    ("“Three no-shows are three no-shows,” said its president, a judge by the name of Wenda Orrick.", "Wenda Orrick"),
    ("Mayor Paul Orry said in a statement that he was sorry. “I signed what I was shown,” the statement said.", "Paul Orry"),
    ("Orrick United lost again. “We respect his decision and thank him,” the club said.", "Orrick United"),
    ("Tarn Yards was built by Wenda Orrick.\n\n“The lock is safe,” said Tarn’s founder and chief executive, Wenda Orrick.", "Wenda Orrick"),
]


@pytest.mark.parametrize(("body", "speaker"), LATER)
def test_later_words_for_somebody_mean_who_was_named(body: str, speaker: str | None) -> None:
    assert {q.speaker for q in quotes(body)} == {speaker}


@pytest.mark.parametrize(
    ("language", "body", "speaker"),
    [
        ("de", "Die Verkehrsministerin Ines Wolter kam am Abend.\n\n„Die Strecke bleibt noch lange gesperrt“, sagte sie.", "Ines Wolter"),
        ("de", "„Die Strecke bleibt noch lange gesperrt“, sagte Feuerwehrkommandant Paul Ober.", "Paul Ober"),
        ("fr", "« La route sera ouverte vendredi », a déclaré le ministre des Transports, Paul Ory.", "Paul Ory"),
        ("fr", "Le ministre des Transports, Paul Ory, s’est montré bref : « La route sera ouverte vendredi. »", "Paul Ory"),
        ("es", "«La carretera abrirá el viernes», dijo la alcaldesa de Tarna, Ana Orive.", "Ana Orive"),
        ("ru", "«Дорога откроется в пятницу утром», — заявил министр транспорта Павел Орлов.", "Павел Орлов"),
        ("ko", "김하늘 교통부 장관은 “도로는 금요일 아침에 다시 열린다”고 말했다.", "김하늘"),
    ],
)
def test_other_languages_by_their_own_small_words(language: str, body: str, speaker: str) -> None:
    assert [q.speaker for q in quotes(body, language)] == [speaker]


@pytest.mark.parametrize(
    "body",
    [
        "“We saw the wall move at night,” officials said.",
        "Paul Orry and Anna Keller met. The two ministers said they were “very happy with the result”.",
        "“We saw the wall move at night,” said a man who would not give his name.",
        "A sign on the door reads “closed for good until further notice”.",
    ],
)
def test_who_cannot_be_known_stays_open(body: str) -> None:
    assert {q.speaker for q in quotes(body)} <= {None}


def test_a_pronoun_goes_by_gender_not_by_nearness() -> None:
    body = "Anna Keller met Paul Orry, the mayor.\n\n“Nobody told us about the crack,” he said."

    assert [q.speaker for q in quotes(body)] == ["Paul Orry"]


def test_a_name_in_a_caption_completes_a_surname() -> None:
    caption = Region("caption", "Foreign Minister Choe Mi-ran arrives in Tarn.", "")

    found = quotes("Foreign Minister Choi arrived in Tarn.\n\n“We will build the bridge together,” Choi said.", "en", caption)

    assert [q.speaker for q in found] == ["Choe Mi-ran"]


@pytest.mark.parametrize(
    "body",
    [
        "Her novel, “The Year of Two Rivers”, won.",
        "The ship, nicknamed “the Duchess”, sank.",
        "The so-called “peace train” left.",
        "In “Ferryman” a widow says, “The river keeps what it is given”.",
        "Supporters came with a banner that read “Thank you for the nights without a goal”.",
        "Its slogan, “Power that stays where you are”, hung over the stage.",
        "The family motto, she points out, is “bring a second jumper”.",
        "Keller said it was suspended under its “zero surprises” policy.",
        "They signed the treaty “On Friendship and Good Neighbours”.",
    ],
)
def test_titles_and_nicknames_are_no_utterances(body: str) -> None:
    assert {q.kind for q in quotations_of(sheet(body))} == {"not_utterance"}


@pytest.mark.parametrize(
    ("body", "mention"),
    [
        ("“We saw the wall move at night,” one official said.", "one official"),
        ("“We saw the wall move at night,” they wrote.", "they"),
        ("The report found that the wall “had been moving for a year”.", "The report"),
    ],
)
def test_somebody_unnamed_is_a_mention_without_a_speaker(body: str, mention: str) -> None:
    assert [(q.speaker, q.mention, q.confidence) for q in quotes(body)] == [(None, mention, 0.0)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“KELLER: The wall moved, and we saw it move.\n\n“ORRY: We did not.”\n\nAnna Keller and Paul Orry left.", "Anna Keller"),
        ("“The wall moved, and we saw it move.” — Anna Keller", "Anna Keller"),
        ("Anna Keller, the mayor, dismissed the idea. “The wall moved, and we saw it move.”", "Anna Keller"),
        ("“The wall moved,” Rep. Anna Keller (D-Ohio) said in an interview.", "Anna Keller"),
        ('"The wall moved at night,” said Anna Keller.', "Anna Keller"),
        ("“The wall moved at night,” Anna Keller, who was there when the men asked, said of the road.", "Anna Keller"),
    ],
)
def test_the_forms_of_american_newspapers(body: str, speaker: str) -> None:
    assert quotes(body)[0].speaker == speaker


def test_a_clause_inside_the_marks_is_no_part_of_the_quotation() -> None:
    found = quotes("«Стена движется, — сказал Павел Орлов. — Мы видели это ночью».", "ru")

    assert [(q.text, q.speaker) for q in found] == [("Стена движется", "Павел Орлов"), ("Мы видели это ночью", "Павел Орлов")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Anna Keller said on Monday that the wall had moved at night.", ["the wall had moved at night"]),
        ("Anna Keller did not say that the wall had moved at night.", []),
        ("She said that the wall had moved at night.", []),
    ],
)
def test_reported_speech_is_taken_only_where_it_is_sure(body: str, found: list[str]) -> None:
    assert [q.text for q in quotes(body) if q.kind == "indirect"] == found


@pytest.mark.parametrize(
    ("language", "body", "speaker"),
    [
        (
            "de",
            "Bezirksleiterin Anna Keller stand im Regen. „Wir holen einen nach dem anderen“, hatte sie am Abend angekündigt.",
            "Anna Keller",
        ),
        ("de", "Premierminister Andrea Orry fuhr nach Tarn. „Wir holen einen nach dem anderen“, sagte er.", "Andrea Orry"),
        ("ko", "노가람 9단이 졌다.\n\n노 9단은 회견에서 “나는 나 자신에게 졌다고 생각한다”고 말했다.", "노가람"),
        ("de", "Am Vormittag hatte Amtsleiterin Anna Keller noch von „kleinen Schäden am Belag“ gesprochen.", "Anna Keller"),
        ("de", "Amtsleiterin Anna Keller kam. Nach ihren Worten war das „ein Fehler, den niemand sah“.", "Anna Keller"),
        ("fr", "Le maire, Paul Orry, a évoqué « un défaut de surveillance impardonnable ».", "Paul Orry"),
        ("fr", "« Personne n’a jamais été en danger », assure de son côté le maire, Paul Orry.", "Paul Orry"),
        ("es", "El alcalde, Paul Orry, no ocultó su enfado. «La ciudad se entera por la prensa», se quejó.", "Paul Orry"),
        ("es", "Habló el alcalde, Paul Orry. Según explicó, hubo «un fallo que no se puede repetir».", "Paul Orry"),
        ("ru", "«Мы теряем сорок тысяч евро в день», — подсчитал предприниматель Павел Орлов.", "Павел Орлов"),
        ("ru", "Пришла начальник службы Анна Орлова. По её словам, это «недопустимый сбой в системе».", "Анна Орлова"),
        (
            "fr",
            "Le juge, Paul Orry, et l’avocate, Anna Ruiz, sont là.\n\n« Nous ferons appel demain », lui a répondu l’avocate.",
            "Anna Ruiz",
        ),
        ("fr", "La ministre Anna Ruiz est venue.\n\n« J’ai trouvé un clou », confie la restauratrice de 46 ans.", "Anna Ruiz"),
        ("es", "«Nos pagan el cobre», declaró en la barricada de la ruta 24 la presidenta del sindicato, Ana Orive.", "Ana Orive"),
        ("ru", "«Войдём, насколько пустит лёд», — сказал по спутниковому телефону капитан Павел Орлов.", "Павел Орлов"),
        ("ru", "Глава Центрального банка Тарнии Оразбек Орлов ушёл. «Мне приказали защищать и то и другое», — заявил он.", "Оразбек Орлов"),
        ("de", "„Die hätten auch mehr gezahlt“, sagte ein Beteiligter, der nicht genannt werden will.", None),
        ("de", "Anna Keller ist hier. 212 Millionen Euro sind weg. „Das ist kein Geld, das wiederkommt.“", None),
        ("de", "Gesprochen hat den Satz Anna Keller, die Richterin. „Wegschauen heißt: alles gesehen haben“, sagt sie.", "Anna Keller"),
        (
            "fr",
            "Paul Orry a encaissé. « Le roman n’a pas refusé », dit-il.\n\nPuis, une fois les micros baissés : « Elle aura le prix. »",
            "Paul Orry",
        ),
        ("es", "Ana Orive pidió perdón: «Me avergüenzo mucho de esto». También aseguró que «no se robó ningún número».", "Ana Orive"),
        ("ru", "Банкир Павел Орлов ушёл. «Резервы я оставляю в лучшем состоянии», — добавил 61-летний чиновник.", "Павел Орлов"),
        ("fr", "L’éclusier, Paul Orry, n’avait rien vu. « J’ai cru que l’eau montait », raconte-t-il.", "Paul Orry"),
    ],
)
def test_the_forms_of_other_languages(language: str, body: str, speaker: str | None) -> None:
    assert {q.speaker for q in quotes(body, language)} == {speaker}


def test_a_pronoun_after_somebody_described_anew_stays_open() -> None:
    body = (
        "The canal belongs to Anna Keller, the mayor.\n\nThe runner-up, a retired pilot, shrugged. “The boat was faster than us,” he said."
    )

    assert [q.speaker for q in quotes(body)] == [None]


def test_a_word_that_was_not_said_is_no_utterance() -> None:
    assert quotes("Anna Keller said in a letter that ran to two pages and did not contain “sorry”.") == []


def test_a_nations_leader_is_the_one_whose_office_leads_it() -> None:
    body = (
        "The minister met the North's leader Bao Linh and Danish President Carla Holm after the talks.\n\n"
        "Holm thanked the other in a letter, in which the Danish leader called him an “honoured and patient guest”."
    )

    assert [q.speaker for q in quotes(body)] == ["Carla Holm"]
