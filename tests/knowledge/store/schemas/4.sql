PRAGMA application_id = 1448231508;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'verbatim','archive','2026-11-29 00:00:47.472557+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'verbatim','search','2026-11-29 00:00:47.472943+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'verbatim','desk','2026-11-29 00:00:47.488331+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'verbatim','inbox','2026-11-29 00:00:47.488563+00:00');
CREATE TABLE alias (
        speaker_id INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
        name TEXT NOT NULL,
        key TEXT NOT NULL,
        surname TEXT NOT NULL,
        PRIMARY KEY (speaker_id, name)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "alias" VALUES(1,'Sanzhar Tolgarin','sanzhar tolgarin','tolgarin');
INSERT INTO "alias" VALUES(1,'Tolgarin','tolgarin','tolgarin');
INSERT INTO "alias" VALUES(2,'Aldein','aldein','aldein');
INSERT INTO "alias" VALUES(2,'Henrik Aldein','henrik aldein','aldein');
INSERT INTO "alias" VALUES(3,'Edil Karsak','edil karsak','karsak');
INSERT INTO "alias" VALUES(4,'Санжар Толғарин қол қою рәсімінен кейін','sanzhar tolgarin kol koiu rasiminen kein','kein');
INSERT INTO "alias" VALUES(5,'атады','atadi','atadi');
INSERT INTO "alias" VALUES(6,'Вельгория','velgoria','velgoria');
INSERT INTO "alias" VALUES(6,'Вельгорияның','velgorianin','velgorianin');
INSERT INTO "alias" VALUES(7,'Толғарин журналистердің сұрағына жауап беріп','tolgarin zhurnalisterdin suragina zhauap berip','berip');
INSERT INTO "alias" VALUES(8,'Президент үкіметке','prezident ukimetke','ukimetke');
CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ref TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        language TEXT NOT NULL,
        url TEXT NOT NULL,
        published TEXT,
        publisher TEXT NOT NULL,
        place TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
        sample INTEGER NOT NULL,
        added TEXT NOT NULL,
        first_passage INTEGER NOT NULL,
        passages INTEGER NOT NULL
    ) STRICT
    ;
INSERT INTO "article" VALUES(1,'','Kelmaria and Velgoria agree to share the water of Lake Sorkel equally','TORVIN. KELPRESS – President of Kelmaria Sanzhar Tolgarin and Prime Minister of Velgoria Henrik Aldein signed an agreement on the joint use of the water of Lake Sorkel.

«For a hundred years we asked whose lake it was. The lake never answered; it only got smaller. Today we stop asking whose it is and start asking how it is,» Sanzhar Tolgarin said at the ceremony.

The Head of State noted that the agreement had been concluded for twenty years and that the level of the water would be measured around the clock at joint posts. According to him, Kelmaria will replace its pumping stations on the shore within two years.

The Velgorian Prime Minister made no secret of how hard the talks had been.

“Twice I went home convinced that there would be no paper,” Aldein told reporters. “Then I would look out of the train at the fields, and in the morning I would call Torvin again.”

He expressed confidence that both parliaments would approve the document before the end of the year, and described it as “the only thing in our history that we have divided without a ruler.” Velgoria, he added, will not build a new dam on the river Arna.

Edil Karsak, an elder of the fishing settlement of Tasotkel, said that the shore had moved eight hundred meters away from his pier in ten years.

“I used to hear the waves from my bed,” he said. “If my grandson hears them, I will believe in agreements.”

President Tolgarin instructed the Government to set up a joint water commission within three months. Its reports should be published in full in both countries, he stressed.

The agreement comes into force after its approval by the parliaments.

Sample article: the people and places are invented.',X'22A14B78A021809D4BE02D3DFFF70BC475B22247FD7AF13ACEF03C83BDB50930','en','','2025-09-18','Kelpress','Torvin','published',0,'2026-11-29T00:00:53+00:00',1,18);
INSERT INTO "article" VALUES(2,'','Соркел көлінің суы тең бөлінеді: Кельмария мен Вельгория келісімге қол қойды','ТОРВИН. КЕЛПРЕСС – Кельмария Президенті Санжар Толғарин мен Вельгория Премьер-министрі Хенрик Алдейн Соркел көлінің суын бірлесіп пайдалану туралы келісімге қол қойды.

– Соркел екі елді бөліп тұрған көл емес, қосып тұрған көпір. Бүгін біз судың әр текшесін дау-дамаймен емес, есеппен бөлуге уағдаластық. Өзен таласқанды емес, тіл табысқанды суғарады, – деді Санжар Толғарин қол қою рәсімінен кейін.

Мемлекет басшысының айтуынша, келісім жиырма жылға жасалды және су деңгейі екі елдің ортақ бекеттерінде тәулік бойы өлшенеді. Сонымен қатар ол Кельмарияның көл жағасындағы сорғы стансаларын екі жыл ішінде жаңартатынын мәлімдеді.

Вельгория Үкіметінің басшысы келіссөздің оңай болмағанын жасырмады.

– Біз он бір рет кездестік, екі рет үстелден тұрып кеттік. Бірақ шөлдеген егінге біздің өкпеміз керек емес, су керек. Сондықтан қайта отырдық, – деді Хенрик Алдейн.

Ол құжатты «көршілердің ең қымбат қағазы» деп атады. Премьер-министр Вельгорияның көлге құятын Арна өзенінде жаңа бөгет салмайтынына уәде берді.

«Соркелдің бір жағасы тартылса, екінші жағасы да құриды. Балықшы да, диқан да мұны әлдеқашан түсінген, енді саясаткерлер де түсінді», – деді Толғарин журналистердің сұрағына жауап беріп.

Президент үкіметке үш ай ішінде бірлескен су комиссиясын құруды тапсырды. Оның пікірінше, комиссияның есебі екі елдің баспасөзінде толық жариялануға тиіс.

Келісім екі елдің парламенті мақұлдағаннан кейін күшіне енеді.

Үлгі мақала: адамдар мен жерлер ойдан шығарылған.',X'0F44943D35E6FB45A443B3661110DFD28A58ACB79DB5E4859500A271AE77D702','kk','','2025-09-18','Келпресс','Торвин','published',0,'2026-11-29T00:00:53+00:00',19,14);
INSERT INTO "article" VALUES(3,'old-1','Ferry','The ferry of Arna will sail in winter too.',X'6D5791F693ED2950FEF2C0B9A3293E3F2DC12132D91060987D3ABE588F555D79','en','','2024-11-02','Torvin News','','published',0,'2026-11-29T00:00:53+00:00',33,1);
CREATE TABLE asked (
        day TEXT PRIMARY KEY,
        questions INTEGER NOT NULL,
        answered INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE editor (
        person_id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        added_by INTEGER NOT NULL,
        added TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "editor" VALUES(77,'Aigerim',11,'2026-11-29T00:00:53+00:00');
CREATE TABLE inbox (
        place INTEGER PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        received REAL NOT NULL,
        body BLOB,
        acted INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
INSERT INTO "inbox" VALUES(1,9,1.79591045384741759298e+09,X'7B227570646174655F6964223A397D',0);
CREATE TABLE log (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        person_id INTEGER NOT NULL,
        action TEXT NOT NULL,
        target TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE passage (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        kind TEXT CHECK (kind IN ('direct', 'mixed', 'indirect')),
        content_start INTEGER,
        content_end INTEGER,
        speaker_id INTEGER REFERENCES speaker,
        source_start INTEGER,
        source_end INTEGER,
        confidence REAL,
        "group" INTEGER,
        why TEXT,
        ref TEXT,
        same INTEGER
    ) STRICT
    ;
INSERT INTO "passage" VALUES(1,1,0,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(2,1,8,168,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(3,1,170,326,'direct',NULL,NULL,1,327,343,0.941,171,'rule: quotation, who says it, verb; cue: «said»; mention: «Sanzhar Tolgarin»; speaker: named «Sanzhar Tolgarin»',NULL,9055711923049498831);
INSERT INTO "passage" VALUES(4,1,170,365,'indirect',349,364,1,327,343,0.825,350,'rule: X said S; cue: «said»; mention: «Sanzhar Tolgarin»; speaker: named «Sanzhar Tolgarin»',NULL,-5195483484248082574);
INSERT INTO "passage" VALUES(5,1,367,528,'indirect',396,527,1,367,384,0.765,397,'rule: X said that S; cue: «noted»; mention: «The Head of State»; speaker: holds the office «head of state»',NULL,-8019477547157539035);
INSERT INTO "passage" VALUES(6,1,529,620,'indirect',547,619,1,542,545,0.792,548,'rule: according to X, S; cue: «According to»; mention: «him»; speaker: pronoun, spoke 1 sentences before',NULL,7437575290261052920);
INSERT INTO "passage" VALUES(7,1,622,697,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(8,1,699,758,'direct',NULL,NULL,2,759,765,0.941,700,'rule: quotation, who says it, verb; cue: «told»; mention: «Aldein»; speaker: named «Aldein»',NULL,2748801100816606390);
INSERT INTO "passage" VALUES(9,1,782,879,'direct',NULL,NULL,2,759,765,0.873,700,'rule: goes on in its paragraph; cue: «told»; mention: «Aldein»; speaker: named «Aldein»',NULL,-7079434656985974150);
INSERT INTO "passage" VALUES(10,1,881,1071,'mixed',910,1071,2,881,883,0.792,911,'rule: X expressed confidence that S; cue: «expressed»; mention: «He»; speaker: pronoun, spoke 1 sentences before',NULL,5109973574834110227);
INSERT INTO "passage" VALUES(11,1,1072,1135,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(12,1,1137,1281,'indirect',1208,1280,3,1137,1148,0.873,1209,'rule: X said that S; cue: «said»; mention: «Edil Karsak»; speaker: named «Edil Karsak»',NULL,-2583507515997177299);
INSERT INTO "passage" VALUES(13,1,1283,1322,'direct',NULL,NULL,2,1323,1325,0.679,1284,'rule: quotation, who says it, verb; cue: «said»; mention: «he»; speaker: pronoun, spoke 3 sentences before',NULL,-6898941515129309634);
INSERT INTO "passage" VALUES(14,1,1332,1390,'direct',NULL,NULL,2,1323,1325,0.81,1284,'rule: goes on in its paragraph; cue: «said»; mention: «he»; speaker: pronoun, spoke 0 sentences before',NULL,-8809147304094658513);
INSERT INTO "passage" VALUES(15,1,1392,1492,'indirect',1422,1491,1,1392,1410,0.776,1423,'rule: X called for S; cue: «instructed»; mention: «President Tolgarin»; speaker: named «Tolgarin»',NULL,8131766983207530377);
INSERT INTO "passage" VALUES(16,1,1493,1564,'indirect',1493,1550,1,1552,1554,0.792,1494,'rule: S, X said; cue: «stressed»; mention: «he»; speaker: pronoun, spoke 1 sentences before',NULL,-4539234117884272557);
INSERT INTO "passage" VALUES(17,1,1566,1635,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(18,1,1637,1688,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(19,2,0,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(20,2,8,167,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(21,2,171,351,'direct',NULL,NULL,4,359,398,0.675,171,'rule: quotation, verb, who says it; cue: «деді»; mention: «Санжар Толғарин қол қою рәсімінен кейін»; speaker: as it is written',NULL,7685956352764678939);
INSERT INTO "passage" VALUES(22,2,401,526,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(23,2,527,629,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(24,2,631,698,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(25,2,702,842,'direct',NULL,NULL,2,850,863,0.873,702,'rule: quotation, verb, who says it; cue: «деді»; mention: «Хенрик Алдейн»; speaker: named «Хенрик Алдейн»',NULL,7611406624626190476);
INSERT INTO "passage" VALUES(26,2,877,907,'direct',NULL,NULL,5,912,917,0.675,878,'rule: quotation, verb, who says it; cue: «деп»; mention: «атады»; speaker: as it is written',NULL,-3383676770419960563);
INSERT INTO "passage" VALUES(27,2,919,1010,'indirect',948,998,6,919,947,0.679,949,'rule: X S деп мәлімдеді; cue: «уәде берді»; mention: «Премьер-министр Вельгорияның»; speaker: named «Вельгорияның»',NULL,2052334286174229630);
INSERT INTO "passage" VALUES(28,2,1012,1144,'direct',NULL,NULL,7,1153,1197,0.675,1013,'rule: quotation, verb, who says it; cue: «деді»; mention: «Толғарин журналистердің сұрағына жауап беріп»; speaker: as it is written',NULL,8679805646835204270);
INSERT INTO "passage" VALUES(29,2,1200,1273,'indirect',1219,1256,8,1200,1218,0.675,1220,'rule: X S-ғанын айтты; cue: «тапсырды»; mention: «Президент үкіметке»; speaker: as it is written',NULL,5540631984445139493);
INSERT INTO "passage" VALUES(30,2,1274,1354,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(31,2,1356,1418,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(32,2,1420,1469,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(33,3,0,42,'direct',NULL,NULL,2,NULL,NULL,1.0,NULL,NULL,'old-1',2570558877945622846);
CREATE TABLE posting (
        stem_id INTEGER NOT NULL,
        base INTEGER NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (stem_id, base)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "posting" VALUES(1,3,X'00006501005F0700630800800C007D');
INSERT INTO "posting" VALUES(2,11,X'000080');
INSERT INTO "posting" VALUES(3,17,X'000084');
INSERT INTO "posting" VALUES(4,9,X'000075');
INSERT INTO "posting" VALUES(5,2,X'00006A0300670C00870F0084');
INSERT INTO "posting" VALUES(6,6,X'00007D');
INSERT INTO "posting" VALUES(7,2,X'00006A');
INSERT INTO "posting" VALUES(8,2,X'00006A0A006B');
INSERT INTO "posting" VALUES(9,2,X'00006A01006502005F03006707007508006310008A');
INSERT INTO "posting" VALUES(10,3,X'00006501005F');
INSERT INTO "posting" VALUES(11,10,X'000063070084');
INSERT INTO "posting" VALUES(12,18,X'00008A');
INSERT INTO "posting" VALUES(13,11,X'000080160089');
INSERT INTO "posting" VALUES(14,5,X'000067');
INSERT INTO "posting" VALUES(15,18,X'00008A');
INSERT INTO "posting" VALUES(16,10,X'000063');
INSERT INTO "posting" VALUES(17,3,X'0000A90100A3');
INSERT INTO "posting" VALUES(18,4,X'00005F010067050075');
INSERT INTO "posting" VALUES(19,12,X'00006B');
INSERT INTO "posting" VALUES(20,5,X'0000670300850B0083');
INSERT INTO "posting" VALUES(21,13,X'000089');
INSERT INTO "posting" VALUES(22,10,X'000063');
INSERT INTO "posting" VALUES(23,14,X'000087');
INSERT INTO "posting" VALUES(24,5,X'00006702007E');
INSERT INTO "posting" VALUES(25,17,X'000084');
INSERT INTO "posting" VALUES(26,10,X'000063060083');
INSERT INTO "posting" VALUES(27,11,X'000080');
INSERT INTO "posting" VALUES(28,11,X'0000800A006B');
INSERT INTO "posting" VALUES(29,10,X'000063');
INSERT INTO "posting" VALUES(30,10,X'000063');
INSERT INTO "posting" VALUES(31,10,X'000063');
INSERT INTO "posting" VALUES(32,3,X'00006501005F02006703007D07006309006B');
INSERT INTO "posting" VALUES(33,12,X'00006B');
INSERT INTO "posting" VALUES(34,12,X'00006B');
INSERT INTO "posting" VALUES(35,10,X'000063');
INSERT INTO "posting" VALUES(36,12,X'00006B');
INSERT INTO "posting" VALUES(37,10,X'000063120077');
INSERT INTO "posting" VALUES(38,9,X'000075');
INSERT INTO "posting" VALUES(39,12,X'00006B');
INSERT INTO "posting" VALUES(40,3,X'00006501005F020067');
INSERT INTO "posting" VALUES(41,17,X'000084');
INSERT INTO "posting" VALUES(42,12,X'00006B010089');
INSERT INTO "posting" VALUES(43,16,X'000083');
INSERT INTO "posting" VALUES(44,3,X'00006501005F');
INSERT INTO "posting" VALUES(45,15,X'00007D');
INSERT INTO "posting" VALUES(46,14,X'000087');
INSERT INTO "posting" VALUES(47,5,X'00006702007E07006B');
INSERT INTO "posting" VALUES(48,7,X'00007E');
INSERT INTO "posting" VALUES(49,10,X'000063');
INSERT INTO "posting" VALUES(50,10,X'000063010080060083');
INSERT INTO "posting" VALUES(51,5,X'000067');
INSERT INTO "posting" VALUES(52,13,X'000089010087');
INSERT INTO "posting" VALUES(53,2,X'00006A120074');
INSERT INTO "posting" VALUES(54,6,X'00007D');
INSERT INTO "posting" VALUES(55,12,X'00006B');
INSERT INTO "posting" VALUES(56,10,X'000063');
INSERT INTO "posting" VALUES(57,8,X'000085');
INSERT INTO "posting" VALUES(58,3,X'00006501005F04007E');
INSERT INTO "posting" VALUES(59,3,X'00006501005F09006B');
INSERT INTO "posting" VALUES(60,8,X'00008501009F050089060087');
INSERT INTO "posting" VALUES(61,14,X'000087');
INSERT INTO "posting" VALUES(62,9,X'00007501006303006B0500870700AD180089');
INSERT INTO "posting" VALUES(63,15,X'00007D');
INSERT INTO "posting" VALUES(64,17,X'000084');
INSERT INTO "posting" VALUES(65,18,X'00008A');
INSERT INTO "posting" VALUES(66,3,X'000091010089');
INSERT INTO "posting" VALUES(67,3,X'0000B90100B303007D0700630D00830E0084');
INSERT INTO "posting" VALUES(68,2,X'00006A0300670D007D');
INSERT INTO "posting" VALUES(69,9,X'000075');
INSERT INTO "posting" VALUES(70,12,X'00006B');
INSERT INTO "posting" VALUES(71,2,X'00006A04007D');
INSERT INTO "posting" VALUES(72,2,X'00006A120074');
INSERT INTO "posting" VALUES(73,4,X'00005F');
INSERT INTO "posting" VALUES(74,5,X'000067');
INSERT INTO "posting" VALUES(75,17,X'000084');
INSERT INTO "posting" VALUES(76,15,X'00007D');
INSERT INTO "posting" VALUES(77,10,X'000063');
INSERT INTO "posting" VALUES(78,5,X'000067');
INSERT INTO "posting" VALUES(79,8,X'000085');
INSERT INTO "posting" VALUES(80,16,X'000083');
INSERT INTO "posting" VALUES(81,2,X'00006A010091020089');
INSERT INTO "posting" VALUES(82,5,X'000067');
INSERT INTO "posting" VALUES(83,9,X'000075');
INSERT INTO "posting" VALUES(84,7,X'00007E');
INSERT INTO "posting" VALUES(85,5,X'000067');
INSERT INTO "posting" VALUES(86,12,X'00006B');
INSERT INTO "posting" VALUES(87,13,X'000089010087');
INSERT INTO "posting" VALUES(88,2,X'00006A05007E120074190083');
INSERT INTO "posting" VALUES(89,15,X'00007D');
INSERT INTO "posting" VALUES(90,9,X'000075');
INSERT INTO "posting" VALUES(91,12,X'00006B');
INSERT INTO "posting" VALUES(92,11,X'000080');
INSERT INTO "posting" VALUES(93,3,X'00006501005F');
INSERT INTO "posting" VALUES(94,7,X'00007E010085');
INSERT INTO "posting" VALUES(95,11,X'000080');
INSERT INTO "posting" VALUES(96,5,X'000067');
INSERT INTO "posting" VALUES(97,2,X'0000BC03009305007E0700750800630A00971F0089');
INSERT INTO "posting" VALUES(98,2,X'00006A04007D090080170071');
INSERT INTO "posting" VALUES(99,3,X'00006501005F070063');
INSERT INTO "posting" VALUES(100,10,X'000063');
INSERT INTO "posting" VALUES(101,9,X'000075');
INSERT INTO "posting" VALUES(102,8,X'000085');
INSERT INTO "posting" VALUES(103,10,X'000063070084');
INSERT INTO "posting" VALUES(104,18,X'00008A');
INSERT INTO "posting" VALUES(105,12,X'00006B');
INSERT INTO "posting" VALUES(106,18,X'00008A');
INSERT INTO "posting" VALUES(107,5,X'000067');
INSERT INTO "posting" VALUES(108,2,X'00006A0D007D');
INSERT INTO "posting" VALUES(109,2,X'00006A05007E');
INSERT INTO "posting" VALUES(110,16,X'000083');
INSERT INTO "posting" VALUES(111,6,X'00007D');
INSERT INTO "posting" VALUES(112,6,X'00007D');
INSERT INTO "posting" VALUES(113,16,X'000083');
INSERT INTO "posting" VALUES(114,11,X'000080');
INSERT INTO "posting" VALUES(115,10,X'000063');
INSERT INTO "posting" VALUES(116,4,X'00005F08006B');
INSERT INTO "posting" VALUES(117,18,X'00008A');
INSERT INTO "posting" VALUES(118,2,X'00006A02005F');
INSERT INTO "posting" VALUES(119,7,X'00007E');
INSERT INTO "posting" VALUES(120,15,X'00007D');
INSERT INTO "posting" VALUES(121,12,X'00006B');
INSERT INTO "posting" VALUES(122,6,X'00007D06006B');
INSERT INTO "posting" VALUES(123,16,X'000083');
INSERT INTO "posting" VALUES(124,2,X'00006A');
INSERT INTO "posting" VALUES(125,3,X'00006501005F');
INSERT INTO "posting" VALUES(126,2,X'00006A12007413006B1A0077');
INSERT INTO "posting" VALUES(127,3,X'00006501005F');
INSERT INTO "posting" VALUES(128,5,X'000067');
INSERT INTO "posting" VALUES(129,6,X'00007D');
INSERT INTO "posting" VALUES(130,3,X'00006501005F');
INSERT INTO "posting" VALUES(131,16,X'000083');
INSERT INTO "posting" VALUES(132,7,X'00007E');
INSERT INTO "posting" VALUES(133,12,X'00006B');
INSERT INTO "posting" VALUES(134,12,X'00006B');
INSERT INTO "posting" VALUES(135,5,X'00009303008505008F07006B');
INSERT INTO "posting" VALUES(136,2,X'0000960100650200890300C504007D0500A80700B70800B70900800A00970B00890D007D0F00AE10008A1F0089');
INSERT INTO "posting" VALUES(137,14,X'000087');
INSERT INTO "posting" VALUES(138,9,X'000075');
INSERT INTO "posting" VALUES(139,8,X'000085');
INSERT INTO "posting" VALUES(140,10,X'000063');
INSERT INTO "posting" VALUES(141,15,X'00007D');
INSERT INTO "posting" VALUES(142,6,X'00007D07008909007D1B0089');
INSERT INTO "posting" VALUES(143,3,X'00006501005F');
INSERT INTO "posting" VALUES(144,2,X'00006A02005F0D007D');
INSERT INTO "posting" VALUES(145,1,X'00009C080075');
INSERT INTO "posting" VALUES(146,9,X'000075');
INSERT INTO "posting" VALUES(147,5,X'000067');
INSERT INTO "posting" VALUES(148,8,X'000085');
INSERT INTO "posting" VALUES(149,6,X'00007D');
INSERT INTO "posting" VALUES(150,15,X'00007D');
INSERT INTO "posting" VALUES(151,2,X'00006A0B0089');
INSERT INTO "posting" VALUES(152,3,X'00006501005F');
INSERT INTO "posting" VALUES(153,2,X'00006A0300670D007D');
INSERT INTO "posting" VALUES(154,13,X'000089');
INSERT INTO "posting" VALUES(155,3,X'000091010089070063');
INSERT INTO "posting" VALUES(156,2,X'00006A090080');
INSERT INTO "posting" VALUES(157,7,X'00007E');
INSERT INTO "posting" VALUES(158,8,X'000085');
INSERT INTO "posting" VALUES(159,3,X'000091010089');
INSERT INTO "posting" VALUES(160,6,X'00007D0500800800871B0089');
INSERT INTO "posting" VALUES(161,6,X'00007D09007D');
INSERT INTO "posting" VALUES(162,10,X'000063');
INSERT INTO "posting" VALUES(163,5,X'00006703008504009F050063');
INSERT INTO "posting" VALUES(164,32,X'00008C');
INSERT INTO "posting" VALUES(165,29,X'000087');
INSERT INTO "posting" VALUES(166,22,X'000078');
INSERT INTO "posting" VALUES(167,20,X'000074080077');
INSERT INTO "posting" VALUES(168,21,X'00006B');
INSERT INTO "posting" VALUES(169,27,X'000083');
INSERT INTO "posting" VALUES(170,28,X'000077');
INSERT INTO "posting" VALUES(171,22,X'00007802008C');
INSERT INTO "posting" VALUES(172,30,X'000086');
INSERT INTO "posting" VALUES(173,22,X'000078');
INSERT INTO "posting" VALUES(174,27,X'000083');
INSERT INTO "posting" VALUES(175,20,X'000074050071080077090087');
INSERT INTO "posting" VALUES(176,25,X'000071');
INSERT INTO "posting" VALUES(177,21,X'00006B04009D');
INSERT INTO "posting" VALUES(178,27,X'000083');
INSERT INTO "posting" VALUES(179,22,X'000078');
INSERT INTO "posting" VALUES(180,21,X'00009503008C');
INSERT INTO "posting" VALUES(181,21,X'00006B');
INSERT INTO "posting" VALUES(182,28,X'0000B7');
INSERT INTO "posting" VALUES(183,21,X'00006B');
INSERT INTO "posting" VALUES(184,28,X'000077');
INSERT INTO "posting" VALUES(185,22,X'000078');
INSERT INTO "posting" VALUES(186,28,X'000077');
INSERT INTO "posting" VALUES(187,25,X'000071');
INSERT INTO "posting" VALUES(188,21,X'00006B0100780200800400710700770900860A008A');
INSERT INTO "posting" VALUES(189,21,X'00006B0100780900860A008A');
INSERT INTO "posting" VALUES(190,21,X'0000AD040071');
INSERT INTO "posting" VALUES(191,26,X'000095');
INSERT INTO "posting" VALUES(192,31,X'00008A');
INSERT INTO "posting" VALUES(193,21,X'00006B');
INSERT INTO "posting" VALUES(194,30,X'000086');
INSERT INTO "posting" VALUES(195,23,X'000080060087');
INSERT INTO "posting" VALUES(196,26,X'000095');
INSERT INTO "posting" VALUES(197,25,X'000071');
INSERT INTO "posting" VALUES(198,23,X'000080');
INSERT INTO "posting" VALUES(199,31,X'00008A');
INSERT INTO "posting" VALUES(200,20,X'00009E0200780300800B008A');
INSERT INTO "posting" VALUES(201,24,X'00008C');
INSERT INTO "posting" VALUES(202,25,X'00009D');
INSERT INTO "posting" VALUES(203,25,X'000071');
INSERT INTO "posting" VALUES(204,25,X'000071');
INSERT INTO "posting" VALUES(205,26,X'000095');
INSERT INTO "posting" VALUES(206,20,X'000074');
INSERT INTO "posting" VALUES(207,20,X'00009E01006B030080070083');
INSERT INTO "posting" VALUES(208,29,X'000087010086');
INSERT INTO "posting" VALUES(209,21,X'00006B');
INSERT INTO "posting" VALUES(210,26,X'000095');
INSERT INTO "posting" VALUES(211,21,X'00006B');
INSERT INTO "posting" VALUES(212,27,X'000083');
INSERT INTO "posting" VALUES(213,28,X'000077010087');
INSERT INTO "posting" VALUES(214,31,X'00008A');
INSERT INTO "posting" VALUES(215,32,X'00008C');
INSERT INTO "posting" VALUES(216,31,X'00008A');
INSERT INTO "posting" VALUES(217,23,X'000080');
INSERT INTO "posting" VALUES(218,22,X'000078');
INSERT INTO "posting" VALUES(219,20,X'0000740C008C');
INSERT INTO "posting" VALUES(220,28,X'000077');
INSERT INTO "posting" VALUES(221,32,X'00008C');
INSERT INTO "posting" VALUES(222,25,X'000071');
INSERT INTO "posting" VALUES(223,23,X'000080');
INSERT INTO "posting" VALUES(224,22,X'000078');
INSERT INTO "posting" VALUES(225,24,X'00008C');
INSERT INTO "posting" VALUES(226,30,X'000086');
INSERT INTO "posting" VALUES(227,22,X'000078');
INSERT INTO "posting" VALUES(228,25,X'000071');
INSERT INTO "posting" VALUES(229,21,X'00006B060083');
INSERT INTO "posting" VALUES(230,20,X'000074');
INSERT INTO "posting" VALUES(231,31,X'00008A');
INSERT INTO "posting" VALUES(232,30,X'000086');
INSERT INTO "posting" VALUES(233,20,X'000074070083');
INSERT INTO "posting" VALUES(234,20,X'000074');
INSERT INTO "posting" VALUES(235,29,X'000087');
INSERT INTO "posting" VALUES(236,25,X'00009D');
INSERT INTO "posting" VALUES(237,28,X'000077');
INSERT INTO "posting" VALUES(238,27,X'000083');
INSERT INTO "posting" VALUES(239,20,X'000074');
INSERT INTO "posting" VALUES(240,32,X'00008C');
INSERT INTO "posting" VALUES(241,25,X'000071');
INSERT INTO "posting" VALUES(242,23,X'000080020071');
INSERT INTO "posting" VALUES(243,23,X'000080');
INSERT INTO "posting" VALUES(244,23,X'000080');
INSERT INTO "posting" VALUES(245,22,X'000078030071070087');
INSERT INTO "posting" VALUES(246,21,X'00006B');
INSERT INTO "posting" VALUES(247,21,X'00006B');
INSERT INTO "posting" VALUES(248,20,X'000074');
INSERT INTO "posting" VALUES(249,21,X'00006B');
INSERT INTO "posting" VALUES(250,21,X'00006B');
INSERT INTO "posting" VALUES(251,29,X'000087');
INSERT INTO "posting" VALUES(252,28,X'000077');
INSERT INTO "posting" VALUES(253,22,X'000078');
INSERT INTO "posting" VALUES(254,21,X'00006B');
INSERT INTO "posting" VALUES(255,21,X'00006B');
INSERT INTO "posting" VALUES(256,30,X'000086');
INSERT INTO "posting" VALUES(257,20,X'000074');
INSERT INTO "posting" VALUES(258,30,X'000086');
INSERT INTO "posting" VALUES(259,19,X'00009C');
INSERT INTO "posting" VALUES(260,20,X'000074010095050071');
INSERT INTO "posting" VALUES(261,28,X'0000A1');
INSERT INTO "posting" VALUES(262,27,X'000083');
INSERT INTO "posting" VALUES(263,21,X'00006B');
INSERT INTO "posting" VALUES(264,24,X'00008C');
INSERT INTO "posting" VALUES(265,29,X'000087');
INSERT INTO "posting" VALUES(266,32,X'00008C');
INSERT INTO "posting" VALUES(267,29,X'000087');
INSERT INTO "posting" VALUES(268,25,X'000071');
INSERT INTO "posting" VALUES(269,20,X'00007404008C070083');
INSERT INTO "posting" VALUES(270,22,X'0000780100AA02008C0500830600A1');
INSERT INTO "posting" VALUES(271,30,X'000086');
INSERT INTO "posting" VALUES(272,22,X'000078');
INSERT INTO "posting" VALUES(273,32,X'00008C');
INSERT INTO "posting" VALUES(274,22,X'000078');
INSERT INTO "posting" VALUES(275,22,X'000078010080');
INSERT INTO "posting" VALUES(276,33,X'000089');
INSERT INTO "posting" VALUES(277,33,X'000089');
INSERT INTO "posting" VALUES(278,33,X'000089');
CREATE TABLE preference (
        scope TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (scope, key)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "preference" VALUES('person:5','language','kk');
CREATE TABLE search_state (
        name TEXT PRIMARY KEY,
        value ANY NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "search_state" VALUES('last',33);
INSERT INTO "search_state" VALUES('names',19);
INSERT INTO "search_state" VALUES('passages',33);
CREATE TABLE speaker (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        edited INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
INSERT INTO "speaker" VALUES(1,'sanzhar tolgarin','Sanzhar Tolgarin','President of Kelmaria',0);
INSERT INTO "speaker" VALUES(2,'henrik aldein','Henrik Aldein','Prime Minister of Velgoria',0);
INSERT INTO "speaker" VALUES(3,'edil karsak','Edil Karsak','',0);
INSERT INTO "speaker" VALUES(4,'sanzhar tolgarin kol koiu rasiminen kein','Санжар Толғарин қол қою рәсімінен кейін','',0);
INSERT INTO "speaker" VALUES(5,'atadi','атады','',0);
INSERT INTO "speaker" VALUES(6,'velgoria','Вельгория','Премьер-министр',0);
INSERT INTO "speaker" VALUES(7,'tolgarin zhurnalisterdin suragina zhauap berip','Толғарин журналистердің сұрағына жауап беріп','',0);
INSERT INTO "speaker" VALUES(8,'prezident ukimetke','Президент үкіметке','',0);
CREATE TABLE spelling (
        key TEXT NOT NULL,
        stem_id INTEGER NOT NULL REFERENCES stem ON DELETE CASCADE,
        tail TEXT NOT NULL,
        PRIMARY KEY (key, stem_id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "spelling" VALUES('a',1,'a');
INSERT INTO "spelling" VALUES('tab',249,'ab');
INSERT INTO "spelling" VALUES('ad',2,'ad');
INSERT INTO "spelling" VALUES('had',47,'ad');
INSERT INTO "spelling" VALUES('head',51,'ad');
INSERT INTO "spelling" VALUES('uad',262,'ad');
INSERT INTO "spelling" VALUES('uag',263,'ag');
INSERT INTO "spelling" VALUES('ai',165,'ai');
INSERT INTO "spelling" VALUES('avai',19,'ai');
INSERT INTO "spelling" VALUES('kai',197,'ai');
INSERT INTO "spelling" VALUES('onai',225,'ai');
INSERT INTO "spelling" VALUES('todai',143,'ai');
INSERT INTO "spelling" VALUES('birak',176,'ak');
INSERT INTO "spelling" VALUES('karsak',70,'ak');
INSERT INTO "spelling" VALUES('ortak',227,'ak');
INSERT INTO "spelling" VALUES('replak',112,'ak');
INSERT INTO "spelling" VALUES('aproval',11,'al');
INSERT INTO "spelling" VALUES('kal',69,'al');
INSERT INTO "spelling" VALUES('makal',215,'al');
INSERT INTO "spelling" VALUES('paidal',230,'al');
INSERT INTO "spelling" VALUES('sal',238,'al');
INSERT INTO "spelling" VALUES('zharial',271,'al');
INSERT INTO "spelling" VALUES('zhasal',272,'al');
INSERT INTO "spelling" VALUES('dam',28,'am');
INSERT INTO "spelling" VALUES('aldekashan',167,'an');
INSERT INTO "spelling" VALUES('an',8,'an');
INSERT INTO "spelling" VALUES('dikan',186,'an');
INSERT INTO "spelling" VALUES('makuldaganan',216,'an');
INSERT INTO "spelling" VALUES('oidan',221,'an');
INSERT INTO "spelling" VALUES('shigarilgan',240,'an');
INSERT INTO "spelling" VALUES('sondiktan',242,'an');
INSERT INTO "spelling" VALUES('turgan',260,'an');
INSERT INTO "spelling" VALUES('velgorian',157,'an');
INSERT INTO "spelling" VALUES('tap',251,'ap');
INSERT INTO "spelling" VALUES('adamdar',164,'ar');
INSERT INTO "spelling" VALUES('ar',168,'ar');
INSERT INTO "spelling" VALUES('ear',32,'ar');
INSERT INTO "spelling" VALUES('hear',52,'ar');
INSERT INTO "spelling" VALUES('katar',198,'ar');
INSERT INTO "spelling" VALUES('sanzhar',118,'ar');
INSERT INTO "spelling" VALUES('sanzhar',239,'ar');
INSERT INTO "spelling" VALUES('as',16,'as');
INSERT INTO "spelling" VALUES('talas',250,'as');
INSERT INTO "spelling" VALUES('vas',152,'as');
INSERT INTO "spelling" VALUES('at',18,'at');
INSERT INTO "spelling" VALUES('kat',198,'at');
INSERT INTO "spelling" VALUES('kimbat',205,'at');
INSERT INTO "spelling" VALUES('that',135,'at');
INSERT INTO "spelling" VALUES('dau',183,'au');
INSERT INTO "spelling" VALUES('tau',253,'au');
INSERT INTO "spelling" VALUES('kagaz',196,'az');
INSERT INTO "spelling" VALUES('be',20,'be');
INSERT INTO "spelling" VALUES('bi',25,'bi');
INSERT INTO "spelling" VALUES('esebi',194,'bi');
INSERT INTO "spelling" VALUES('ada',164,'da');
INSERT INTO "spelling" VALUES('da',182,'da');
INSERT INTO "spelling" VALUES('baspasozinde',172,'de');
INSERT INTO "spelling" VALUES('beketerinde',173,'de');
INSERT INTO "spelling" VALUES('de',184,'de');
INSERT INTO "spelling" VALUES('ishinde',195,'de');
INSERT INTO "spelling" VALUES('made',84,'de');
INSERT INTO "spelling" VALUES('ozeninde',229,'de');
INSERT INTO "spelling" VALUES('uade',262,'de');
INSERT INTO "spelling" VALUES('berdi',174,'di');
INSERT INTO "spelling" VALUES('eldi',189,'di');
INSERT INTO "spelling" VALUES('endi',37,'di');
INSERT INTO "spelling" VALUES('enedi',192,'di');
INSERT INTO "spelling" VALUES('koidi',206,'di');
INSERT INTO "spelling" VALUES('kuridi',213,'di');
INSERT INTO "spelling" VALUES('kurudi',213,'di');
INSERT INTO "spelling" VALUES('malimdedi',217,'di');
INSERT INTO "spelling" VALUES('olshenedi',224,'di');
INSERT INTO "spelling" VALUES('sugaradi',247,'di');
INSERT INTO "spelling" VALUES('tabiskandi',249,'di');
INSERT INTO "spelling" VALUES('talaskandi',250,'di');
INSERT INTO "spelling" VALUES('tapsirdi',251,'di');
INSERT INTO "spelling" VALUES('tusindi',261,'di');
INSERT INTO "spelling" VALUES('zhasaldi',272,'di');
INSERT INTO "spelling" VALUES('zhasirmadi',270,'di');
INSERT INTO "spelling" VALUES('hundr',59,'dr');
INSERT INTO "spelling" VALUES('felds',38,'ds');
INSERT INTO "spelling" VALUES('eseb',194,'eb');
INSERT INTO "spelling" VALUES('aded',2,'ed');
INSERT INTO "spelling" VALUES('ansvered',10,'ed');
INSERT INTO "spelling" VALUES('asked',17,'ed');
INSERT INTO "spelling" VALUES('bed',21,'ed');
INSERT INTO "spelling" VALUES('deskribed',29,'ed');
INSERT INTO "spelling" VALUES('divided',30,'ed');
INSERT INTO "spelling" VALUES('ekspresed',35,'ed');
INSERT INTO "spelling" VALUES('hundred',59,'ed');
INSERT INTO "spelling" VALUES('instrukted',63,'ed');
INSERT INTO "spelling" VALUES('invented',65,'ed');
INSERT INTO "spelling" VALUES('konkluded',78,'ed');
INSERT INTO "spelling" VALUES('konvinked',79,'ed');
INSERT INTO "spelling" VALUES('measured',85,'ed');
INSERT INTO "spelling" VALUES('moved',91,'ed');
INSERT INTO "spelling" VALUES('noted',96,'ed');
INSERT INTO "spelling" VALUES('published',110,'ed');
INSERT INTO "spelling" VALUES('signed',124,'ed');
INSERT INTO "spelling" VALUES('stresed',131,'ed');
INSERT INTO "spelling" VALUES('used',151,'ed');
INSERT INTO "spelling" VALUES('dengei',185,'ei');
INSERT INTO "spelling" VALUES('kei',199,'ei');
INSERT INTO "spelling" VALUES('bek',173,'ek');
INSERT INTO "spelling" VALUES('kerek',202,'ek');
INSERT INTO "spelling" VALUES('tek',254,'ek');
INSERT INTO "spelling" VALUES('kel',200,'el');
INSERT INTO "spelling" VALUES('level',82,'el');
INSERT INTO "spelling" VALUES('sorkel',126,'el');
INSERT INTO "spelling" VALUES('tasotkel',133,'el');
INSERT INTO "spelling" VALUES('ustel',268,'el');
INSERT INTO "spelling" VALUES('them',137,'em');
INSERT INTO "spelling" VALUES('ben',24,'en');
INSERT INTO "spelling" VALUES('birlesken',175,'en');
INSERT INTO "spelling" VALUES('damaimen',28,'en');
INSERT INTO "spelling" VALUES('den',185,'en');
INSERT INTO "spelling" VALUES('en',191,'en');
INSERT INTO "spelling" VALUES('esepen',193,'en');
INSERT INTO "spelling" VALUES('men',219,'en');
INSERT INTO "spelling" VALUES('ozen',229,'en');
INSERT INTO "spelling" VALUES('sholdegen',241,'en');
INSERT INTO "spelling" VALUES('sonimen',242,'en');
INSERT INTO "spelling" VALUES('ten',134,'en');
INSERT INTO "spelling" VALUES('then',138,'en');
INSERT INTO "spelling" VALUES('tusingen',261,'en');
INSERT INTO "spelling" VALUES('ustelden',268,'en');
INSERT INTO "spelling" VALUES('after',3,'er');
INSERT INTO "spelling" VALUES('ansver',10,'er');
INSERT INTO "spelling" VALUES('ber',174,'er');
INSERT INTO "spelling" VALUES('elder',36,'er');
INSERT INTO "spelling" VALUES('meter',86,'er');
INSERT INTO "spelling" VALUES('minister',88,'er');
INSERT INTO "spelling" VALUES('never',93,'er');
INSERT INTO "spelling" VALUES('paper',102,'er');
INSERT INTO "spelling" VALUES('per',105,'er');
INSERT INTO "spelling" VALUES('premer',233,'er');
INSERT INTO "spelling" VALUES('river',114,'er');
INSERT INTO "spelling" VALUES('ruler',115,'er');
INSERT INTO "spelling" VALUES('saiasatkerler',237,'er');
INSERT INTO "spelling" VALUES('smaler',125,'er');
INSERT INTO "spelling" VALUES('vater',153,'er');
INSERT INTO "spelling" VALUES('vinter',278,'er');
INSERT INTO "spelling" VALUES('zherler',273,'er');
INSERT INTO "spelling" VALUES('ekspres',35,'es');
INSERT INTO "spelling" VALUES('emes',190,'es');
INSERT INTO "spelling" VALUES('kelpres',72,'es');
INSERT INTO "spelling" VALUES('kezdes',204,'es');
INSERT INTO "spelling" VALUES('komes',75,'es');
INSERT INTO "spelling" VALUES('kountres',80,'es');
INSERT INTO "spelling" VALUES('plakes',106,'es');
INSERT INTO "spelling" VALUES('stres',131,'es');
INSERT INTO "spelling" VALUES('vaves',154,'es');
INSERT INTO "spelling" VALUES('boget',178,'et');
INSERT INTO "spelling" VALUES('memleket',218,'et');
INSERT INTO "spelling" VALUES('ret',236,'et');
INSERT INTO "spelling" VALUES('sekret',119,'et');
INSERT INTO "spelling" VALUES('set',120,'et');
INSERT INTO "spelling" VALUES('ukimet',265,'et');
INSERT INTO "spelling" VALUES('belev',23,'ev');
INSERT INTO "spelling" VALUES('nev',92,'ev');
INSERT INTO "spelling" VALUES('prez',234,'ez');
INSERT INTO "spelling" VALUES('zharialanuga',271,'ga');
INSERT INTO "spelling" VALUES('zhilga',275,'ga');
INSERT INTO "spelling" VALUES('boluge',180,'ge');
INSERT INTO "spelling" VALUES('eginge',187,'ge');
INSERT INTO "spelling" VALUES('kelisimge',200,'ge');
INSERT INTO "spelling" VALUES('kolge',207,'ge');
INSERT INTO "spelling" VALUES('egi',187,'gi');
INSERT INTO "spelling" VALUES('sorgi',243,'gi');
INSERT INTO "spelling" VALUES('ulgi',266,'gi');
INSERT INTO "spelling" VALUES('zhagasindagi',270,'gi');
INSERT INTO "spelling" VALUES('sign',124,'gn');
INSERT INTO "spelling" VALUES('velgo',269,'go');
INSERT INTO "spelling" VALUES('eigt',34,'gt');
INSERT INTO "spelling" VALUES('aituinsha',166,'ha');
INSERT INTO "spelling" VALUES('zha',270,'ha');
INSERT INTO "spelling" VALUES('he',50,'he');
INSERT INTO "spelling" VALUES('pikirinshe',232,'he');
INSERT INTO "spelling" VALUES('the',136,'he');
INSERT INTO "spelling" VALUES('zhe',273,'he');
INSERT INTO "spelling" VALUES('balikshi',170,'hi');
INSERT INTO "spelling" VALUES('ekinshi',188,'hi');
INSERT INTO "spelling" VALUES('zhi',274,'hi');
INSERT INTO "spelling" VALUES('months',89,'hs');
INSERT INTO "spelling" VALUES('i',60,'i');
INSERT INTO "spelling" VALUES('kelmaria',71,'ia');
INSERT INTO "spelling" VALUES('kelmaria',200,'ia');
INSERT INTO "spelling" VALUES('velgoria',156,'ia');
INSERT INTO "spelling" VALUES('velgoria',269,'ia');
INSERT INTO "spelling" VALUES('deskrib',29,'ib');
INSERT INTO "spelling" VALUES('divid',30,'id');
INSERT INTO "spelling" VALUES('konfid',77,'id');
INSERT INTO "spelling" VALUES('oid',221,'id');
INSERT INTO "spelling" VALUES('presid',108,'id');
INSERT INTO "spelling" VALUES('said',116,'id');
INSERT INTO "spelling" VALUES('if',61,'if');
INSERT INTO "spelling" VALUES('shig',240,'ig');
INSERT INTO "spelling" VALUES('balik',170,'ik');
INSERT INTO "spelling" VALUES('dik',186,'ik');
INSERT INTO "spelling" VALUES('henrik',53,'ik');
INSERT INTO "spelling" VALUES('ketik',203,'ik');
INSERT INTO "spelling" VALUES('kezdestik',204,'ik');
INSERT INTO "spelling" VALUES('otirdik',228,'ik');
INSERT INTO "spelling" VALUES('pik',232,'ik');
INSERT INTO "spelling" VALUES('taulik',253,'ik');
INSERT INTO "spelling" VALUES('tolik',258,'ik');
INSERT INTO "spelling" VALUES('uagdalastik',263,'ik');
INSERT INTO "spelling" VALUES('edil',33,'il');
INSERT INTO "spelling" VALUES('sail',277,'il');
INSERT INTO "spelling" VALUES('til',255,'il');
INSERT INTO "spelling" VALUES('vil',160,'il');
INSERT INTO "spelling" VALUES('zhil',275,'il');
INSERT INTO "spelling" VALUES('him',54,'im');
INSERT INTO "spelling" VALUES('kelisim',200,'im');
INSERT INTO "spelling" VALUES('again',4,'in');
INSERT INTO "spelling" VALUES('aldein',7,'in');
INSERT INTO "spelling" VALUES('aldein',167,'in');
INSERT INTO "spelling" VALUES('bashisinin',171,'in');
INSERT INTO "spelling" VALUES('bizdin',177,'in');
INSERT INTO "spelling" VALUES('bolmaganin',180,'in');
INSERT INTO "spelling" VALUES('bugin',181,'in');
INSERT INTO "spelling" VALUES('eldin',189,'in');
INSERT INTO "spelling" VALUES('in',62,'in');
INSERT INTO "spelling" VALUES('kein',199,'in');
INSERT INTO "spelling" VALUES('kelisozdin',201,'in');
INSERT INTO "spelling" VALUES('kelmarianin',200,'in');
INSERT INTO "spelling" VALUES('kolinin',207,'in');
INSERT INTO "spelling" VALUES('komisianin',208,'in');
INSERT INTO "spelling" VALUES('komisiasin',208,'in');
INSERT INTO "spelling" VALUES('korshilerdin',210,'in');
INSERT INTO "spelling" VALUES('kuiatin',212,'in');
INSERT INTO "spelling" VALUES('onin',226,'in');
INSERT INTO "spelling" VALUES('sorkeldin',126,'in');
INSERT INTO "spelling" VALUES('stansalarin',244,'in');
INSERT INTO "spelling" VALUES('sudin',246,'in');
INSERT INTO "spelling" VALUES('suin',248,'in');
INSERT INTO "spelling" VALUES('tekshesin',254,'in');
INSERT INTO "spelling" VALUES('tolgarin',144,'in');
INSERT INTO "spelling" VALUES('tolgarin',257,'in');
INSERT INTO "spelling" VALUES('torvin',145,'in');
INSERT INTO "spelling" VALUES('torvin',259,'in');
INSERT INTO "spelling" VALUES('train',146,'in');
INSERT INTO "spelling" VALUES('ukimetinin',264,'in');
INSERT INTO "spelling" VALUES('velgorianin',269,'in');
INSERT INTO "spelling" VALUES('vithin',161,'in');
INSERT INTO "spelling" VALUES('zhanartatinin',270,'in');
INSERT INTO "spelling" VALUES('birlesip',175,'ip');
INSERT INTO "spelling" VALUES('bolip',180,'ip');
INSERT INTO "spelling" VALUES('kosip',211,'ip');
INSERT INTO "spelling" VALUES('turip',260,'ip');
INSERT INTO "spelling" VALUES('bir',175,'ir');
INSERT INTO "spelling" VALUES('kopir',209,'ir');
INSERT INTO "spelling" VALUES('his',55,'is');
INSERT INTO "spelling" VALUES('is',66,'is');
INSERT INTO "spelling" VALUES('komis',76,'is');
INSERT INTO "spelling" VALUES('tis',256,'is');
INSERT INTO "spelling" VALUES('ait',166,'it');
INSERT INTO "spelling" VALUES('it',67,'it');
INSERT INTO "spelling" VALUES('biz',177,'iz');
INSERT INTO "spelling" VALUES('okpemiz',222,'iz');
INSERT INTO "spelling" VALUES('forke',41,'ke');
INSERT INTO "spelling" VALUES('konfidenke',77,'ke');
INSERT INTO "spelling" VALUES('lake',81,'ke');
INSERT INTO "spelling" VALUES('plake',106,'ke');
INSERT INTO "spelling" VALUES('replake',112,'ke');
INSERT INTO "spelling" VALUES('tvike',148,'ke');
INSERT INTO "spelling" VALUES('ukimetke',265,'ke');
INSERT INTO "spelling" VALUES('eki',188,'ki');
INSERT INTO "spelling" VALUES('uki',264,'ki');
INSERT INTO "spelling" VALUES('artikl',15,'kl');
INSERT INTO "spelling" VALUES('okp',222,'kp');
INSERT INTO "spelling" VALUES('talks',132,'ks');
INSERT INTO "spelling" VALUES('instrukt',63,'kt');
INSERT INTO "spelling" VALUES('makala',215,'la');
INSERT INTO "spelling" VALUES('ald',167,'ld');
INSERT INTO "spelling" VALUES('build',27,'ld');
INSERT INTO "spelling" VALUES('eld',189,'ld');
INSERT INTO "spelling" VALUES('feld',38,'ld');
INSERT INTO "spelling" VALUES('should',123,'ld');
INSERT INTO "spelling" VALUES('vould',163,'ld');
INSERT INTO "spelling" VALUES('artikle',15,'le');
INSERT INTO "spelling" VALUES('people',104,'le');
INSERT INTO "spelling" VALUES('sample',117,'le');
INSERT INTO "spelling" VALUES('tolg',257,'lg');
INSERT INTO "spelling" VALUES('ulg',266,'lg');
INSERT INTO "spelling" VALUES('onli',99,'li');
INSERT INTO "spelling" VALUES('turali',260,'li');
INSERT INTO "spelling" VALUES('talk',132,'lk');
INSERT INTO "spelling" VALUES('zhirma',274,'ma');
INSERT INTO "spelling" VALUES('malimd',217,'md');
INSERT INTO "spelling" VALUES('home',57,'me');
INSERT INTO "spelling" VALUES('kome',75,'me');
INSERT INTO "spelling" VALUES('prime',109,'me');
INSERT INTO "spelling" VALUES('mi',87,'mi');
INSERT INTO "spelling" VALUES('pump',111,'mp');
INSERT INTO "spelling" VALUES('arna',13,'na');
INSERT INTO "spelling" VALUES('arna',169,'na');
INSERT INTO "spelling" VALUES('ona',225,'na');
INSERT INTO "spelling" VALUES('salmaitinina',238,'na');
INSERT INTO "spelling" VALUES('zhana',270,'na');
INSERT INTO "spelling" VALUES('and',9,'nd');
INSERT INTO "spelling" VALUES('around',14,'nd');
INSERT INTO "spelling" VALUES('end',37,'nd');
INSERT INTO "spelling" VALUES('ene',192,'ne');
INSERT INTO "spelling" VALUES('kushine',214,'ne');
INSERT INTO "spelling" VALUES('zhane',270,'ne');
INSERT INTO "spelling" VALUES('akording',6,'ng');
INSERT INTO "spelling" VALUES('asking',17,'ng');
INSERT INTO "spelling" VALUES('fishing',39,'ng');
INSERT INTO "spelling" VALUES('morning',90,'ng');
INSERT INTO "spelling" VALUES('pumping',111,'ng');
INSERT INTO "spelling" VALUES('thing',140,'ng');
INSERT INTO "spelling" VALUES('keremoni',73,'ni');
INSERT INTO "spelling" VALUES('muni',220,'ni');
INSERT INTO "spelling" VALUES('oni',226,'ni');
INSERT INTO "spelling" VALUES('konvink',79,'nk');
INSERT INTO "spelling" VALUES('no',94,'no');
INSERT INTO "spelling" VALUES('stations',129,'ns');
INSERT INTO "spelling" VALUES('agrement',5,'nt');
INSERT INTO "spelling" VALUES('dokument',31,'nt');
INSERT INTO "spelling" VALUES('government',45,'nt');
INSERT INTO "spelling" VALUES('invent',65,'nt');
INSERT INTO "spelling" VALUES('joint',68,'nt');
INSERT INTO "spelling" VALUES('parliament',103,'nt');
INSERT INTO "spelling" VALUES('president',108,'nt');
INSERT INTO "spelling" VALUES('prezident',235,'nt');
INSERT INTO "spelling" VALUES('setlement',121,'nt');
INSERT INTO "spelling" VALUES('vent',158,'nt');
INSERT INTO "spelling" VALUES('paidalanu',230,'nu');
INSERT INTO "spelling" VALUES('of',97,'of');
INSERT INTO "spelling" VALUES('boi',179,'oi');
INSERT INTO "spelling" VALUES('koi',206,'oi');
INSERT INTO "spelling" VALUES('klok',74,'ok');
INSERT INTO "spelling" VALUES('lok',83,'ok');
INSERT INTO "spelling" VALUES('bol',180,'ol');
INSERT INTO "spelling" VALUES('kol',207,'ol');
INSERT INTO "spelling" VALUES('ol',223,'ol');
INSERT INTO "spelling" VALUES('shol',241,'ol');
INSERT INTO "spelling" VALUES('from',42,'om');
INSERT INTO "spelling" VALUES('kom',208,'om');
INSERT INTO "spelling" VALUES('grandson',46,'on');
INSERT INTO "spelling" VALUES('komision',76,'on');
INSERT INTO "spelling" VALUES('on',98,'on');
INSERT INTO "spelling" VALUES('son',242,'on');
INSERT INTO "spelling" VALUES('station',129,'on');
INSERT INTO "spelling" VALUES('kop',209,'op');
INSERT INTO "spelling" VALUES('stop',130,'op');
INSERT INTO "spelling" VALUES('befor',22,'or');
INSERT INTO "spelling" VALUES('for',40,'or');
INSERT INTO "spelling" VALUES('kor',210,'or');
INSERT INTO "spelling" VALUES('sor',243,'or');
INSERT INTO "spelling" VALUES('kos',211,'os');
INSERT INTO "spelling" VALUES('got',44,'ot');
INSERT INTO "spelling" VALUES('not',95,'ot');
INSERT INTO "spelling" VALUES('aprov',11,'ov');
INSERT INTO "spelling" VALUES('hov',58,'ov');
INSERT INTO "spelling" VALUES('baspasoz',172,'oz');
INSERT INTO "spelling" VALUES('kelisoz',201,'oz');
INSERT INTO "spelling" VALUES('peopl',104,'pl');
INSERT INTO "spelling" VALUES('sampl',117,'pl');
INSERT INTO "spelling" VALUES('akord',6,'rd');
INSERT INTO "spelling" VALUES('hard',48,'rd');
INSERT INTO "spelling" VALUES('are',12,'re');
INSERT INTO "spelling" VALUES('before',22,'re');
INSERT INTO "spelling" VALUES('pre',233,'re');
INSERT INTO "spelling" VALUES('shore',122,'re');
INSERT INTO "spelling" VALUES('there',139,'re');
INSERT INTO "spelling" VALUES('thre',141,'re');
INSERT INTO "spelling" VALUES('feri',276,'ri');
INSERT INTO "spelling" VALUES('histori',56,'ri');
INSERT INTO "spelling" VALUES('kountri',80,'ri');
INSERT INTO "spelling" VALUES('ministri',88,'ri');
INSERT INTO "spelling" VALUES('fork',41,'rk');
INSERT INTO "spelling" VALUES('parl',231,'rl');
INSERT INTO "spelling" VALUES('arn',169,'rn');
INSERT INTO "spelling" VALUES('govern',45,'rn');
INSERT INTO "spelling" VALUES('morn',90,'rn');
INSERT INTO "spelling" VALUES('ears',32,'rs');
INSERT INTO "spelling" VALUES('hears',52,'rs');
INSERT INTO "spelling" VALUES('meters',86,'rs');
INSERT INTO "spelling" VALUES('report',113,'rt');
INSERT INTO "spelling" VALUES('start',127,'rt');
INSERT INTO "spelling" VALUES('tart',252,'rt');
INSERT INTO "spelling" VALUES('torv',259,'rv');
INSERT INTO "spelling" VALUES('tartilsa',252,'sa');
INSERT INTO "spelling" VALUES('ese',193,'se');
INSERT INTO "spelling" VALUES('use',151,'se');
INSERT INTO "spelling" VALUES('vhose',159,'se');
INSERT INTO "spelling" VALUES('bash',171,'sh');
INSERT INTO "spelling" VALUES('fish',39,'sh');
INSERT INTO "spelling" VALUES('ish',195,'sh');
INSERT INTO "spelling" VALUES('kush',214,'sh');
INSERT INTO "spelling" VALUES('olsh',224,'sh');
INSERT INTO "spelling" VALUES('publish',110,'sh');
INSERT INTO "spelling" VALUES('ush',267,'sh');
INSERT INTO "spelling" VALUES('bashisi',171,'si');
INSERT INTO "spelling" VALUES('zhagasi',270,'si');
INSERT INTO "spelling" VALUES('ask',17,'sk');
INSERT INTO "spelling" VALUES('minist',88,'st');
INSERT INTO "spelling" VALUES('post',107,'st');
INSERT INTO "spelling" VALUES('su',245,'su');
INSERT INTO "spelling" VALUES('kaita',197,'ta');
INSERT INTO "spelling" VALUES('sta',244,'ta');
INSERT INTO "spelling" VALUES('note',96,'te');
INSERT INTO "spelling" VALUES('state',128,'te');
INSERT INTO "spelling" VALUES('both',26,'th');
INSERT INTO "spelling" VALUES('month',89,'th');
INSERT INTO "spelling" VALUES('oti',228,'ti');
INSERT INTO "spelling" VALUES('parlamenti',231,'ti');
INSERT INTO "spelling" VALUES('prezidenti',234,'ti');
INSERT INTO "spelling" VALUES('tventi',147,'ti');
INSERT INTO "spelling" VALUES('saiasatk',237,'tk');
INSERT INTO "spelling" VALUES('into',64,'to');
INSERT INTO "spelling" VALUES('to',142,'to');
INSERT INTO "spelling" VALUES('ministr',88,'tr');
INSERT INTO "spelling" VALUES('agrements',5,'ts');
INSERT INTO "spelling" VALUES('its',67,'ts');
INSERT INTO "spelling" VALUES('parliaments',103,'ts');
INSERT INTO "spelling" VALUES('posts',107,'ts');
INSERT INTO "spelling" VALUES('reports',113,'ts');
INSERT INTO "spelling" VALUES('konklud',78,'ud');
INSERT INTO "spelling" VALUES('sud',246,'ud');
INSERT INTO "spelling" VALUES('bug',181,'ug');
INSERT INTO "spelling" VALUES('sug',247,'ug');
INSERT INTO "spelling" VALUES('kui',212,'ui');
INSERT INTO "spelling" VALUES('sui',248,'ui');
INSERT INTO "spelling" VALUES('ful',43,'ul');
INSERT INTO "spelling" VALUES('makul',216,'ul');
INSERT INTO "spelling" VALUES('mun',220,'un');
INSERT INTO "spelling" VALUES('up',150,'up');
INSERT INTO "spelling" VALUES('kur',213,'ur');
INSERT INTO "spelling" VALUES('measur',85,'ur');
INSERT INTO "spelling" VALUES('our',100,'ur');
INSERT INTO "spelling" VALUES('tur',260,'ur');
INSERT INTO "spelling" VALUES('tus',261,'us');
INSERT INTO "spelling" VALUES('out',101,'ut');
INSERT INTO "spelling" VALUES('vithout',162,'ut');
INSERT INTO "spelling" VALUES('aprove',11,'ve');
INSERT INTO "spelling" VALUES('beleve',23,'ve');
INSERT INTO "spelling" VALUES('have',49,'ve');
INSERT INTO "spelling" VALUES('move',91,'ve');
INSERT INTO "spelling" VALUES('vave',154,'ve');
INSERT INTO "spelling" VALUES('ve',155,'ve');
INSERT INTO "spelling" VALUES('tvo',149,'vo');
INSERT INTO "spelling" VALUES('oze',229,'ze');
INSERT INTO "spelling" VALUES('sanzh',239,'zh');
INSERT INTO "spelling" VALUES('kagazi',196,'zi');
CREATE TABLE stem (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE,
        passages INTEGER NOT NULL DEFAULT 0,
        base INTEGER NOT NULL DEFAULT 0,
        size INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
INSERT INTO "stem" VALUES(1,'a',5,3,5);
INSERT INTO "stem" VALUES(2,'ad',1,11,1);
INSERT INTO "stem" VALUES(3,'after',1,17,1);
INSERT INTO "stem" VALUES(4,'again',1,9,1);
INSERT INTO "stem" VALUES(5,'agrement',4,2,4);
INSERT INTO "stem" VALUES(6,'akord',1,6,1);
INSERT INTO "stem" VALUES(7,'aldein',1,2,1);
INSERT INTO "stem" VALUES(8,'an',2,2,2);
INSERT INTO "stem" VALUES(9,'and',7,2,7);
INSERT INTO "stem" VALUES(10,'ansver',2,3,2);
INSERT INTO "stem" VALUES(11,'aprov',2,10,2);
INSERT INTO "stem" VALUES(12,'are',1,18,1);
INSERT INTO "stem" VALUES(13,'arna',2,11,2);
INSERT INTO "stem" VALUES(14,'around',1,5,1);
INSERT INTO "stem" VALUES(15,'artikl',1,18,1);
INSERT INTO "stem" VALUES(16,'as',1,10,1);
INSERT INTO "stem" VALUES(17,'ask',2,3,2);
INSERT INTO "stem" VALUES(18,'at',3,4,3);
INSERT INTO "stem" VALUES(19,'avai',1,12,1);
INSERT INTO "stem" VALUES(20,'be',3,5,3);
INSERT INTO "stem" VALUES(21,'bed',1,13,1);
INSERT INTO "stem" VALUES(22,'befor',1,10,1);
INSERT INTO "stem" VALUES(23,'belev',1,14,1);
INSERT INTO "stem" VALUES(24,'ben',2,5,2);
INSERT INTO "stem" VALUES(25,'bi',1,17,1);
INSERT INTO "stem" VALUES(26,'both',2,10,2);
INSERT INTO "stem" VALUES(27,'build',1,11,1);
INSERT INTO "stem" VALUES(28,'dam',2,11,2);
INSERT INTO "stem" VALUES(29,'deskrib',1,10,1);
INSERT INTO "stem" VALUES(30,'divid',1,10,1);
INSERT INTO "stem" VALUES(31,'dokument',1,10,1);
INSERT INTO "stem" VALUES(32,'ear',6,3,6);
INSERT INTO "stem" VALUES(33,'edil',1,12,1);
INSERT INTO "stem" VALUES(34,'eigt',1,12,1);
INSERT INTO "stem" VALUES(35,'ekspres',1,10,1);
INSERT INTO "stem" VALUES(36,'elder',1,12,1);
INSERT INTO "stem" VALUES(37,'end',2,10,2);
INSERT INTO "stem" VALUES(38,'feld',1,9,1);
INSERT INTO "stem" VALUES(39,'fish',1,12,1);
INSERT INTO "stem" VALUES(40,'for',3,3,3);
INSERT INTO "stem" VALUES(41,'fork',1,17,1);
INSERT INTO "stem" VALUES(42,'from',2,12,2);
INSERT INTO "stem" VALUES(43,'ful',1,16,1);
INSERT INTO "stem" VALUES(44,'got',2,3,2);
INSERT INTO "stem" VALUES(45,'govern',1,15,1);
INSERT INTO "stem" VALUES(46,'grandson',1,14,1);
INSERT INTO "stem" VALUES(47,'had',3,5,3);
INSERT INTO "stem" VALUES(48,'hard',1,7,1);
INSERT INTO "stem" VALUES(49,'have',1,10,1);
INSERT INTO "stem" VALUES(50,'he',3,10,3);
INSERT INTO "stem" VALUES(51,'head',1,5,1);
INSERT INTO "stem" VALUES(52,'hear',2,13,2);
INSERT INTO "stem" VALUES(53,'henrik',2,2,2);
INSERT INTO "stem" VALUES(54,'him',1,6,1);
INSERT INTO "stem" VALUES(55,'his',1,12,1);
INSERT INTO "stem" VALUES(56,'histori',1,10,1);
INSERT INTO "stem" VALUES(57,'home',1,8,1);
INSERT INTO "stem" VALUES(58,'hov',3,3,3);
INSERT INTO "stem" VALUES(59,'hundr',3,3,3);
INSERT INTO "stem" VALUES(60,'i',4,8,4);
INSERT INTO "stem" VALUES(61,'if',1,14,1);
INSERT INTO "stem" VALUES(62,'in',6,9,6);
INSERT INTO "stem" VALUES(63,'instrukt',1,15,1);
INSERT INTO "stem" VALUES(64,'into',1,17,1);
INSERT INTO "stem" VALUES(65,'invent',1,18,1);
INSERT INTO "stem" VALUES(66,'is',2,3,2);
INSERT INTO "stem" VALUES(67,'it',6,3,6);
INSERT INTO "stem" VALUES(68,'joint',3,2,3);
INSERT INTO "stem" VALUES(69,'kal',1,9,1);
INSERT INTO "stem" VALUES(70,'karsak',1,12,1);
INSERT INTO "stem" VALUES(71,'kelmaria',2,2,2);
INSERT INTO "stem" VALUES(72,'kelpres',2,2,2);
INSERT INTO "stem" VALUES(73,'keremoni',1,4,1);
INSERT INTO "stem" VALUES(74,'klok',1,5,1);
INSERT INTO "stem" VALUES(75,'kome',1,17,1);
INSERT INTO "stem" VALUES(76,'komis',1,15,1);
INSERT INTO "stem" VALUES(77,'konfid',1,10,1);
INSERT INTO "stem" VALUES(78,'konklud',1,5,1);
INSERT INTO "stem" VALUES(79,'konvink',1,8,1);
INSERT INTO "stem" VALUES(80,'kountri',1,16,1);
INSERT INTO "stem" VALUES(81,'lake',3,2,3);
INSERT INTO "stem" VALUES(82,'level',1,5,1);
INSERT INTO "stem" VALUES(83,'lok',1,9,1);
INSERT INTO "stem" VALUES(84,'made',1,7,1);
INSERT INTO "stem" VALUES(85,'measur',1,5,1);
INSERT INTO "stem" VALUES(86,'meter',1,12,1);
INSERT INTO "stem" VALUES(87,'mi',2,13,2);
INSERT INTO "stem" VALUES(88,'minist',4,2,4);
INSERT INTO "stem" VALUES(89,'month',1,15,1);
INSERT INTO "stem" VALUES(90,'morn',1,9,1);
INSERT INTO "stem" VALUES(91,'move',1,12,1);
INSERT INTO "stem" VALUES(92,'nev',1,11,1);
INSERT INTO "stem" VALUES(93,'never',2,3,2);
INSERT INTO "stem" VALUES(94,'no',2,7,2);
INSERT INTO "stem" VALUES(95,'not',1,11,1);
INSERT INTO "stem" VALUES(96,'note',1,5,1);
INSERT INTO "stem" VALUES(97,'of',7,2,7);
INSERT INTO "stem" VALUES(98,'on',4,2,4);
INSERT INTO "stem" VALUES(99,'onli',3,3,3);
INSERT INTO "stem" VALUES(100,'our',1,10,1);
INSERT INTO "stem" VALUES(101,'out',1,9,1);
INSERT INTO "stem" VALUES(102,'paper',1,8,1);
INSERT INTO "stem" VALUES(103,'parliament',2,10,2);
INSERT INTO "stem" VALUES(104,'peopl',1,18,1);
INSERT INTO "stem" VALUES(105,'per',1,12,1);
INSERT INTO "stem" VALUES(106,'plake',1,18,1);
INSERT INTO "stem" VALUES(107,'post',1,5,1);
INSERT INTO "stem" VALUES(108,'presid',2,2,2);
INSERT INTO "stem" VALUES(109,'prime',2,2,2);
INSERT INTO "stem" VALUES(110,'publish',1,16,1);
INSERT INTO "stem" VALUES(111,'pump',1,6,1);
INSERT INTO "stem" VALUES(112,'replak',1,6,1);
INSERT INTO "stem" VALUES(113,'report',1,16,1);
INSERT INTO "stem" VALUES(114,'river',1,11,1);
INSERT INTO "stem" VALUES(115,'ruler',1,10,1);
INSERT INTO "stem" VALUES(116,'said',2,4,2);
INSERT INTO "stem" VALUES(117,'sampl',1,18,1);
INSERT INTO "stem" VALUES(118,'sanzhar',2,2,2);
INSERT INTO "stem" VALUES(119,'sekret',1,7,1);
INSERT INTO "stem" VALUES(120,'set',1,15,1);
INSERT INTO "stem" VALUES(121,'setlement',1,12,1);
INSERT INTO "stem" VALUES(122,'shore',2,6,2);
INSERT INTO "stem" VALUES(123,'should',1,16,1);
INSERT INTO "stem" VALUES(124,'sign',1,2,1);
INSERT INTO "stem" VALUES(125,'smaler',2,3,2);
INSERT INTO "stem" VALUES(126,'sorkel',4,2,4);
INSERT INTO "stem" VALUES(127,'start',2,3,2);
INSERT INTO "stem" VALUES(128,'state',1,5,1);
INSERT INTO "stem" VALUES(129,'station',1,6,1);
INSERT INTO "stem" VALUES(130,'stop',2,3,2);
INSERT INTO "stem" VALUES(131,'stres',1,16,1);
INSERT INTO "stem" VALUES(132,'talk',1,7,1);
INSERT INTO "stem" VALUES(133,'tasotkel',1,12,1);
INSERT INTO "stem" VALUES(134,'ten',1,12,1);
INSERT INTO "stem" VALUES(135,'that',4,5,4);
INSERT INTO "stem" VALUES(136,'the',15,2,15);
INSERT INTO "stem" VALUES(137,'them',1,14,1);
INSERT INTO "stem" VALUES(138,'then',1,9,1);
INSERT INTO "stem" VALUES(139,'there',1,8,1);
INSERT INTO "stem" VALUES(140,'thing',1,10,1);
INSERT INTO "stem" VALUES(141,'thre',1,15,1);
INSERT INTO "stem" VALUES(142,'to',4,6,4);
INSERT INTO "stem" VALUES(143,'todai',2,3,2);
INSERT INTO "stem" VALUES(144,'tolgarin',3,2,3);
INSERT INTO "stem" VALUES(145,'torvin',2,1,2);
INSERT INTO "stem" VALUES(146,'train',1,9,1);
INSERT INTO "stem" VALUES(147,'tventi',1,5,1);
INSERT INTO "stem" VALUES(148,'tvike',1,8,1);
INSERT INTO "stem" VALUES(149,'tvo',1,6,1);
INSERT INTO "stem" VALUES(150,'up',1,15,1);
INSERT INTO "stem" VALUES(151,'use',2,2,2);
INSERT INTO "stem" VALUES(152,'vas',2,3,2);
INSERT INTO "stem" VALUES(153,'vater',3,2,3);
INSERT INTO "stem" VALUES(154,'vave',1,13,1);
INSERT INTO "stem" VALUES(155,'ve',3,3,3);
INSERT INTO "stem" VALUES(156,'velgoria',2,2,2);
INSERT INTO "stem" VALUES(157,'velgorian',1,7,1);
INSERT INTO "stem" VALUES(158,'vent',1,8,1);
INSERT INTO "stem" VALUES(159,'vhose',2,3,2);
INSERT INTO "stem" VALUES(160,'vil',4,6,4);
INSERT INTO "stem" VALUES(161,'vithin',2,6,2);
INSERT INTO "stem" VALUES(162,'vithout',1,10,1);
INSERT INTO "stem" VALUES(163,'vould',4,5,4);
INSERT INTO "stem" VALUES(164,'ada',1,32,1);
INSERT INTO "stem" VALUES(165,'ai',1,29,1);
INSERT INTO "stem" VALUES(166,'ait',1,22,1);
INSERT INTO "stem" VALUES(167,'ald',2,20,2);
INSERT INTO "stem" VALUES(168,'ar',1,21,1);
INSERT INTO "stem" VALUES(169,'arn',1,27,1);
INSERT INTO "stem" VALUES(170,'balik',1,28,1);
INSERT INTO "stem" VALUES(171,'bash',2,22,2);
INSERT INTO "stem" VALUES(172,'baspasoz',1,30,1);
INSERT INTO "stem" VALUES(173,'bek',1,22,1);
INSERT INTO "stem" VALUES(174,'ber',1,27,1);
INSERT INTO "stem" VALUES(175,'bir',4,20,4);
INSERT INTO "stem" VALUES(176,'birak',1,25,1);
INSERT INTO "stem" VALUES(177,'biz',2,21,2);
INSERT INTO "stem" VALUES(178,'boget',1,27,1);
INSERT INTO "stem" VALUES(179,'boi',1,22,1);
INSERT INTO "stem" VALUES(180,'bol',2,21,2);
INSERT INTO "stem" VALUES(181,'bug',1,21,1);
INSERT INTO "stem" VALUES(182,'da',1,28,1);
INSERT INTO "stem" VALUES(183,'dau',1,21,1);
INSERT INTO "stem" VALUES(184,'de',1,28,1);
INSERT INTO "stem" VALUES(185,'den',1,22,1);
INSERT INTO "stem" VALUES(186,'dik',1,28,1);
INSERT INTO "stem" VALUES(187,'egi',1,25,1);
INSERT INTO "stem" VALUES(188,'eki',7,21,7);
INSERT INTO "stem" VALUES(189,'eld',4,21,4);
INSERT INTO "stem" VALUES(190,'emes',2,21,2);
INSERT INTO "stem" VALUES(191,'en',1,26,1);
INSERT INTO "stem" VALUES(192,'ene',1,31,1);
INSERT INTO "stem" VALUES(193,'ese',1,21,1);
INSERT INTO "stem" VALUES(194,'eseb',1,30,1);
INSERT INTO "stem" VALUES(195,'ish',2,23,2);
INSERT INTO "stem" VALUES(196,'kagaz',1,26,1);
INSERT INTO "stem" VALUES(197,'kai',1,25,1);
INSERT INTO "stem" VALUES(198,'kat',1,23,1);
INSERT INTO "stem" VALUES(199,'kei',1,31,1);
INSERT INTO "stem" VALUES(200,'kel',4,20,4);
INSERT INTO "stem" VALUES(201,'kelisoz',1,24,1);
INSERT INTO "stem" VALUES(202,'kerek',1,25,1);
INSERT INTO "stem" VALUES(203,'ketik',1,25,1);
INSERT INTO "stem" VALUES(204,'kezdes',1,25,1);
INSERT INTO "stem" VALUES(205,'kimbat',1,26,1);
INSERT INTO "stem" VALUES(206,'koi',1,20,1);
INSERT INTO "stem" VALUES(207,'kol',4,20,4);
INSERT INTO "stem" VALUES(208,'kom',2,29,2);
INSERT INTO "stem" VALUES(209,'kop',1,21,1);
INSERT INTO "stem" VALUES(210,'kor',1,26,1);
INSERT INTO "stem" VALUES(211,'kos',1,21,1);
INSERT INTO "stem" VALUES(212,'kui',1,27,1);
INSERT INTO "stem" VALUES(213,'kur',2,28,2);
INSERT INTO "stem" VALUES(214,'kush',1,31,1);
INSERT INTO "stem" VALUES(215,'makal',1,32,1);
INSERT INTO "stem" VALUES(216,'makul',1,31,1);
INSERT INTO "stem" VALUES(217,'malimd',1,23,1);
INSERT INTO "stem" VALUES(218,'memleket',1,22,1);
INSERT INTO "stem" VALUES(219,'men',2,20,2);
INSERT INTO "stem" VALUES(220,'mun',1,28,1);
INSERT INTO "stem" VALUES(221,'oid',1,32,1);
INSERT INTO "stem" VALUES(222,'okp',1,25,1);
INSERT INTO "stem" VALUES(223,'ol',1,23,1);
INSERT INTO "stem" VALUES(224,'olsh',1,22,1);
INSERT INTO "stem" VALUES(225,'ona',1,24,1);
INSERT INTO "stem" VALUES(226,'oni',1,30,1);
INSERT INTO "stem" VALUES(227,'ortak',1,22,1);
INSERT INTO "stem" VALUES(228,'oti',1,25,1);
INSERT INTO "stem" VALUES(229,'oze',2,21,2);
INSERT INTO "stem" VALUES(230,'paidal',1,20,1);
INSERT INTO "stem" VALUES(231,'parl',1,31,1);
INSERT INTO "stem" VALUES(232,'pik',1,30,1);
INSERT INTO "stem" VALUES(233,'pre',2,20,2);
INSERT INTO "stem" VALUES(234,'prez',1,20,1);
INSERT INTO "stem" VALUES(235,'prezident',1,29,1);
INSERT INTO "stem" VALUES(236,'ret',1,25,1);
INSERT INTO "stem" VALUES(237,'saiasatk',1,28,1);
INSERT INTO "stem" VALUES(238,'sal',1,27,1);
INSERT INTO "stem" VALUES(239,'sanzh',1,20,1);
INSERT INTO "stem" VALUES(240,'shig',1,32,1);
INSERT INTO "stem" VALUES(241,'shol',1,25,1);
INSERT INTO "stem" VALUES(242,'son',2,23,2);
INSERT INTO "stem" VALUES(243,'sor',1,23,1);
INSERT INTO "stem" VALUES(244,'sta',1,23,1);
INSERT INTO "stem" VALUES(245,'su',3,22,3);
INSERT INTO "stem" VALUES(246,'sud',1,21,1);
INSERT INTO "stem" VALUES(247,'sug',1,21,1);
INSERT INTO "stem" VALUES(248,'sui',1,20,1);
INSERT INTO "stem" VALUES(249,'tab',1,21,1);
INSERT INTO "stem" VALUES(250,'talas',1,21,1);
INSERT INTO "stem" VALUES(251,'tap',1,29,1);
INSERT INTO "stem" VALUES(252,'tart',1,28,1);
INSERT INTO "stem" VALUES(253,'tau',1,22,1);
INSERT INTO "stem" VALUES(254,'tek',1,21,1);
INSERT INTO "stem" VALUES(255,'til',1,21,1);
INSERT INTO "stem" VALUES(256,'tis',1,30,1);
INSERT INTO "stem" VALUES(257,'tolg',1,20,1);
INSERT INTO "stem" VALUES(258,'tolik',1,30,1);
INSERT INTO "stem" VALUES(259,'torv',1,19,1);
INSERT INTO "stem" VALUES(260,'tur',3,20,3);
INSERT INTO "stem" VALUES(261,'tus',1,28,1);
INSERT INTO "stem" VALUES(262,'uad',1,27,1);
INSERT INTO "stem" VALUES(263,'uag',1,21,1);
INSERT INTO "stem" VALUES(264,'uki',1,24,1);
INSERT INTO "stem" VALUES(265,'ukimet',1,29,1);
INSERT INTO "stem" VALUES(266,'ulg',1,32,1);
INSERT INTO "stem" VALUES(267,'ush',1,29,1);
INSERT INTO "stem" VALUES(268,'ustel',1,25,1);
INSERT INTO "stem" VALUES(269,'velgo',3,20,3);
INSERT INTO "stem" VALUES(270,'zha',5,22,5);
INSERT INTO "stem" VALUES(271,'zharial',1,30,1);
INSERT INTO "stem" VALUES(272,'zhasal',1,22,1);
INSERT INTO "stem" VALUES(273,'zhe',1,32,1);
INSERT INTO "stem" VALUES(274,'zhi',1,22,1);
INSERT INTO "stem" VALUES(275,'zhil',2,22,2);
INSERT INTO "stem" VALUES(276,'feri',1,33,1);
INSERT INTO "stem" VALUES(277,'sail',1,33,1);
INSERT INTO "stem" VALUES(278,'vinter',1,33,1);
CREATE TABLE vote (
        statement_id INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
        person_id INTEGER NOT NULL,
        up INTEGER NOT NULL,
        PRIMARY KEY (statement_id, person_id)
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE wanted (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL,
        chat_id INTEGER NOT NULL,
        language TEXT NOT NULL,
        text TEXT NOT NULL,
        folded TEXT NOT NULL,
        asked TEXT NOT NULL,
        UNIQUE (person_id, folded)
    ) STRICT
    ;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX article_sha256 ON article (sha256) WHERE ref = '';
CREATE INDEX article_ref ON article (ref) WHERE ref != '';
CREATE INDEX article_published ON article (published);
CREATE INDEX article_publisher ON article (publisher);
CREATE INDEX speaker_key ON speaker (key);
CREATE INDEX alias_key ON alias (key);
CREATE INDEX alias_surname ON alias (surname);
CREATE UNIQUE INDEX passage_ref ON passage (ref) WHERE ref IS NOT NULL;
CREATE INDEX passage_same ON passage (same) WHERE same IS NOT NULL;
CREATE INDEX passage_speaker ON passage (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX stem_empty ON stem (id) WHERE passages = 0;
CREATE INDEX spelling_tail ON spelling (tail);
CREATE INDEX spelling_stem ON spelling (stem_id);
CREATE TRIGGER alias_insert AFTER INSERT ON alias BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER alias_delete AFTER DELETE ON alias BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER speaker_insert AFTER INSERT ON speaker BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER speaker_delete AFTER DELETE ON speaker BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER speaker_update_role AFTER UPDATE OF role ON speaker BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE INDEX vote_person ON vote (person_id);
CREATE INDEX inbox_waiting ON inbox (place) WHERE body IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('article',3);
INSERT INTO "sqlite_sequence" VALUES('passage',33);
COMMIT;
