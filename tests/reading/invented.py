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
        "Daily Bugle-Horn",
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
    Page(
        "article-about-cookies",
        """Dunmarch bakes a law against cookie banners

By Petra Lindqvist
20 May 2021

Dunmarch has become the first region to ban cookie banners from public websites.

The law, passed on Wednesday, gives councils until October to change their privacy policy and to stop asking visitors to click "accept all".

"People click what they are told to click," said data commissioner Ivo Brandt. "That is not consent, it is obedience."

Sites that break the law can be fined up to 5 percent of their advertising income.

Newspapers that live from subscriptions and advertising said the law would not touch them.
""",
        "Dunmarch bakes a law against cookie banners",
        ("Petra Lindqvist",),
        None,
        (),
        "Dunmarch has become the first region",
        "said the law would not touch them.",
        (),
        ("click what they are told", "advertising income"),
    ),
    Page(
        "list-in-the-middle",
        """Bridge of Sorrows to be lit again

By Marcus Obel, Staff Writer

The Bridge of Sorrows in Tavenport will be lit at night again from Friday, the mayor, Delia Roux, said.

Its 214 lamps went out in 2009 when the town could not pay the bill.

Related stories
Tavenport to sell its second-best fountain
The lamplighter who kept a diary

Roux said the new lamps would cost Tavenport a tenth of what the old ones did. "We can afford to see each other," she said.

The bridge, built in 1881, carries about 9,000 people a day, the mayor's office said.
""",
        "Bridge of Sorrows to be lit again",
        ("Marcus Obel",),
        None,
        (),
        "The Bridge of Sorrows in Tavenport",
        "the mayor's office said.",
        ("second-best fountain", "kept a diary"),
        ("We can afford to see each other",),
    ),
    Page(
        "interview-article",
        """'I have never trusted a dry river': an interview with Amadou Keane

The hydrologist on thirty years of measuring what is not there

By Lotte Varga

Amadou Keane has walked the bed of the Ness in every month of the year. We met him where the water used to be.

Q: When did you first see it dry?

A: In 1991. I was a student and I thought I had come to the wrong valley.

Q: Did anyone believe you?

A: My mother did. She said rivers were like uncles.

Q: Will it come back?

A: It always comes back. The question is at what hour of the night.
""",
        "'I have never trusted a dry river': an interview with Amadou Keane",
        ("Lotte Varga",),
        None,
        (),
        "Amadou Keane has walked the bed",
        "at what hour of the night.",
        (),
        ("rivers were like uncles",),
    ),
    Page(
        "by-monday",
        """Snow shuts the pass at Kaltenried

By Monday evening the snow at Kaltenried stood two metres deep and the last bus had turned back.

By the time the ploughs came, said driver Ueli Roth, "there was nothing to plough, only a hill".

The pass will stay shut until Thursday.
""",
        "Snow shuts the pass at Kaltenried",
        (),
        None,
        (),
        "By Monday evening the snow",
        "shut until Thursday.",
        (),
        ("By the time the ploughs came",),
    ),
    Page(
        "taiwan-cna",
        """山城鐵道復駛　首日湧入千人

2022/11/05 11:20

（中央社記者陳小明花蓮5日電）停駛兩年的山城鐵道5日復駛，首日湧入上千名旅客。

站長林大為說：「很多人凌晨四點就來排隊。」

鐵道公司表示，全線修復經費約新台幣3億元。（編輯：張雅雯）1111105

延伸閱讀
老車站改建咖啡館
""",
        "山城鐵道復駛 首日湧入千人",
        ("陳小明",),
        None,
        ("CNA",),
        "停駛兩年的山城鐵道5日復駛",
        "約新台幣3億元。",
        ("咖啡館",),
        language="zh",
    ),
    Page(
        "newsis",
        """"섬마을 우체국 문 닫지 말아주세요"…주민 300명 서명

등록 2020.02.11 09:15:22  수정 2020.02.11 09:20:41

[목포=뉴시스]박서연 기자 = 전남의 한 섬마을 주민 300명이 우체국 폐국에 반대하는 서명을 제출했다고 11일 밝혔다.

이장 최만수(67)씨는 "편지보다 사람이 먼저 온다"고 말했다.

우정청은 다음 달까지 결정을 내릴 예정이다.

◎공감언론 뉴시스 seo@example.kr
<저작권자ⓒ 공감언론 뉴시스통신사. 무단전재-재배포 금지.>
많이 본 기사
여객선 결항 사흘째
""",
        '"섬마을 우체국 문 닫지 말아주세요"…주민 300명 서명',
        ("박서연",),
        None,
        ("Newsis",),
        "전남의 한 섬마을 주민 300명이",
        "결정을 내릴 예정이다.",
        ("결항", "무단전재", "공감언론"),
        language="ko",
    ),
    Page(
        "yonhap-english",
        """(LEAD) Lighthouse keeper's union calls off strike

SEOUL, Oct. 3 (Yonhap) -- The union of lighthouse keepers called off a planned strike Tuesday after the ministry agreed to restore night pay.

"The sea does not know about weekends," union head Gil Tae-ho said.

The strike would have darkened 38 lighthouses.

someone@example.kr
(END)
""",
        "(LEAD) Lighthouse keeper's union calls off strike",
        (),
        None,
        ("Yonhap",),
        "The union of lighthouse keepers",
        "would have darkened 38 lighthouses.",
        ("(END)", "someone@"),
    ),
    Page(
        "tass-english",
        """Icebreaker Taimyr Star reaches Cape Vega two days early

MOSCOW, June 25. /TASS/. The nuclear icebreaker Taimyr Star reached Cape Vega two days ahead of schedule, the shipping company said in a statement.

"The ice was kind to us," captain Oleg Samarin was quoted as saying.

The ship carries 14 scientists.
""",
        "Icebreaker Taimyr Star reaches Cape Vega two days early",
        (),
        None,
        ("TASS",),
        "The nuclear icebreaker Taimyr Star",
        "carries 14 scientists.",
    ),
    Page(
        "broadcaster",
        """Skell ferry strike: Islanders urged not to panic buy

By Rhona Baird
BBC News, Skell

Published
5 March 2020

Share

Islanders on Skell have been urged not to panic buy as ferry crews prepare to strike for a third week.

The Co-op on the quay has run out of flour, eggs and, since Tuesday, batteries.

"I bought forty candles and I am ashamed of every one," said resident Moira Gunn.

Image source, Getty Images
Image caption,
The ferry normally brings in food four times a week

Talks are to resume on Friday.

More on this story
Ferry crews vote for strike
Published
1 February 2020
Related Topics
Skell
Ferries
""",
        "Skell ferry strike: Islanders urged not to panic buy",
        ("Rhona Baird",),
        "BBC",
        (),
        "Islanders on Skell have been urged",
        "Talks are to resume on Friday.",
        ("Getty", "normally brings in food", "Ferry crews vote"),
    ),
    Page(
        "local-television",
        """Moose takes school bus route, one stop at a time

by: Tina Ogilvie
Posted: Sep 9, 2021 / 06:12 PM EDT
Updated: Sep 9, 2021 / 06:40 PM EDT

CARIBOU FALLS, Maine (WXKB) – A young moose followed a school bus along its whole route Thursday, drivers said.

"It waited at every stop," said bus driver Hal Pomeroy. "It was better behaved than some."

The animal went back into the woods at the end of the line.

Copyright 2021 Northwoods Broadcasting Inc. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.

Trending Stories
Man finds wallet in pike
""",
        "Moose takes school bus route, one stop at a time",
        ("Tina Ogilvie",),
        "WXKB",
        (),
        "A young moose followed a school bus",
        "at the end of the line.",
        ("wallet in pike", "rights reserved"),
    ),
    Page(
        "polish-and-quote-lead",
        """Zamek w Krasnowie znów ma dach

Autor: Marek Zieliński
Data publikacji: 4 maja 2018

„Pierwszy raz od wojny nie pada mi na głowę” – mówi kustosz Halina Rogala, otwierając drzwi zamku w Krasnowie.

Remont kosztował 11 milionów złotych i trwał sześć lat.

Zamek będzie otwarty od 1 czerwca.

Czytaj także: Most w Krasnowie do rozbiórki
""",
        "Zamek w Krasnowie znów ma dach",
        ("Marek Zieliński",),
        None,
        (),
        "„Pierwszy raz od wojny",
        "otwarty od 1 czerwca.",
        ("do rozbiórki",),
        language="pl",
    ),
    Page(
        "two-sentences",
        """Hens flee lorry on A9

About 400 hens escaped from a lorry on the A9 near Pitmarrow on Sunday. Police said most had been caught by nightfall.
""",
        "Hens flee lorry on A9",
        (),
        None,
        (),
        "About 400 hens escaped",
        "caught by nightfall.",
    ),
    Page(
        "opinion",
        """Opinion | The case for slow lifts

The Harbour Argus
Comment
The case for slow lifts
Beatrice Onslow

Nobody has ever fallen in love in a fast lift. I say this as someone who has designed both kinds.

The lift in my building takes a minute and eleven seconds to reach the ninth floor. In that time I have learned the names of four dogs.

The new one will take twelve seconds. I shall miss the dogs.

Beatrice Onslow is an engineer and a columnist for The Harbour Argus. Follow her at @slowlifts.
Letters to the editor: letters@harbourargus.example
""",
        "The case for slow lifts",
        ("Beatrice Onslow",),
        "The Harbour Argus",
        (),
        "Nobody has ever fallen in love",
        "I shall miss the dogs.",
        ("is an engineer", "Letters to the editor"),
    ),
    Page(
        "name-at-the-end",
        """Choir of 900 sings to empty stadium

Nine hundred singers filled the pitch of the Corvane stadium on Sunday, and nobody filled the seats.

The concert had been sold to people who thought it was a football match, the organisers admitted.

"We have never sung better," said conductor Paul Emmerich. "There was no coughing."

Refunds will be paid until 1 December.

- Joanna Teller

Reuters
""",
        "Choir of 900 sings to empty stadium",
        ("Joanna Teller",),
        None,
        ("Reuters",),
        "Nine hundred singers filled the pitch",
        "paid until 1 December.",
        ("Joanna Teller",),
    ),
    Page(
        "russian-cited-in-lead",
        """В Заречье открыли музей пуговиц

Общество, 14 октября 2019, 10:05

В посёлке Заречье открылся музей пуговиц, передает ТАСС.

В коллекции 12 тысяч экспонатов. «Самая старая пуговица старше нашего посёлка», — рассказала директор Вера Лапина.

Вход свободный до конца месяца.

Фото: Сергей Белов / ТАСС
Самое читаемое
Почему закрыли баню
""",
        "В Заречье открыли музей пуговиц",
        (),
        None,
        ("TASS",),
        "В посёлке Заречье открылся музей",
        "Вход свободный до конца месяца.",
        ("баню", "Сергей Белов"),
        language="ru",
    ),
    Page(
        "hard-wrapped-list",
        """From: desk
SUBJECT: FOR SUNDAY

CANAL TO REOPEN AFTER 31 YEARS
By Hettie Marlow

The Dunning canal will carry boats again on Sunday, 31 years after the last
coal barge tied up at Mill Lock and its owner walked home with the rudder
under his arm.

Volunteers cleared 40,000 tonnes of silt, eleven cars, a church bell and what
the canal trust calls "a quantity of prams".

"We thought it would take a summer," said Roy Tebbutt, 81, who began the work
in 1988. "I did not say which summer."

The first boat leaves Mill Lock at noon. On board will be the rudder.

ENDS
""",
        "CANAL TO REOPEN AFTER 31 YEARS",
        ("Hettie Marlow",),
        None,
        (),
        "The Dunning canal will carry boats again on Sunday, 31 years after the last coal barge",
        "On board will be the rudder.",
        ("ENDS",),
    ),
    Page(
        "correction-at-the-end",
        """Sculptor's goat wins planning appeal

Edmund Fry

A bronze goat that has stood on a roof in Tarrow without permission since 2013 may stay there, a planning inspector has ruled.

Its maker, Inge Solberg, said: "He likes the view."

Tarrow council had argued that the goat was "a structure". The inspector found that it was a goat.

• This article was amended on 4 July 2017 because an earlier version said the goat was made of brass.
""",
        "Sculptor's goat wins planning appeal",
        ("Edmund Fry",),
        None,
        (),
        "A bronze goat that has stood on a roof",
        "The inspector found that it was a goat.",
        ("made of brass",),
    ),
    Page(
        "nyt-like",
        """THE PORTOLAN TIMES

World | Asia Pacific

A Village Counts Its Wells, and Finds One Missing

By HANNAH VOSS and TARIQ ANSARI   JAN. 9, 2013

BARUN, Sethland — When the surveyors came back to this village last week, they found eleven wells where the map showed twelve.

Photo
Villagers drawing water in Barun on Monday. Credit Paolo Reyes for The Portolan Times

The missing one, people here say, was eaten by the road.

"A road is always hungry," said Old Musa, who says he is 90 and may be 70.

Continue reading the main story
Advertisement

Tariq Ansari reported from Barun, and Hannah Voss from Port Leonie.

A version of this article appears in print on January 10, 2013, on Page A6 of the New York edition with the headline: A Well Goes Missing.
""",
        "A Village Counts Its Wells, and Finds One Missing",
        ("HANNAH VOSS", "TARIQ ANSARI"),
        "The Portolan Times",
        (),
        "When the surveyors came back",
        "who says he is 90 and may be 70.",
        ("Paolo Reyes", "A version of this", "reported from Barun"),
    ),
    Page(
        "hot-list",
        """Monday, March 2, 2026

Lithium Dreams or Salt Nightmares? Inside the Cobre Flats Deal

KTA-Kestrel Press

The government of Cobre signed a contract with a consortium of four battery makers on the 14th (local time), giving them rights to the northern salt flats for 30 years.

Mining Minister Elena Quispe called it "a bargain for both sides of the shovel."

Residents of Salar Chico blocked the only road on the 15th, saying, "Nobody asked the flamingos."

Hot this week

Ferry Operator Bets on Hydrogen

A small operator hopes hydrogen will cut its bills.

Noodle Prices Hit Record

Instant noodle prices rose for a ninth month.

Topics

Ferry Operator Bets on Hydrogen

A small operator hopes hydrogen will cut its bills.
""",
        "Lithium Dreams or Salt Nightmares? Inside the Cobre Flats Deal",
        (),
        None,
        ("Kestrel Press",),
        "The government of Cobre signed a contract",
        'Nobody asked the flamingos."',
        ("Ferry Operator", "Noodle"),
    ),
    Page(
        "tribune cr",
        """Storm cuts island in two… “We have become neighbours by boat”

by daily harbor cr

A storm surge cut the island of Lesser Quay in two on Friday, officials said.

“We have become neighbours by boat,” said resident Ada Minch.

The army is to build a bridge within a week, the defence ministry said in a statement.

Interview with Time.news Editor: The Sea and Us

Time.news Editor: Welcome, Dr. Halloran.

Dr. Halloran: Thank you for having me.

Time.news Editor: What can we learn?

Dr. Halloran: That the sea is patient.

Leave a Comment
""",
        "Storm cuts island in two… “We have become neighbours by boat”",
        (),
        "daily harbor cr",
        (),
        "A storm surge cut the island",
        "said in a statement.",
        ("the sea is patient", "Thank you for having me"),
    ),
    Page(
        "guardian-like",
        """Ferry museum sinks at its moorings

Owners of the Queen Philippa say 'irony is not insured'

Dilys Monk Maritime correspondent
@dilysmonk
Tue 12 Apr 2016 17.58 BST
Last modified on Wed 20 Sep 2017 10.29 BST

18
Shares

A museum of ferry safety sank at its moorings in Hollin Bay on Tuesday morning. Nobody was aboard.

The Queen Philippa, which carried passengers from 1931 to 1974, went down in four minutes, the harbour trust said.

"Irony is not insured," said the museum's director, Colm Faraday.

Since you're here …
… we have a small favour to ask. More people are reading us than ever but advertising revenues are falling fast.
Support us

Topics
Heritage
Ferries
Most viewed
""",
        "Ferry museum sinks at its moorings",
        ("Dilys Monk",),
        None,
        (),
        "A museum of ferry safety sank",
        "Colm Faraday.",
        ("favour to ask", "Heritage"),
    ),
    Page(
        "ft-like",
        """Harbour Ledger
Shipping
Averle boxes stack up as tug dispute bites
Marta Ekberg in Averle and Joss Rana in London   4 HOURS AGO

Container volumes at Port Averle fell by a third last week, according to data seen by the Harbour Ledger.

Shares in the port's owner slipped 2.4 per cent to 318p. “It is a queue, not a crisis,” said analyst Hugo Strand.

Copyright The Harbour Ledger Limited 2019. All rights reserved.
""",
        "Averle boxes stack up as tug dispute bites",
        ("Marta Ekberg", "Joss Rana"),
        "Harbour Ledger",
        (),
        "Container volumes at Port Averle",
        "said analyst Hugo Strand.",
        ("Copyright",),
    ),
    Page(
        "spanish-daily",
        """EL FARO DE ALBORADA
Jueves, 3 de octubre de 2013

Internacional

El puente que nadie cruzó cumple cien años

Lucía Ferrán | Enviada especial a Montroig
03/10/2013 - 22:14 h.

Nadie ha cruzado nunca el puente de Montroig, y este jueves el pueblo le ha cantado el cumpleaños feliz.

«Es el mejor conservado de Europa», bromeó el alcalde, Anselm Puig.

El puente se terminó en 1913, un año después de que el río cambiara de curso.

Lo más leído
1. El toro que no quiso salir
Síguenos en Facebook y Twitter
""",
        "El puente que nadie cruzó cumple cien años",
        ("Lucía Ferrán",),
        "El Faro de Alborada",
        (),
        "Nadie ha cruzado nunca",
        "cambiara de curso.",
        ("El toro", "Síguenos"),
        language="es",
    ),
    Page(
        "german-local",
        """Kestelbacher Nachrichten – Lokales – Dienstag, 6. März 2012

Unbekannter stiehlt Ortsschild zum neunten Mal

kes. Kestelbach. Zum neunten Mal binnen eines Jahres ist in der Nacht zum Dienstag das Ortsschild von Kestelbach gestohlen worden.

„Langsam wissen wir selbst nicht mehr, wo wir sind“, sagte Bürgermeister Alfred Neururer der Nachrichtenagentur ADA.

Die Polizei bittet um Hinweise.

Das könnte Sie auch interessieren
Feuerwehr rettet Katze aus Feuerwehrhaus
""",
        "Unbekannter stiehlt Ortsschild zum neunten Mal",
        (),
        "Kestelbacher Nachrichten",
        (),
        "Zum neunten Mal binnen eines Jahres",
        "Die Polizei bittet um Hinweise.",
        ("rettet Katze",),
        language="de",
    ),
    Page(
        "korean-daily",
        """사회

“등대 불빛 돌려달라” 섬 주민들 상경 시위

입력 : 2018-05-03 19:21 ㅣ 수정 : 2018-05-04 03:10

한가람 기자 garam@hanbyeol.example

서해의 작은 섬 주민 40여 명이 3일 서울 광화문에서 “등대 불빛을 돌려달라”며 시위를 벌였다.

주민 대표 오만석(71)씨는 “불빛이 없으면 돌아올 집도 없다”고 말했다.

해양수산부 관계자는 “예산을 검토하고 있다”고 밝혔다.

ⓒ 한별신문 & hanbyeol.example, 무단 전재 및 재배포 금지
많이 본 뉴스
""",
        "“등대 불빛 돌려달라” 섬 주민들 상경 시위",
        ("한가람",),
        "한별신문",
        (),
        "서해의 작은 섬 주민 40여 명이",
        "“예산을 검토하고 있다”고 밝혔다.",
        ("무단",),
        language="ko",
    ),
    Page(
        "russian-paper",
        """ВЕЧЕРНИЙ ЗАРЕЧЕНСК
Общественно-политическая газета. Издаётся с 1931 года

Корова вернулась домой через четыре года

Текст: Ольга Мещерякова
3 сентября 2015

Корова по кличке Марта, пропавшая в 2011 году, во вторник сама пришла на ферму в селе Дальнее.

«Она просто встала на своё место», — говорит фермер Иван Лосев.

Ветеринары осматривают животное.

© «Вечерний Зареченск», 2015. Перепечатка запрещена.
""",
        "Корова вернулась домой через четыре года",
        ("Ольга Мещерякова",),
        "Вечерний Зареченск",
        (),
        "Корова по кличке Марта",
        "Ветеринары осматривают животное.",
        ("Перепечатка",),
        language="ru",
    ),
    Page(
        "science-mag",
        """News | Geology

Glacier sheds lake in eleven hours

Seismometers heard it leave, say researchers
By Ingrid Solvang on July 7, 2020 9:00 AM
Credits: Norn Glacier Survey

A lake that had stood on the Norn glacier for six years drained in eleven hours last month, a team reports today in Ice Letters.

"It sounded like a train that never arrives," says glaciologist Femi Adeyinka of the University of Skell, who led the study.

doi:10.0000/invented.0001

References
1. Adeyinka, F. et al. Ice Lett. 12, 44 (2020).
2. Solberg, M. Cold 3, 9 (2011).
""",
        "Glacier sheds lake in eleven hours",
        ("Ingrid Solvang",),
        None,
        (),
        "A lake that had stood on the Norn glacier",
        "who led the study.",
        ("References", "Adeyinka, F. et al"),
    ),
    Page(
        "old-newspaper",
        """THE EVENING LANTERN, TUESDAY, APRIL 14, 1953

BANK CLERK FINDS £90,000 IN OWN DESK

"I THOUGHT IT WAS BLOTTING PAPER"

From Our Own Correspondent

Cresswick, Monday

A bank clerk at Cresswick told a court today that he had kept £90,000 in his desk for eleven years without opening the drawer.

Mr. Albert Noakes, aged 58, said: "I thought it was blotting paper."

The case was adjourned.
""",
        "BANK CLERK FINDS £90,000 IN OWN DESK",
        (),
        "The Evening Lantern",
        (),
        "A bank clerk at Cresswick told",
        "The case was adjourned.",
    ),
    Page(
        "agency-site",
        """Strait ferry collides with whale watching boat, no one hurt

KYODO NEWS - Aug 3, 2021 - 18:20 | All, Japan

A strait ferry collided with a whale watching boat off Shirasaki on Tuesday, but no one was hurt, the coast guard said.

Both vessels had stopped to watch the same whale, it said.

==Kyodo
""",
        "Strait ferry collides with whale watching boat, no one hurt",
        (),
        None,
        ("Kyodo",),
        "A strait ferry collided",
        "the same whale, it said.",
        ("==Kyodo",),
    ),
    Page(
        "substack",
        """The Slow Train
Dispatches from branch lines
Subscribe
Sign in

Why the 9.14 never leaves

And what it says about us
MIRA OSTROW
NOV 02, 2022
12
3
Share

There is a train at Pellow Junction that has been about to leave since August.

I sat in it for an hour on Wednesday. The heating was on. A guard came and checked my ticket.

"We like to be ready," he told me.

Thanks for reading The Slow Train! Subscribe for free to receive new posts and support my work.

12 Likes
3 Comments
""",
        "Why the 9.14 never leaves",
        ("MIRA OSTROW",),
        "The Slow Train",
        (),
        "There is a train at Pellow Junction",
        "he told me.",
        ("Thanks for reading", "Likes"),
    ),
    Page(
        "french-wire",
        """Incendie maîtrisé dans le massif de la Roquette

Par Le Figaro avec AFP

Publié hier à 18:45, mis à jour hier à 21:10

Un incendie qui a parcouru 300 hectares dans le massif de la Roquette a été maîtrisé dimanche soir, ont annoncé les pompiers.

« Le vent est tombé, nous aussi », a déclaré le commandant Yves Lortal.

Deux pompiers ont été légèrement blessés.

À lire aussi : Sécheresse : les puits à sec
S'abonner
""",
        "Incendie maîtrisé dans le massif de la Roquette",
        (),
        "Le Figaro",
        ("AFP",),
        "Un incendie qui a parcouru",
        "légèrement blessés.",
        ("les puits",),
        language="fr",
    ),
)
