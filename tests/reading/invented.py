"""Invented pages of many styles, each with what a careful reader would say of it. People, places, outlets: all made up.

Real names of agencies stand where their credit is the subject; no text is theirs.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    name: str
    text: str
    headline: str | None
    byline: tuple[str, ...]
    outlet: str | None
    agency: tuple[str, ...]
    first: str
    last: str
    gone: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    language: str = "en"


PAGES = (
    Page(
        "tabloid",
        """SHOCK AS SWANS STORM CHIP SHOP

Terrified customers fled as a gang of six swans burst into a seaside chippy and ate the lot

By Kayleigh Stubbs, Showbiz Reporter

14:02, 3 MAY 2019 | UPDATED 16:40, 3 MAY 2019

Comments

Video Loading
Video Unavailable

A gang of swans left diners fearing for their lives after storming a packed chip shop in Saltmouth.

Owner Terry Bunce, 54, said: "They came through the door like they owned the place. I've never seen the like."

The birds ate eleven portions of cod before council workers lured them away with lettuce.

Read More
Seagull stole my wedding ring
Read More
Woman, 80, fights off heron with umbrella

A spokesman for Saltmouth Council said: "We urge the public not to feed the swans, or to let them in."

Terry, who has run the Jolly Plaice since 1998, plans to fit a smaller door.

Get the biggest stories sent straight to your inbox. Sign up to our daily newsletter here.

Follow Daily Bugle-Horn on Facebook
""",
        "SHOCK AS SWANS STORM CHIP SHOP",
        ("Kayleigh Stubbs",),
        None,
        (),
        "A gang of swans left diners",
        "plans to fit a smaller door.",
        ("Seagull stole my wedding ring", "Video Unavailable", "straight to your inbox"),
        ("We urge the public not to feed the swans",),
    ),
    Page(
        "us-regional-ap",
        """Fire forces 300 from homes near Alder Gulch
By JANE TORKELSON Associated Press
Aug 14, 2015

ALDER GULCH, Mont. (AP) — A wind-driven wildfire forced about 300 people to leave their homes near Alder Gulch on Friday, officials said.

The blaze had burned 11 square miles of timber by nightfall, fire spokesman Dale Pruitt said.

"It's running faster than a man can," Pruitt said. "We are asking people not to wait."

No injuries were reported. Three outbuildings were lost.

___

Torkelson reported from Helena.

Copyright 2015 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.
""",
        "Fire forces 300 from homes near Alder Gulch",
        ("JANE TORKELSON",),
        None,
        ("AP",),
        "A wind-driven wildfire forced",
        "Three outbuildings were lost.",
        ("All rights reserved", "reported from Helena"),
    ),
    Page(
        "korean-wire",
        """북방철도 3단계 공사 내년 착공…"예산 1조2천억 확보"

송고시간 2022-03-14 10:21

김하늘 기자

(서울=연합뉴스) 김하늘 기자 = 정부가 북방철도 3단계 공사를 내년 상반기에 착공하기로 했다고 14일 밝혔다.

국토부 관계자는 "예산 1조2천억원을 확보했다"며 "지역 주민과의 협의도 마쳤다"고 말했다.

공사 구간은 모두 84㎞로 2027년 완공이 목표다.

sky@example.kr

제보는 카카오톡 okjebo
<저작권자(c) 연합뉴스, 무단 전재-재배포, AI 학습 및 활용 금지>
2022/03/14 10:21 송고
""",
        '북방철도 3단계 공사 내년 착공…"예산 1조2천억 확보"',
        ("김하늘",),
        None,
        ("Yonhap",),
        "정부가 북방철도 3단계 공사를",
        "2027년 완공이 목표다.",
        ("무단 전재", "카카오톡"),
        language="ko",
    ),
    Page(
        "russian-site",
        """Главная / Новости / Происшествия

В Нижнекамышинске затонул паром с кирпичом

07.07.2020 11:32
Автор: Светлана Рябова

НИЖНЕКАМЫШИНСК, 7 июля — РИА Новости. Паром с грузом кирпича затонул на реке Камыш, пострадавших нет, сообщил РИА Новости представитель МЧС.

«Экипаж из четырёх человек сам добрался до берега», — сказал собеседник агентства.

По предварительным данным, причиной стал перегруз.

Читайте также:
Мост через Камыш закроют на ремонт
Рыбаки просят вернуть бакены
Нашли ошибку? Выделите ее и нажмите Ctrl+Enter
Подписывайтесь на наш Telegram-канал
""",
        "В Нижнекамышинске затонул паром с кирпичом",
        ("Светлана Рябова",),
        None,
        ("RIA Novosti",),
        "Паром с грузом кирпича затонул",
        "причиной стал перегруз.",
        ("Мост через Камыш", "Подписывайтесь"),
        language="ru",
    ),
    Page(
        "german-daily",
        """Startseite > Wirtschaft
Wirtschaft
Zuckerfabrik Oberwalde

Der letzte Rübenzug

Nach 130 Jahren schließt das Werk in Oberwalde. 240 Menschen verlieren ihre Arbeit.

Von Anke Dorfmeister und Jens Petersen, Oberwalde
12. Januar 2016, 18:47 Uhr

Anzeige

Um kurz nach sechs rollt der letzte Zug mit Rüben auf das Gelände. Niemand klatscht, niemand weint.

„Wir haben es seit dem Sommer gewusst“, sagt Betriebsratschef Holger Brandt. „Aber wissen ist etwas anderes als sehen.“

Anzeige

Der Konzern begründet die Schließung mit dem Ende der Zuckerquote. Das Land will eine Transfergesellschaft unterstützen.

(Mit Material von dpa)

Mehr zum Thema
Zuckerpreise fallen weiter
Was wird aus dem Hafen?

© Oberwalder Tageblatt 2016
""",
        "Der letzte Rübenzug",
        ("Anke Dorfmeister", "Jens Petersen"),
        "Oberwalder Tageblatt",
        ("dpa",),
        "Um kurz nach sechs rollt der letzte Zug",
        "Das Land will eine Transfergesellschaft unterstützen.",
        ("Zuckerpreise fallen weiter", "Anzeige"),
        language="de",
    ),
    Page(
        "french-regional",
        """Accueil Société

SOCIÉTÉ. La fanfare de Brémont-sur-Loue perd son dernier tuba

Publié le 21/09/2018 à 19h12 Mis à jour le 22/09/2018 à 07h55
Clémence Aubertin

Le dernier tuba de la fanfare municipale a été volé dans la nuit de jeudi à vendredi. Les musiciens lancent un appel.

« Sans tuba, on n'est plus une fanfare, on est une chorale avec des tambours », soupire Marcel Vuillemin, 71 ans, président de l'association.

La gendarmerie a ouvert une enquête. L'instrument, acheté en 1962, vaudrait 4 000 euros.

Lire aussi : Le festival des orgues reporté d'un an

(avec AFP)

Les plus lus
1 Pourquoi le pont restera fermé
2 Un sanglier au supermarché
""",
        "SOCIÉTÉ. La fanfare de Brémont-sur-Loue perd son dernier tuba",
        ("Clémence Aubertin",),
        None,
        ("AFP",),
        "Le dernier tuba de la fanfare municipale",
        "vaudrait 4 000 euros.",
        ("Un sanglier", "festival des orgues"),
        language="fr",
    ),
    Page(
        "spanish-efe",
        """Rescatan a doce excursionistas atrapados en la sierra de Almandra

EFE Villarejo 09/02/2021 - 21:15h

Villarejo, 9 feb (EFE).- Doce excursionistas que quedaron atrapados por la nieve en la sierra de Almandra han sido rescatados este martes en buen estado, informó la Guardia Civil.

"Tenían frío y hambre, pero estaban tranquilos", dijo el sargento Emilio Zurdo.

El grupo había salido el lunes pese al aviso de temporal.

Etiquetas
nieve
rescate
Te puede interesar
El deshielo llena los pantanos
""",
        "Rescatan a doce excursionistas atrapados en la sierra de Almandra",
        (),
        None,
        ("EFE",),
        "Doce excursionistas que quedaron atrapados",
        "pese al aviso de temporal.",
        ("El deshielo llena", "Etiquetas"),
        language="es",
    ),
    Page(
        "japanese",
        """離島航路、来春に再開へ　町と運航会社が合意

2019年11月5日 18時30分

【白波町＝高橋直樹】白波町と離島航路の運航会社は5日、休止中の定期便を来年4月に再開することで合意した。

町長の森田和夫氏は記者会見で「島民の足を守ることができた」と述べた。

再開後は1日3往復を予定している。

関連記事
漁港の防波堤、補修始まる
灯台の一般公開は延期
無断転載を禁じます
""",
        "離島航路、来春に再開へ 町と運航会社が合意",
        ("高橋直樹",),
        None,
        (),
        "白波町と離島航路の運航会社は5日",
        "1日3往復を予定している。",
        ("防波堤", "無断転載"),
        language="ja",
    ),
    Page(
        "chinese-xinhua",
        """青山县跨河大桥合龙

2020-06-18 09:12:33 来源：新华社

新华社青山6月18日电（记者李明、王芳）连接青山县两岸的跨河大桥18日上午合龙，预计年底通车。

项目负责人赵强说：“大桥全长1280米，比原计划提前了两个月。”

大桥建成后，两岸通行时间将由40分钟缩短至5分钟。

责任编辑：陈晨
相关阅读
青山县启动古城修缮
""",
        "青山县跨河大桥合龙",
        ("李明", "王芳"),
        None,
        ("Xinhua",),
        "连接青山县两岸的跨河大桥18日上午合龙",
        "缩短至5分钟。",
        ("古城修缮", "责任编辑"),
        language="zh",
    ),
    Page(
        "terminal-wire",
        """BC-Grain Ship,2nd Ld-Writethru,
Grain ship freed from sandbar after nine days
Eds: UPDATES with ship under way.
By PETER HALVERSEN
Continental Press Writer
   PORT SORREL (CPW) - The grain carrier Maria Elena was pulled off a
sandbar at the mouth of the Sorrel River on Tuesday, nine days after she
ran aground with 31,000 tons of wheat on board.
   Two tugs and the highest tide of the month did what a week of digging
had not, said harbor master Lew Castle.
   "She came off like a cork," Castle said. "I have never been so glad to
see a ship leave."
   The ship was under way for Alexandria by evening.
""",
        "Grain ship freed from sandbar after nine days",
        ("PETER HALVERSEN",),
        None,
        ("CPW",),
        "The grain carrier Maria Elena was pulled off a sandbar at the mouth",
        "under way for Alexandria by evening.",
        ("BC-Grain",),
    ),
    Page(
        "press-release",
        """FOR IMMEDIATE RELEASE

Thornbury Kettles Opens Second Works in Lower Marsh

THORNBURY, England, March 2, 2017 /PRNewswire/ -- Thornbury Kettles plc, a maker of stovetop kettles, today opened its second works in Lower Marsh, creating 85 jobs.

"We have run out of room and not out of orders," said Alice Penrose, Chief Executive of Thornbury Kettles.

The new works will make 4,000 kettles a week from June.

About Thornbury Kettles plc
Founded in 1903, Thornbury Kettles makes kettles and nothing else. It employs 310 people.

Media Contact:
Rupert Lyle
press@thornburykettles.example
+44 1632 960 001

SOURCE Thornbury Kettles plc
""",
        "Thornbury Kettles Opens Second Works in Lower Marsh",
        (),
        "Thornbury Kettles plc",
        ("PR Newswire",),
        "Thornbury Kettles plc, a maker of stovetop kettles",
        "4,000 kettles a week from June.",
        ("Founded in 1903", "Rupert Lyle"),
    ),
    Page(
        "blog",
        """The Tideline
notes from a cold coast

Why the lighthouse went dark

Posted on November 9, 2014 by mags

I walked out to the Ness on Sunday because the light had been off for three nights and nobody could tell me why.

It turns out that nobody had died, and nobody had been paid off. The bulb had gone. The last person who knew how to change it had moved to Leeds.

"We did advertise," said the woman at the trust, a little sadly.

They have found him now. He is coming up on Thursday with a ladder.

Share this:
Twitter
Facebook
Like Loading...
Posted in Lighthouses | Tagged ness, trust | 14 Comments
""",
        "Why the lighthouse went dark",
        (),
        "The Tideline",
        (),
        "I walked out to the Ness on Sunday",
        "He is coming up on Thursday with a ladder.",
        ("Posted in Lighthouses", "Like Loading"),
    ),
    Page(
        "live-blog",
        """Storm Ingrid live: 40,000 without power as wind tops 90mph

Summary of the day's events as Storm Ingrid crosses the islands

Callum Reith and Ayesha Noor
Sat 8 Feb 2020 17.41 GMT

17.41
Power is back for 6,000 homes in the north, Isles Electric says. Some 40,000 are still in the dark.

16.20
Ferries will not sail before Monday, the operator has confirmed.

"The boats are safer than the timetable," said harbour master Ewan Tait.

15.05
The causeway is closed in both directions after a lorry went over.

Show key events only
Please turn on JavaScript to use this feature
""",
        "Storm Ingrid live: 40,000 without power as wind tops 90mph",
        ("Callum Reith", "Ayesha Noor"),
        None,
        (),
        "Power is back for 6,000 homes in the north",
        "closed in both directions after a lorry went over.",
        ("Show key events only",),
    ),
    Page(
        "no-headline",
        """The mayor of Port Tansy resigned on Wednesday after an audit found that the town had bought the same bridge twice.

Leland Marsh, who has held the office since 2006, told the council that he took "full responsibility and no money".

Auditors said that the second payment, of $1.4 million, went to a firm that had gone out of business in 2009. The council will choose a successor next week.
""",
        None,
        (),
        None,
        (),
        "The mayor of Port Tansy resigned on Wednesday",
        "The council will choose a successor next week.",
    ),
    Page(
        "indian-pti",
        """Three held for stealing 40 temple bells in Devgarh

PTI | Updated: Jan 19, 2023 14:10 IST

DEVGARH: Three men were arrested on Thursday for allegedly stealing as many as 40 brass bells from temples across the district, police said.

The accused had planned to melt the bells down, superintendent of police R K Malviya said.

"The sound gave them away," he told reporters. PTI SKM RHL

(This story has not been edited by our staff and is auto-generated from a syndicated feed.)

Also Read
Temple town to get ropeway
Bell foundry of Devgarh: A photo story
First Published: Jan 19 2023 | 2:08 PM IST
""",
        "Three held for stealing 40 temple bells in Devgarh",
        (),
        None,
        ("PTI",),
        "Three men were arrested on Thursday",
        "The sound gave them away,” he told reporters.".replace("”", '"'),
        ("auto-generated", "Temple town to get ropeway"),
    ),
    Page(
        "newsletter-text",
        """The Fenland Brief
Tuesday 4 June 2019

Good morning. Here is what you need to know today.

DRAINAGE BOARD SPLITS OVER PUMP

The Great Level drainage board voted 7-6 last night to scrap the Denny pump, which has kept nine farms dry since 1926.

"We are voting for a lake," said Arthur Cley, who farms 300 acres below the bank.

The board's engineer, Sushila Rao, said a new pump further down would do the work of three. It would cost £2.2m, half of it from the government.

ALSO TODAY
Eel numbers up for the third year
Ely Road roadworks to last until August

You are receiving this email because you subscribed to The Fenland Brief.
Unsubscribe | Manage preferences
""",
        "DRAINAGE BOARD SPLITS OVER PUMP",
        (),
        "The Fenland Brief",
        (),
        "The Great Level drainage board voted",
        "half of it from the government.",
        ("Eel numbers", "Unsubscribe"),
    ),
    Page(
        "magazine-footer",
        """How the Last Ferryman Learned to Swim

A river, a rope and forty years of nerves.

By Octavia Brandt
Photographs by Lucien Moss

The first thing Piet Oosterman tells you is that he was never afraid of the river, only of the middle of it.

He has crossed it, by his own count, some three hundred thousand times, always with a rope in his hand.

Advertisement
Continue reading the main story

"The rope does not care if you can swim," he said. "That is what is good about a rope."

Last spring, at sixty-eight, he took lessons in the town pool with a class of six-year-olds.

This article appears in the April 2018 print edition with the headline "Out of His Depth."

Octavia Brandt is a staff writer and the author of "Low Water."
""",
        "How the Last Ferryman Learned to Swim",
        ("Octavia Brandt",),
        None,
        (),
        "The first thing Piet Oosterman tells you",
        "with a class of six-year-olds.",
        ("print edition", "Low Water", "Continue reading"),
    ),
    Page(
        "known-outlet-mail",
        """Council to sell the clock that has no hands

Posted on : 2016-04-12 16:20 KST

The council of Namhae-ri will sell a public clock that has stood without hands since 1987.

"It is right as often as you like," said the council's chair, Bae Do-hyun.

Bids close on the 30th.

By Ryu Seon-ah, staff reporter

Please direct questions or comments to [english@hani.co.kr]
""",
        "Council to sell the clock that has no hands",
        ("Ryu Seon-ah",),
        "Hankyoreh",
        (),
        "The council of Namhae-ri will sell",
        "Bids close on the 30th.",
        ("questions or comments",),
    ),
    Page(
        "caption-first",
        """Volunteers carry sandbags to the river wall in Lower Quill on Sunday. Picture: Gwen Astley

Town holds its breath as Quill crests

Published 11th December 2022

By Dominic Faraday
@domfaraday
Chief Reporter

Hundreds of volunteers worked through the night to raise the river wall at Lower Quill as the water rose to within an inch of the top.

The Environment Trust said the river crested at 4.10am at 5.82 metres, the highest since 1947.

"An inch is an inch," said baker Joan Tull, who had opened at two to feed the line.

Never miss a story: sign up for our breaking news alerts here

Do you have a story? Call our newsdesk on 01632 960123
""",
        "Town holds its breath as Quill crests",
        ("Dominic Faraday",),
        None,
        (),
        "Hundreds of volunteers worked through the night",
        "who had opened at two to feed the line.",
        ("Gwen Astley", "newsdesk", "domfaraday"),
    ),
    Page(
        "italian",
        """CRONACA

Trovato il leone di pietra rubato a Montecorvo

di Giulia Ferrante

14 marzo 2017

(ANSA) - MONTECORVO, 14 MAR - Il leone di pietra rubato nel 1983 dalla piazza di Montecorvo è stato ritrovato nel giardino di una villa.

"Era sotto un rosmarino", ha detto il maresciallo Dario Conti.

La statua tornerà in piazza a maggio.

RIPRODUZIONE RISERVATA © Copyright ANSA
""",
        "Trovato il leone di pietra rubato a Montecorvo",
        ("Giulia Ferrante",),
        None,
        ("ANSA",),
        "Il leone di pietra rubato nel 1983",
        "La statua tornerà in piazza a maggio.",
        ("RIPRODUZIONE",),
        language="it",
    ),
    Page(
        "portuguese",
        """Elevador de Santa Lúcia volta a funcionar na segunda-feira

Lusa
10 de outubro de 2022, 14:33

O elevador de Santa Lúcia volta a funcionar na segunda-feira, depois de oito meses de obras, anunciou hoje a câmara.

"A cidade fica outra vez com duas alturas", disse a vereadora Teresa Lobato.

As obras custaram 1,3 milhões de euros.

Leia também
Elétrico parado por causa de um gato
""",
        "Elevador de Santa Lúcia volta a funcionar na segunda-feira",
        (),
        None,
        ("Lusa",),
        "O elevador de Santa Lúcia volta a funcionar",
        "1,3 milhões de euros.",
        ("por causa de um gato",),
        language="pt",
    ),
    Page(
        "masthead-and-page",
        """THE MERRIDEW GAZETTE & ADVERTISER
Thursday, July 6, 1995    Price 32p    Page 3

Vicar's marrow disqualified

A marrow grown by the vicar of Little Merridew was disqualified from the flower show on Saturday after it was found to be two marrows.

The Rev. Hugh Pargeter said he had "no knowledge of the join".

Judges measured the entry at 41 inches.

The cup went to Mrs. D. Oakes.

From our Merridew correspondent
""",
        "Vicar's marrow disqualified",
        (),
        "The Merridew Gazette & Advertiser",
        (),
        "A marrow grown by the vicar",
        "The cup went to Mrs. D. Oakes.",
        ("Price 32p",),
    ),
    Page(
        "rewritten-with-closing",
        """Island Votes to Keep Its Only Traffic Light

The 212 residents of Skell voted on Monday to keep the island's only traffic light, which has been red since 2011.

Supporters said the light gave drivers time to think. "You stop, you look at the sea, you go," said postmistress Una Craig.

The vote was 109 to 88.

In conclusion, the vote on Skell shows how small things can matter to a community.

This article provides a comprehensive overview of the vote and its meaning for the island.

What do you think about this vote? Share your thoughts in the comments below!
""",
        "Island Votes to Keep Its Only Traffic Light",
        (),
        None,
        (),
        "The 212 residents of Skell voted on Monday",
        "The vote was 109 to 88.",
        ("comprehensive overview", "Share your thoughts", "In conclusion"),
    ),
    Page(
        "reuters-style",
        """UPDATE 2-Harrow Bridge says chief to step down in June

LONDON, April 3 (Reuters) - Broker Harrow Bridge said on Wednesday that chief executive Imogen Faulk would step down in June after nine years.

Shares in the company fell 3 percent to 412 pence by 1045 GMT.

"It is better to leave a party while people are dancing," Faulk said on a call with reporters. The board has begun looking for a successor.

(Reporting by Noel Achterberg and Siân Pugh; Editing by Carla Monti)

Our Standards: The Thomson Reuters Trust Principles.
""",
        "UPDATE 2-Harrow Bridge says chief to step down in June",
        ("Noel Achterberg", "Siân Pugh"),
        None,
        ("Reuters",),
        "Broker Harrow Bridge said on Wednesday",
        "The board has begun looking for a successor.",
        ("Trust Principles", "Carla Monti"),
    ),
    Page(
        "dw-style-html-text",
        """Politics

Lorvaine parliament backs ban on leaf blowers

The ban on the noisy garden tools takes effect in March. Fines go up to 200 euros.

Lorvaine's parliament on Friday voted to ban petrol leaf blowers, making the principality the first in Europe to do so.

The bill passed by 41 votes to 19 after a debate of six hours.

What does the ban say?

Anyone who uses a petrol leaf blower from March 1 can be fined up to 200 euros. Electric ones may be used on weekdays.

How did the parties react?

"The leaves will not vote for you," said opposition leader Bertrand Nyssen, who called the bill a farce.

ab/rt (AFP, dpa)
""",
        "Lorvaine parliament backs ban on leaf blowers",
        (),
        None,
        ("AFP", "dpa"),
        "The ban on the noisy garden tools",
        "who called the bill a farce.",
        ("ab/rt",),
        ("What does the ban say?",),
    ),
)
