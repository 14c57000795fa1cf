PRAGMA application_id = 1448231508;
PRAGMA user_version = 8;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'verbatim','archive','2026-11-29 00:01:55.176027+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'verbatim','search','2026-11-29 00:01:55.176586+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'verbatim','desk','2026-11-29 00:01:55.176880+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'verbatim','inbox','2026-11-29 00:01:55.177028+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'verbatim','sources','2026-11-29 00:01:55.183412+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'verbatim','compact','2026-11-29 00:01:55.183894+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'verbatim','lean','2026-11-29 00:39:32.978785+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'verbatim','namings','2026-11-29 02:51:21.640615+00:00');
CREATE TABLE alias (
        speaker_id INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
        name TEXT NOT NULL,
        key TEXT NOT NULL,
        surname TEXT NOT NULL, sound TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (speaker_id, name)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "alias" VALUES(1,'Sanzhar Tolgarin','sanzhar tolgarin','tolgarin','snsr tlgrn');
INSERT INTO "alias" VALUES(1,'Tolgarin','tolgarin','tolgarin','');
INSERT INTO "alias" VALUES(2,'Aldein','aldein','aldein','');
INSERT INTO "alias" VALUES(2,'Henrik Aldein','henrik aldein','aldein','nrk ldn');
INSERT INTO "alias" VALUES(3,'Edil Karsak','edil karsak','karsak','dl krsk');
INSERT INTO "alias" VALUES(4,'Вельгория','velgoria','velgoria','');
INSERT INTO "alias" VALUES(4,'Вельгорияның','velgorianin','velgorianin','');
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

Sample article: the people and places are invented.',X'22A14B78A021809D4BE02D3DFFF70BC475B22247FD7AF13ACEF03C83BDB50930','en','','2025-09-18','Kelpress','Torvin','published',0,'2026-11-29T00:01:57+00:00',1,18);
INSERT INTO "article" VALUES(2,'','Соркел көлінің суы тең бөлінеді: Кельмария мен Вельгория келісімге қол қойды','ТОРВИН. КЕЛПРЕСС – Кельмария Президенті Санжар Толғарин мен Вельгория Премьер-министрі Хенрик Алдейн Соркел көлінің суын бірлесіп пайдалану туралы келісімге қол қойды.

– Соркел екі елді бөліп тұрған көл емес, қосып тұрған көпір. Бүгін біз судың әр текшесін дау-дамаймен емес, есеппен бөлуге уағдаластық. Өзен таласқанды емес, тіл табысқанды суғарады, – деді Санжар Толғарин қол қою рәсімінен кейін.

Мемлекет басшысының айтуынша, келісім жиырма жылға жасалды және су деңгейі екі елдің ортақ бекеттерінде тәулік бойы өлшенеді. Сонымен қатар ол Кельмарияның көл жағасындағы сорғы стансаларын екі жыл ішінде жаңартатынын мәлімдеді.

Вельгория Үкіметінің басшысы келіссөздің оңай болмағанын жасырмады.

– Біз он бір рет кездестік, екі рет үстелден тұрып кеттік. Бірақ шөлдеген егінге біздің өкпеміз керек емес, су керек. Сондықтан қайта отырдық, – деді Хенрик Алдейн.

Ол құжатты «көршілердің ең қымбат қағазы» деп атады. Премьер-министр Вельгорияның көлге құятын Арна өзенінде жаңа бөгет салмайтынына уәде берді.

«Соркелдің бір жағасы тартылса, екінші жағасы да құриды. Балықшы да, диқан да мұны әлдеқашан түсінген, енді саясаткерлер де түсінді», – деді Толғарин журналистердің сұрағына жауап беріп.

Президент үкіметке үш ай ішінде бірлескен су комиссиясын құруды тапсырды. Оның пікірінше, комиссияның есебі екі елдің баспасөзінде толық жариялануға тиіс.

Келісім екі елдің парламенті мақұлдағаннан кейін күшіне енеді.

Үлгі мақала: адамдар мен жерлер ойдан шығарылған.',X'0F44943D35E6FB45A443B3661110DFD28A58ACB79DB5E4859500A271AE77D702','kk','','2025-09-18','Келпресс','Торвин','published',0,'2026-11-29T00:02:01+00:00',19,14);
INSERT INTO "article" VALUES(3,'old-1','Ferry','The ferry of Arna will sail in winter too.',X'6D5791F693ED2950FEF2C0B9A3293E3F2DC12132D91060987D3ABE588F555D79','en','','2024-11-02','Torvin News','','published',0,'2026-11-29T00:02:01+00:00',33,1);
CREATE TABLE asked (
        day TEXT PRIMARY KEY,
        questions INTEGER NOT NULL,
        answered INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE block (
        stem_id INTEGER NOT NULL,
        base INTEGER NOT NULL,
        data BLOB NOT NULL,
        odd BLOB NOT NULL,
        PRIMARY KEY (stem_id, base)
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE editor (
        person_id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        added_by INTEGER NOT NULL,
        added TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "editor" VALUES(77,'Aigerim',11,'2026-11-29T00:02:01+00:00');
CREATE TABLE feed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL DEFAULT '',
        trusted INTEGER NOT NULL,
        added_by INTEGER NOT NULL,
        added TEXT NOT NULL,
        etag TEXT NOT NULL DEFAULT '',
        modified TEXT NOT NULL DEFAULT '',
        checked TEXT,
        due TEXT NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0,
        problem TEXT NOT NULL DEFAULT ''
    ) STRICT
    ;
CREATE TABLE feed_item (
        feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
        key TEXT NOT NULL,
        seen TEXT NOT NULL,
        article_id INTEGER REFERENCES article ON DELETE SET NULL,
        problem TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (feed_id, key)
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE inbox (
        place INTEGER PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        received REAL NOT NULL,
        body BLOB,
        acted INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
INSERT INTO "inbox" VALUES(1,9,1.79591052161462211601e+09,X'7B227570646174655F6964223A397D',0);
CREATE TABLE link (
        article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        key TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE log (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        person_id INTEGER NOT NULL,
        action TEXT NOT NULL,
        target TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE mark (
        place INTEGER PRIMARY KEY,
        marks BLOB NOT NULL
    ) STRICT
    ;
INSERT INTO "mark" VALUES(0,X'00A89C9B9BA3A2A39F9B9BA39DA5A5A3A3A2A4A89E9DA1A3A59FA5A2A1A5A5A4A4A5000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE naming (
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        speaker_id INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (article_id, speaker_id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "naming" VALUES(1,1,'Санжар Толгарин','Президент');
CREATE TABLE original (
        article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        name TEXT NOT NULL,
        content_type TEXT NOT NULL,
        came TEXT NOT NULL,
        size INTEGER NOT NULL,
        packed BLOB NOT NULL
    ) STRICT
    ;
INSERT INTO "original" VALUES(1,'samples/en-1-lake-agreement.txt','','2026-11-29T00:01:57+00:00',1800,X'78DA75554B72E33610DDEB147D008D6B3255A9CA67E58513AB3C495C23D5EC21A2492202D10C008A5156BE43B6C9097284ECE6283EC9BC0648D9492A2B9B647F5EBF7EAF654D667AF7F6DD976FDE7EFDE68BAFE881FD60A2336482A58FEC3B290F5D64A62C947A13F14FCF34233192B4F4DE9C98F6124FEC897F998CF797CDE6F0D3878FBB1F6FE8E1EEFDE387BBFD9E9E9F7EA7C7C8C9590E59D3AE8DF626FC86AA7410DFE145289D1FA31B987E70C1A5A5CD15CB3D87E84E74EB2D2338B92EB0454EC53894EAA120FC591C1EA6C49AFE7F906F369B4F7F7D27910CF553B011B52E6C62A299C9A4131EE75E50C26B8ACBA8916EE8D02F2F029F51D184343332BFD50009FE429D644A03A8E08868B1E6A2F55296518BBAD02D5511EF5219386513F3FAB197B97EDA7EFAFBBFFC24E330702E2335E83B48B8600C0575CFC6EA80FBAC6B0D92813FF74BEC0B413DA28ECC811A098D9F2CA25A5090677CBC2CF32BA86BAAC79CFE9F34CE3279AD42039B34296F26CA549200CB4B73528C7507A3A40CDA6E9B46A2D501A1A4DE0DDB1711CCCE7B8A3C7AD3282B89C669183512BC642721AD4B4DBD4080B3CB3D98C8B354B4CBF8AB46C2BFF53318AB7450E22672919F520C562BDC6CFC295D5941B1E7A73F0EB303941DCD85304135907576A17945A922596940F5D18C1CB7CF4F7FAEE2CC826F984A224080002DDB83F6DD92E6454E24535E99CDD1A8FE2BE7AD636FD3B62CC2D5E10789414959F31B280CBA8867CDEA907B83E69BCD3D13FF3AC26C095881BA55D3355C611F25F7401ABD33AA85B49432E318E55CAD6DA5998A4E8EDCCA62770E7645A98C5758965313DD115D9C6A57E7D38062015D50A7C0658A5836B41F2F15019CD01BB4B2EEEC547ABA4C25C1509CD4304AE0BAC92DA9702DC2B65523D0341D27A788E1BE99AC19566944A766BC8DC1608377D6797A8034CC49B112B8ACDEAFD4A6822E71CE7EB9192D1D4C928C93B0AD0EBB8ABF4A4ED53180214BECBA3E5FAFC5C0BA5B32333CDE461974561A1D9AE9D2B0EC55A02067A7D7C816F5E3E562A633A79A385C40B82DFAD1AEC05014B36BF54B174178C2A47D712752619F5DE5E4C8DEC1A0E45E1DC154A5F07272AFE7C38594E3D4D4D3C0F43D668AA170A0F71DEE9870A416E356AB37320C2E25D8F06ABC5E7F0F7078720F59EFA0A2AAF2A4642D8618A7A307CF5CD4DB4EC089BF457D0DEE448E8E53D92ED014A52E1E7EB952680B6A0043F43A41BFA655347A1DAA5A0D46BF94215EE91965F666183DC263768DE76F6A044B7907D59623831A51193B23477B7F06D1F78A52');
INSERT INTO "original" VALUES(2,'samples/kk-1-su-kelisimi.txt','','2026-11-29T00:02:01+00:00',2860,X'78DA8D56516E235510FCF729DE011C6B590909F6364870030E30B67F2C19B18468ADCD1AB22C1112088978648FE3783CB69413F49BDC80935055FD6618DB59164572C69E9E7ED555D5DDF3F557DF7E135EBE78F9F9C58B2F2F3EFB22D807DBC7CCB65658196CFBF487957166559CD5B7210EE3384E431C59816F96373711BB8AB357C1DEF1A9F89DED6C811C9BF83AE0B2B02AD88FE9CE52D9754747C41992CE10B5B422D473DBE354FD7B40CA69AF67BFDA8DFD82C7DFDACF031EF0C6E6F61EBFBC01D00FE1EFECEAD953DFE3A2B07BDBD88AE7C7519CB1B205B0AE1915901747D557FE08117E1CA827DBE1C722661708443CEE0C913563DEDF7404D36C83FD60A5CE7C60B24F72C9A01C1C6478AA1013876007E044F9F82C89388EC1388233FE00FAFF0F71835E4FD41C01286C4BB80511F2A2D1EF80FC751E33B2414002CAB81D31F59516874D9F0D3C103D94B9ACEF6CC9EA5490DDAB404241AD4FD7609CAE018049AA1371A8308E2F54E84E252709DA83F9896F07FCE986031EAB64FC5B00476249624CEBF9203CFD0ED9198DF3D22DE0A7F02B72D7E6A62550A5A2F2383D8A22F4648D057FE8BBCF56EEF34F18A9A345FC3EC40CC54BA8D42895EBF7C0AF50C97E12A492DC00D80845AA9A0921D11F2290ECC803FC61628BFE890902C06CF0444622F1057182140472282254FEFAE99A2854A10AAA6FC926E19CFA83C7C23C24A89E135642481DE97B72C54C231438968FB68C82017190849AB05CE76C202BB29A2432D9666A3248BACE9BB8293DB9712DB9174E0A65AFAFA41431A64B6959A57291C5DB2B55254E02089BB4D095F35691443272BA350B4053A9EE4A9A53A9F3C950FFC5DC72D4A86DEC6301BB420D51C97D4B2D4FB607A7AC64D9DE550E60ED95BAA0DD86BE546F91CA34380287137DB3D5C05BA9BD8866DB6F6A4F11F59D282AD280AA5233ABAF1B69F9DC40A7D0FBD03D4E48BF1E5836DDA93657137AABA79210B855A7EE1C235372706EBB5D27DFB5771A5B684ECC5D3F598376A77DF75405B1BA7FDA861F9BBB14EB462D58E76292854DC3E39FF4120AA6034A41485A709BE1787A93E28D044172DCC7E963E947822439566AFCF75278668B1CB939CD6CB0FFDA5D07F808AB50B12CC2B24E4DEAD36F292593C577692C24DB22268E615C3D9537F5810C14DED9034DD1EE9E6E5F056F48652C7946E3200E1DF55027962DE8355000E7E4D23714A89CA4883E3F373E5AFD11DB41948A23E2DA15D32498280086BCF3E5E066D3F995C4261CB0359406EE1F4918D2106A1F44F06379EA94B365BFD63EAD44E3C6DBA2B50356412EF75F2556E521AC1B5A204FC3EF40939DBD65A0C7FE9D0884C9A69B687C9F8C9ECED2972C55DB1A7B7A89D382B6F1719778F67DEA2BEB90C683137FD3D8EBC006666A17CD8AFE59CA26D4776BFEFCE0D70CE38B880FADCEB4279394D859716FA7D7146D1C446C38EDC8CFBBE31D757ECC41294ABD00B4AF691C85ECDCD2A7BC766D955E389ACD894B32EB3B3574F64CAF87A15C7244A544BE0C5E51037FD158F9D249EF1AEBAE95F6E9B50B62C0C0EE97669572ACFC03A1D184F3');
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
INSERT INTO "passage" VALUES(4,1,367,528,'indirect',396,527,1,367,384,0.765,397,'rule: X said that S; cue: «noted»; mention: «The Head of State»; speaker: holds the office «head of state»',NULL,-8019477547157539035);
INSERT INTO "passage" VALUES(5,1,529,620,'indirect',547,619,1,542,545,0.81,548,'rule: according to X, S; cue: «According to»; mention: «him»; speaker: spoke 1 sentences before',NULL,7437575290261052920);
INSERT INTO "passage" VALUES(6,1,622,697,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(7,1,699,758,'direct',NULL,NULL,2,759,765,0.941,700,'rule: quotation, who says it, verb; cue: «told»; mention: «Aldein»; speaker: named «Aldein»',NULL,2748801100816606390);
INSERT INTO "passage" VALUES(8,1,782,879,'direct',NULL,NULL,2,759,765,0.873,700,'rule: goes on from its neighbour; cue: «told»; mention: «Aldein»; speaker: named «Aldein»',NULL,-7079434656985974150);
INSERT INTO "passage" VALUES(9,1,881,1071,'indirect',910,980,2,881,883,0.81,911,'rule: X expressed confidence that S; cue: «expressed»; mention: «He»; speaker: spoke 1 sentences before',NULL,5109973574834110227);
INSERT INTO "passage" VALUES(10,1,881,1071,'mixed',996,1071,2,881,883,0.736,997,'rule: ... and called for S; cue: «described»; mention: «He»; speaker: spoke 0 sentences before',NULL,5109973574834110227);
INSERT INTO "passage" VALUES(11,1,1072,1135,'indirect',1092,1134,2,1082,1084,0.81,1093,'rule: S begins, X said, S goes on; cue: «added»; mention: «he»; speaker: spoke 1 sentences before',NULL,-4415652354878871933);
INSERT INTO "passage" VALUES(12,1,1137,1281,'indirect',1208,1280,3,1137,1148,0.873,1209,'rule: X said that S; cue: «said»; mention: «Edil Karsak»; speaker: named «Edil Karsak»',NULL,-2583507515997177299);
INSERT INTO "passage" VALUES(13,1,1283,1322,'direct',NULL,NULL,3,1323,1325,0.873,1284,'rule: quotation, who says it, verb; cue: «said»; mention: «he»; speaker: spoke 1 sentences before',NULL,-6898941515129309634);
INSERT INTO "passage" VALUES(14,1,1332,1390,'direct',NULL,NULL,3,1323,1325,0.828,1284,'rule: goes on from its neighbour; cue: «said»; mention: «he»; speaker: spoke 0 sentences before',NULL,-8809147304094658513);
INSERT INTO "passage" VALUES(15,1,1392,1492,'indirect',1422,1491,1,1392,1410,0.776,1423,'rule: X called for S; cue: «instructed»; mention: «President Tolgarin»; speaker: named «Tolgarin»',NULL,8131766983207530377);
INSERT INTO "passage" VALUES(16,1,1493,1564,'indirect',1493,1550,1,1552,1554,0.81,1494,'rule: S, X said; cue: «stressed»; mention: «he»; speaker: spoke 1 sentences before',NULL,-4539234117884272557);
INSERT INTO "passage" VALUES(17,1,1566,1635,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(18,1,1637,1688,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(19,2,0,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(20,2,8,167,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(21,2,171,351,'direct',NULL,NULL,1,359,374,0.941,171,'rule: quotation, verb, who says it; cue: «деді»; mention: «Санжар Толғарин»; speaker: named «Санжар Толғарин»',NULL,7685956352764678939);
INSERT INTO "passage" VALUES(22,2,401,526,'indirect',431,525,1,401,420,0.765,432,'rule: X-тің айтуынша, S; cue: «айтуынша»; mention: «Мемлекет басшысының»; speaker: holds the office «мемлекет басшысының»',NULL,-3686060008671875069);
INSERT INTO "passage" VALUES(23,2,527,629,'indirect',544,618,1,541,543,0.81,545,'rule: X S-ғанын айтты; cue: «мәлімдеді»; mention: «ол»; speaker: spoke 1 sentences before',NULL,-941976735590620997);
INSERT INTO "passage" VALUES(24,2,631,698,'indirect',641,687,4,631,640,0.873,642,'rule: X S-ғанын айтты; cue: «жасырмады»; mention: «Вельгория»; speaker: named «Вельгория»',NULL,3399878204899538194);
INSERT INTO "passage" VALUES(25,2,702,842,'direct',NULL,NULL,2,850,863,0.941,702,'rule: quotation, verb, who says it; cue: «деді»; mention: «Хенрик Алдейн»; speaker: named «Хенрик Алдейн»',NULL,7611406624626190476);
INSERT INTO "passage" VALUES(26,2,866,918,'mixed',869,907,2,866,868,0.72,870,'rule: X S-ды «...» деп атады; cue: «атады»; mention: «Ол»; speaker: spoke 1 sentences before',NULL,-1767699053116018904);
INSERT INTO "passage" VALUES(27,2,919,1010,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(28,2,1012,1144,'direct',NULL,NULL,1,1153,1161,0.941,1013,'rule: quotation, verb, who says it; cue: «деді»; mention: «Толғарин»; speaker: named «Толғарин»',NULL,8679805646835204270);
INSERT INTO "passage" VALUES(29,2,1200,1273,'indirect',1210,1263,1,1200,1209,0.765,1211,'rule: X S-уды тапсырды; cue: «тапсырды»; mention: «Президент»; speaker: holds the office «президент»',NULL,5540631984445139493);
INSERT INTO "passage" VALUES(30,2,1274,1354,'indirect',1290,1353,1,1274,1278,0.81,1291,'rule: X-тің айтуынша, S; cue: «пікірінше»; mention: «Оның»; speaker: spoke 1 sentences before',NULL,8032016949795809460);
INSERT INTO "passage" VALUES(31,2,1356,1418,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(32,2,1420,1469,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "passage" VALUES(33,3,0,42,'direct',NULL,NULL,2,NULL,NULL,1.0,NULL,NULL,'old-1',2570558877945622846);
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
INSERT INTO "search_state" VALUES('changes',4);
INSERT INTO "search_state" VALUES('last',33);
INSERT INTO "search_state" VALUES('names',11);
INSERT INTO "search_state" VALUES('passages',33);
INSERT INTO "search_state" VALUES('recipe','d01d506df44c71ff324549a52d98ebe4ce2db1eb9e4e28899accbabdd28e54e2');
CREATE TABLE speaker (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        edited INTEGER NOT NULL DEFAULT 0
    , name_settled INTEGER NOT NULL DEFAULT 0, role_settled INTEGER NOT NULL DEFAULT 0) STRICT
    ;
INSERT INTO "speaker" VALUES(1,'sanzhar tolgarin','Sanzhar Tolgarin','President of Kelmaria',0,0,0);
INSERT INTO "speaker" VALUES(2,'henrik aldein','Henrik Aldein','Prime Minister of Velgoria',0,0,0);
INSERT INTO "speaker" VALUES(3,'edil karsak','Edil Karsak','',0,0,0);
INSERT INTO "speaker" VALUES(4,'velgoria','Вельгория','Премьер-министр',0,0,0);
CREATE TABLE spelling (
        key TEXT NOT NULL,
        stem_id INTEGER NOT NULL,
        PRIMARY KEY (key, stem_id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "spelling" VALUES('a',1);
INSERT INTO "spelling" VALUES('ad',2);
INSERT INTO "spelling" VALUES('adam',3);
INSERT INTO "spelling" VALUES('adamdar',3);
INSERT INTO "spelling" VALUES('aded',2);
INSERT INTO "spelling" VALUES('after',4);
INSERT INTO "spelling" VALUES('again',5);
INSERT INTO "spelling" VALUES('agrement',6);
INSERT INTO "spelling" VALUES('agrements',6);
INSERT INTO "spelling" VALUES('ai',7);
INSERT INTO "spelling" VALUES('ait',8);
INSERT INTO "spelling" VALUES('aituinsha',8);
INSERT INTO "spelling" VALUES('akord',9);
INSERT INTO "spelling" VALUES('akording',9);
INSERT INTO "spelling" VALUES('aldein',10);
INSERT INTO "spelling" VALUES('aldekashan',11);
INSERT INTO "spelling" VALUES('an',12);
INSERT INTO "spelling" VALUES('and',13);
INSERT INTO "spelling" VALUES('ansver',14);
INSERT INTO "spelling" VALUES('ansvered',14);
INSERT INTO "spelling" VALUES('aprov',15);
INSERT INTO "spelling" VALUES('aproval',15);
INSERT INTO "spelling" VALUES('aprove',15);
INSERT INTO "spelling" VALUES('ar',16);
INSERT INTO "spelling" VALUES('are',17);
INSERT INTO "spelling" VALUES('arna',18);
INSERT INTO "spelling" VALUES('around',19);
INSERT INTO "spelling" VALUES('artikl',20);
INSERT INTO "spelling" VALUES('artikle',20);
INSERT INTO "spelling" VALUES('as',21);
INSERT INTO "spelling" VALUES('ask',22);
INSERT INTO "spelling" VALUES('asked',22);
INSERT INTO "spelling" VALUES('asking',22);
INSERT INTO "spelling" VALUES('at',23);
INSERT INTO "spelling" VALUES('ata',24);
INSERT INTO "spelling" VALUES('atadi',24);
INSERT INTO "spelling" VALUES('avai',25);
INSERT INTO "spelling" VALUES('balik',26);
INSERT INTO "spelling" VALUES('balikshi',26);
INSERT INTO "spelling" VALUES('bas',27);
INSERT INTO "spelling" VALUES('bashisi',27);
INSERT INTO "spelling" VALUES('bashisinin',27);
INSERT INTO "spelling" VALUES('baspasoz',28);
INSERT INTO "spelling" VALUES('baspasozinde',28);
INSERT INTO "spelling" VALUES('be',29);
INSERT INTO "spelling" VALUES('bed',30);
INSERT INTO "spelling" VALUES('befor',31);
INSERT INTO "spelling" VALUES('before',31);
INSERT INTO "spelling" VALUES('beket',32);
INSERT INTO "spelling" VALUES('beketerinde',32);
INSERT INTO "spelling" VALUES('belev',33);
INSERT INTO "spelling" VALUES('beleve',33);
INSERT INTO "spelling" VALUES('ben',34);
INSERT INTO "spelling" VALUES('ber',35);
INSERT INTO "spelling" VALUES('berdi',35);
INSERT INTO "spelling" VALUES('bi',36);
INSERT INTO "spelling" VALUES('bir',37);
INSERT INTO "spelling" VALUES('birak',38);
INSERT INTO "spelling" VALUES('birles',39);
INSERT INTO "spelling" VALUES('birlesip',39);
INSERT INTO "spelling" VALUES('birlesken',39);
INSERT INTO "spelling" VALUES('biz',40);
INSERT INTO "spelling" VALUES('bizdin',40);
INSERT INTO "spelling" VALUES('boget',41);
INSERT INTO "spelling" VALUES('boi',42);
INSERT INTO "spelling" VALUES('bol',43);
INSERT INTO "spelling" VALUES('bolip',43);
INSERT INTO "spelling" VALUES('bolma',44);
INSERT INTO "spelling" VALUES('bolmaganin',44);
INSERT INTO "spelling" VALUES('boluge',43);
INSERT INTO "spelling" VALUES('both',45);
INSERT INTO "spelling" VALUES('bugin',47);
INSERT INTO "spelling" VALUES('build',46);
INSERT INTO "spelling" VALUES('buk',47);
INSERT INTO "spelling" VALUES('da',48);
INSERT INTO "spelling" VALUES('dam',49);
INSERT INTO "spelling" VALUES('damai',50);
INSERT INTO "spelling" VALUES('damaimen',50);
INSERT INTO "spelling" VALUES('dau',51);
INSERT INTO "spelling" VALUES('de',52);
INSERT INTO "spelling" VALUES('dengei',53);
INSERT INTO "spelling" VALUES('dep',54);
INSERT INTO "spelling" VALUES('deskrib',55);
INSERT INTO "spelling" VALUES('deskribed',55);
INSERT INTO "spelling" VALUES('dikan',56);
INSERT INTO "spelling" VALUES('divid',57);
INSERT INTO "spelling" VALUES('divided',57);
INSERT INTO "spelling" VALUES('dokument',58);
INSERT INTO "spelling" VALUES('ear',59);
INSERT INTO "spelling" VALUES('ears',59);
INSERT INTO "spelling" VALUES('edil',60);
INSERT INTO "spelling" VALUES('egin',61);
INSERT INTO "spelling" VALUES('eginge',61);
INSERT INTO "spelling" VALUES('eigt',62);
INSERT INTO "spelling" VALUES('eki',63);
INSERT INTO "spelling" VALUES('ekin',64);
INSERT INTO "spelling" VALUES('ekinshi',64);
INSERT INTO "spelling" VALUES('ekspres',65);
INSERT INTO "spelling" VALUES('ekspresed',65);
INSERT INTO "spelling" VALUES('eld',66);
INSERT INTO "spelling" VALUES('elder',67);
INSERT INTO "spelling" VALUES('eldi',66);
INSERT INTO "spelling" VALUES('eldin',66);
INSERT INTO "spelling" VALUES('emes',68);
INSERT INTO "spelling" VALUES('en',69);
INSERT INTO "spelling" VALUES('end',70);
INSERT INTO "spelling" VALUES('endi',70);
INSERT INTO "spelling" VALUES('ene',71);
INSERT INTO "spelling" VALUES('enedi',71);
INSERT INTO "spelling" VALUES('esebi',72);
INSERT INTO "spelling" VALUES('esep',72);
INSERT INTO "spelling" VALUES('esepen',72);
INSERT INTO "spelling" VALUES('feld',73);
INSERT INTO "spelling" VALUES('felds',73);
INSERT INTO "spelling" VALUES('feri',74);
INSERT INTO "spelling" VALUES('fish',75);
INSERT INTO "spelling" VALUES('fishing',75);
INSERT INTO "spelling" VALUES('for',76);
INSERT INTO "spelling" VALUES('fork',77);
INSERT INTO "spelling" VALUES('forke',77);
INSERT INTO "spelling" VALUES('from',78);
INSERT INTO "spelling" VALUES('ful',79);
INSERT INTO "spelling" VALUES('got',80);
INSERT INTO "spelling" VALUES('govern',81);
INSERT INTO "spelling" VALUES('government',81);
INSERT INTO "spelling" VALUES('grandson',82);
INSERT INTO "spelling" VALUES('had',83);
INSERT INTO "spelling" VALUES('hard',84);
INSERT INTO "spelling" VALUES('have',85);
INSERT INTO "spelling" VALUES('he',86);
INSERT INTO "spelling" VALUES('head',87);
INSERT INTO "spelling" VALUES('hear',88);
INSERT INTO "spelling" VALUES('hears',88);
INSERT INTO "spelling" VALUES('henrik',89);
INSERT INTO "spelling" VALUES('him',90);
INSERT INTO "spelling" VALUES('his',91);
INSERT INTO "spelling" VALUES('histori',92);
INSERT INTO "spelling" VALUES('home',93);
INSERT INTO "spelling" VALUES('hov',94);
INSERT INTO "spelling" VALUES('hundr',95);
INSERT INTO "spelling" VALUES('hundred',95);
INSERT INTO "spelling" VALUES('i',96);
INSERT INTO "spelling" VALUES('if',97);
INSERT INTO "spelling" VALUES('in',98);
INSERT INTO "spelling" VALUES('instrukt',99);
INSERT INTO "spelling" VALUES('instrukted',99);
INSERT INTO "spelling" VALUES('into',100);
INSERT INTO "spelling" VALUES('invent',101);
INSERT INTO "spelling" VALUES('invented',101);
INSERT INTO "spelling" VALUES('is',102);
INSERT INTO "spelling" VALUES('ish',103);
INSERT INTO "spelling" VALUES('ishinde',103);
INSERT INTO "spelling" VALUES('it',104);
INSERT INTO "spelling" VALUES('its',104);
INSERT INTO "spelling" VALUES('joint',105);
INSERT INTO "spelling" VALUES('kagaz',106);
INSERT INTO "spelling" VALUES('kagazi',106);
INSERT INTO "spelling" VALUES('kaita',107);
INSERT INTO "spelling" VALUES('kal',108);
INSERT INTO "spelling" VALUES('karsak',109);
INSERT INTO "spelling" VALUES('katar',110);
INSERT INTO "spelling" VALUES('kei',111);
INSERT INTO "spelling" VALUES('kein',111);
INSERT INTO "spelling" VALUES('kelisim',112);
INSERT INTO "spelling" VALUES('kelisimge',112);
INSERT INTO "spelling" VALUES('kelisoz',113);
INSERT INTO "spelling" VALUES('kelisozdin',113);
INSERT INTO "spelling" VALUES('kelmaria',114);
INSERT INTO "spelling" VALUES('kelmarianin',114);
INSERT INTO "spelling" VALUES('kelpres',115);
INSERT INTO "spelling" VALUES('kerek',116);
INSERT INTO "spelling" VALUES('ket',117);
INSERT INTO "spelling" VALUES('ketik',117);
INSERT INTO "spelling" VALUES('kezdes',118);
INSERT INTO "spelling" VALUES('kezdestik',118);
INSERT INTO "spelling" VALUES('kimbat',119);
INSERT INTO "spelling" VALUES('klok',120);
INSERT INTO "spelling" VALUES('koi',121);
INSERT INTO "spelling" VALUES('koidi',121);
INSERT INTO "spelling" VALUES('kol',122);
INSERT INTO "spelling" VALUES('kolge',122);
INSERT INTO "spelling" VALUES('kolinin',122);
INSERT INTO "spelling" VALUES('kome',123);
INSERT INTO "spelling" VALUES('komes',123);
INSERT INTO "spelling" VALUES('komis',124);
INSERT INTO "spelling" VALUES('komisi',125);
INSERT INTO "spelling" VALUES('komisia',126);
INSERT INTO "spelling" VALUES('komisianin',126);
INSERT INTO "spelling" VALUES('komisiasin',125);
INSERT INTO "spelling" VALUES('komision',124);
INSERT INTO "spelling" VALUES('konfid',127);
INSERT INTO "spelling" VALUES('konfidenke',127);
INSERT INTO "spelling" VALUES('konklud',128);
INSERT INTO "spelling" VALUES('konkluded',128);
INSERT INTO "spelling" VALUES('konvink',129);
INSERT INTO "spelling" VALUES('konvinked',129);
INSERT INTO "spelling" VALUES('kopir',130);
INSERT INTO "spelling" VALUES('kor',131);
INSERT INTO "spelling" VALUES('korshilerdin',131);
INSERT INTO "spelling" VALUES('kos',132);
INSERT INTO "spelling" VALUES('kosip',132);
INSERT INTO "spelling" VALUES('kountres',133);
INSERT INTO "spelling" VALUES('kountri',133);
INSERT INTO "spelling" VALUES('kui',134);
INSERT INTO "spelling" VALUES('kuiatin',134);
INSERT INTO "spelling" VALUES('kur',135);
INSERT INTO "spelling" VALUES('kuri',136);
INSERT INTO "spelling" VALUES('kuridi',136);
INSERT INTO "spelling" VALUES('kurudi',135);
INSERT INTO "spelling" VALUES('kush',137);
INSERT INTO "spelling" VALUES('kushine',137);
INSERT INTO "spelling" VALUES('kuzhat',138);
INSERT INTO "spelling" VALUES('kuzhati',138);
INSERT INTO "spelling" VALUES('lake',139);
INSERT INTO "spelling" VALUES('level',140);
INSERT INTO "spelling" VALUES('lok',141);
INSERT INTO "spelling" VALUES('made',142);
INSERT INTO "spelling" VALUES('makala',143);
INSERT INTO "spelling" VALUES('makulda',144);
INSERT INTO "spelling" VALUES('makuldaganan',144);
INSERT INTO "spelling" VALUES('malimd',145);
INSERT INTO "spelling" VALUES('malimdedi',145);
INSERT INTO "spelling" VALUES('measur',146);
INSERT INTO "spelling" VALUES('measured',146);
INSERT INTO "spelling" VALUES('memleket',147);
INSERT INTO "spelling" VALUES('men',148);
INSERT INTO "spelling" VALUES('meter',149);
INSERT INTO "spelling" VALUES('meters',149);
INSERT INTO "spelling" VALUES('mi',150);
INSERT INTO "spelling" VALUES('minist',151);
INSERT INTO "spelling" VALUES('minister',151);
INSERT INTO "spelling" VALUES('ministr',152);
INSERT INTO "spelling" VALUES('ministri',152);
INSERT INTO "spelling" VALUES('month',153);
INSERT INTO "spelling" VALUES('months',153);
INSERT INTO "spelling" VALUES('morn',154);
INSERT INTO "spelling" VALUES('morning',154);
INSERT INTO "spelling" VALUES('move',155);
INSERT INTO "spelling" VALUES('moved',155);
INSERT INTO "spelling" VALUES('mun',156);
INSERT INTO "spelling" VALUES('muni',156);
INSERT INTO "spelling" VALUES('nev',157);
INSERT INTO "spelling" VALUES('never',158);
INSERT INTO "spelling" VALUES('no',159);
INSERT INTO "spelling" VALUES('not',160);
INSERT INTO "spelling" VALUES('note',161);
INSERT INTO "spelling" VALUES('noted',161);
INSERT INTO "spelling" VALUES('of',162);
INSERT INTO "spelling" VALUES('oidan',163);
INSERT INTO "spelling" VALUES('okp',164);
INSERT INTO "spelling" VALUES('okpemiz',164);
INSERT INTO "spelling" VALUES('ol',165);
INSERT INTO "spelling" VALUES('olshen',166);
INSERT INTO "spelling" VALUES('olshenedi',166);
INSERT INTO "spelling" VALUES('on',167);
INSERT INTO "spelling" VALUES('onai',168);
INSERT INTO "spelling" VALUES('onin',169);
INSERT INTO "spelling" VALUES('onli',170);
INSERT INTO "spelling" VALUES('ortak',171);
INSERT INTO "spelling" VALUES('otir',172);
INSERT INTO "spelling" VALUES('otirdik',172);
INSERT INTO "spelling" VALUES('our',173);
INSERT INTO "spelling" VALUES('out',174);
INSERT INTO "spelling" VALUES('ozen',175);
INSERT INTO "spelling" VALUES('ozeninde',175);
INSERT INTO "spelling" VALUES('paidalan',176);
INSERT INTO "spelling" VALUES('paidalanu',176);
INSERT INTO "spelling" VALUES('paper',177);
INSERT INTO "spelling" VALUES('parlament',178);
INSERT INTO "spelling" VALUES('parlamenti',178);
INSERT INTO "spelling" VALUES('parliament',179);
INSERT INTO "spelling" VALUES('parliaments',179);
INSERT INTO "spelling" VALUES('peopl',180);
INSERT INTO "spelling" VALUES('people',180);
INSERT INTO "spelling" VALUES('per',181);
INSERT INTO "spelling" VALUES('pikir',182);
INSERT INTO "spelling" VALUES('pikirinshe',182);
INSERT INTO "spelling" VALUES('plake',183);
INSERT INTO "spelling" VALUES('plakes',183);
INSERT INTO "spelling" VALUES('post',184);
INSERT INTO "spelling" VALUES('posts',184);
INSERT INTO "spelling" VALUES('premer',185);
INSERT INTO "spelling" VALUES('presid',186);
INSERT INTO "spelling" VALUES('president',186);
INSERT INTO "spelling" VALUES('prezident',187);
INSERT INTO "spelling" VALUES('prezidenti',187);
INSERT INTO "spelling" VALUES('prime',188);
INSERT INTO "spelling" VALUES('publish',189);
INSERT INTO "spelling" VALUES('published',189);
INSERT INTO "spelling" VALUES('pump',190);
INSERT INTO "spelling" VALUES('pumping',190);
INSERT INTO "spelling" VALUES('replak',191);
INSERT INTO "spelling" VALUES('replake',191);
INSERT INTO "spelling" VALUES('report',192);
INSERT INTO "spelling" VALUES('reports',192);
INSERT INTO "spelling" VALUES('ret',193);
INSERT INTO "spelling" VALUES('river',194);
INSERT INTO "spelling" VALUES('ruler',195);
INSERT INTO "spelling" VALUES('saiasatker',196);
INSERT INTO "spelling" VALUES('saiasatkerler',196);
INSERT INTO "spelling" VALUES('said',197);
INSERT INTO "spelling" VALUES('sail',198);
INSERT INTO "spelling" VALUES('salma',199);
INSERT INTO "spelling" VALUES('salmaitinina',199);
INSERT INTO "spelling" VALUES('sampl',200);
INSERT INTO "spelling" VALUES('sample',200);
INSERT INTO "spelling" VALUES('sanzhar',201);
INSERT INTO "spelling" VALUES('sekret',202);
INSERT INTO "spelling" VALUES('set',203);
INSERT INTO "spelling" VALUES('setlement',204);
INSERT INTO "spelling" VALUES('shigaril',205);
INSERT INTO "spelling" VALUES('shigarilgan',205);
INSERT INTO "spelling" VALUES('sholde',206);
INSERT INTO "spelling" VALUES('sholdegen',206);
INSERT INTO "spelling" VALUES('shore',207);
INSERT INTO "spelling" VALUES('should',208);
INSERT INTO "spelling" VALUES('sign',209);
INSERT INTO "spelling" VALUES('signed',209);
INSERT INTO "spelling" VALUES('smaler',210);
INSERT INTO "spelling" VALUES('son',211);
INSERT INTO "spelling" VALUES('sondiktan',211);
INSERT INTO "spelling" VALUES('sonimen',211);
INSERT INTO "spelling" VALUES('sor',212);
INSERT INTO "spelling" VALUES('sorgi',212);
INSERT INTO "spelling" VALUES('sorkel',213);
INSERT INTO "spelling" VALUES('sorkeldin',213);
INSERT INTO "spelling" VALUES('stansa',214);
INSERT INTO "spelling" VALUES('stansalarin',214);
INSERT INTO "spelling" VALUES('start',215);
INSERT INTO "spelling" VALUES('state',216);
INSERT INTO "spelling" VALUES('station',217);
INSERT INTO "spelling" VALUES('stations',217);
INSERT INTO "spelling" VALUES('stop',218);
INSERT INTO "spelling" VALUES('stres',219);
INSERT INTO "spelling" VALUES('stresed',219);
INSERT INTO "spelling" VALUES('su',220);
INSERT INTO "spelling" VALUES('sud',221);
INSERT INTO "spelling" VALUES('sudin',221);
INSERT INTO "spelling" VALUES('sugar',222);
INSERT INTO "spelling" VALUES('sugaradi',222);
INSERT INTO "spelling" VALUES('suin',223);
INSERT INTO "spelling" VALUES('tabis',224);
INSERT INTO "spelling" VALUES('tabiskandi',224);
INSERT INTO "spelling" VALUES('talas',225);
INSERT INTO "spelling" VALUES('talaskandi',225);
INSERT INTO "spelling" VALUES('talk',226);
INSERT INTO "spelling" VALUES('talks',226);
INSERT INTO "spelling" VALUES('tapsir',227);
INSERT INTO "spelling" VALUES('tapsirdi',227);
INSERT INTO "spelling" VALUES('tartil',228);
INSERT INTO "spelling" VALUES('tartilsa',228);
INSERT INTO "spelling" VALUES('tasotkel',229);
INSERT INTO "spelling" VALUES('tau',230);
INSERT INTO "spelling" VALUES('taulik',230);
INSERT INTO "spelling" VALUES('teksh',231);
INSERT INTO "spelling" VALUES('tekshesin',231);
INSERT INTO "spelling" VALUES('ten',232);
INSERT INTO "spelling" VALUES('that',233);
INSERT INTO "spelling" VALUES('the',234);
INSERT INTO "spelling" VALUES('them',235);
INSERT INTO "spelling" VALUES('then',236);
INSERT INTO "spelling" VALUES('there',237);
INSERT INTO "spelling" VALUES('thing',238);
INSERT INTO "spelling" VALUES('thre',239);
INSERT INTO "spelling" VALUES('til',240);
INSERT INTO "spelling" VALUES('tis',241);
INSERT INTO "spelling" VALUES('to',242);
INSERT INTO "spelling" VALUES('todai',243);
INSERT INTO "spelling" VALUES('tolgar',244);
INSERT INTO "spelling" VALUES('tolgarin',244);
INSERT INTO "spelling" VALUES('tolgarin',245);
INSERT INTO "spelling" VALUES('tolik',246);
INSERT INTO "spelling" VALUES('torv',247);
INSERT INTO "spelling" VALUES('torvin',247);
INSERT INTO "spelling" VALUES('torvin',248);
INSERT INTO "spelling" VALUES('train',249);
INSERT INTO "spelling" VALUES('tur',250);
INSERT INTO "spelling" VALUES('tura',251);
INSERT INTO "spelling" VALUES('turali',251);
INSERT INTO "spelling" VALUES('turgan',250);
INSERT INTO "spelling" VALUES('turip',250);
INSERT INTO "spelling" VALUES('tusin',252);
INSERT INTO "spelling" VALUES('tusindi',252);
INSERT INTO "spelling" VALUES('tusingen',252);
INSERT INTO "spelling" VALUES('tventi',253);
INSERT INTO "spelling" VALUES('tvike',254);
INSERT INTO "spelling" VALUES('tvo',255);
INSERT INTO "spelling" VALUES('uade',256);
INSERT INTO "spelling" VALUES('uagdalas',257);
INSERT INTO "spelling" VALUES('uagdalastik',257);
INSERT INTO "spelling" VALUES('ukim',258);
INSERT INTO "spelling" VALUES('ukimet',259);
INSERT INTO "spelling" VALUES('ukimetinin',258);
INSERT INTO "spelling" VALUES('ukimetke',259);
INSERT INTO "spelling" VALUES('ulgi',260);
INSERT INTO "spelling" VALUES('ulk',260);
INSERT INTO "spelling" VALUES('up',261);
INSERT INTO "spelling" VALUES('use',262);
INSERT INTO "spelling" VALUES('used',262);
INSERT INTO "spelling" VALUES('ush',263);
INSERT INTO "spelling" VALUES('ustel',264);
INSERT INTO "spelling" VALUES('ustelden',264);
INSERT INTO "spelling" VALUES('vas',265);
INSERT INTO "spelling" VALUES('vater',266);
INSERT INTO "spelling" VALUES('vave',267);
INSERT INTO "spelling" VALUES('vaves',267);
INSERT INTO "spelling" VALUES('ve',268);
INSERT INTO "spelling" VALUES('velgoria',269);
INSERT INTO "spelling" VALUES('velgorian',270);
INSERT INTO "spelling" VALUES('velgorianin',269);
INSERT INTO "spelling" VALUES('vent',271);
INSERT INTO "spelling" VALUES('vhose',272);
INSERT INTO "spelling" VALUES('vil',273);
INSERT INTO "spelling" VALUES('vinter',274);
INSERT INTO "spelling" VALUES('vithin',275);
INSERT INTO "spelling" VALUES('vithout',276);
INSERT INTO "spelling" VALUES('vould',277);
INSERT INTO "spelling" VALUES('zhaga',278);
INSERT INTO "spelling" VALUES('zhagasi',278);
INSERT INTO "spelling" VALUES('zhagasindagi',278);
INSERT INTO "spelling" VALUES('zhana',279);
INSERT INTO "spelling" VALUES('zhanart',280);
INSERT INTO "spelling" VALUES('zhanartatinin',280);
INSERT INTO "spelling" VALUES('zhane',281);
INSERT INTO "spelling" VALUES('zharialan',282);
INSERT INTO "spelling" VALUES('zharialanuga',282);
INSERT INTO "spelling" VALUES('zhasal',283);
INSERT INTO "spelling" VALUES('zhasaldi',283);
INSERT INTO "spelling" VALUES('zhasirm',284);
INSERT INTO "spelling" VALUES('zhasirmadi',284);
INSERT INTO "spelling" VALUES('zher',285);
INSERT INTO "spelling" VALUES('zherler',285);
INSERT INTO "spelling" VALUES('zhil',286);
INSERT INTO "spelling" VALUES('zhilga',286);
INSERT INTO "spelling" VALUES('zhirma',287);
CREATE TABLE stem (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE,
        passages INTEGER NOT NULL DEFAULT 0,
        base INTEGER NOT NULL DEFAULT 0,
        last INTEGER NOT NULL DEFAULT 0,
        data BLOB NOT NULL DEFAULT x'',
        odd BLOB NOT NULL DEFAULT x''
    ) STRICT
    ;
INSERT INTO "stem" VALUES(1,'a',5,3,15,X'000C020208',X'');
INSERT INTO "stem" VALUES(2,'ad',1,11,11,X'00',X'');
INSERT INTO "stem" VALUES(3,'adam',1,32,32,X'00',X'');
INSERT INTO "stem" VALUES(4,'after',1,17,17,X'00',X'');
INSERT INTO "stem" VALUES(5,'again',1,8,8,X'00',X'');
INSERT INTO "stem" VALUES(6,'agrement',4,2,17,X'00041406',X'');
INSERT INTO "stem" VALUES(7,'ai',1,29,29,X'00',X'');
INSERT INTO "stem" VALUES(8,'ait',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(9,'akord',1,5,5,X'00',X'');
INSERT INTO "stem" VALUES(10,'aldein',2,2,20,X'0024',X'');
INSERT INTO "stem" VALUES(11,'aldekashan',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(12,'an',2,2,12,X'0014',X'');
INSERT INTO "stem" VALUES(13,'and',7,2,18,X'00020208020210',X'');
INSERT INTO "stem" VALUES(14,'ansver',1,3,3,X'00',X'');
INSERT INTO "stem" VALUES(15,'aprov',3,9,17,X'00020E',X'');
INSERT INTO "stem" VALUES(16,'ar',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(17,'are',1,18,18,X'00',X'');
INSERT INTO "stem" VALUES(18,'arna',3,11,33,X'00200C',X'');
INSERT INTO "stem" VALUES(19,'around',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(20,'artikl',1,18,18,X'00',X'');
INSERT INTO "stem" VALUES(21,'as',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(22,'ask',1,3,3,X'01',X'D1');
INSERT INTO "stem" VALUES(23,'at',2,4,8,X'0008',X'');
INSERT INTO "stem" VALUES(24,'ata',1,26,26,X'00',X'');
INSERT INTO "stem" VALUES(25,'avai',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(26,'balik',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(27,'bas',2,22,24,X'0004',X'');
INSERT INTO "stem" VALUES(28,'baspasoz',1,30,30,X'00',X'');
INSERT INTO "stem" VALUES(29,'be',3,4,16,X'000612',X'');
INSERT INTO "stem" VALUES(30,'bed',1,13,13,X'00',X'');
INSERT INTO "stem" VALUES(31,'befor',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(32,'beket',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(33,'belev',1,14,14,X'00',X'');
INSERT INTO "stem" VALUES(34,'ben',2,4,6,X'0004',X'');
INSERT INTO "stem" VALUES(35,'ber',1,27,27,X'00',X'');
INSERT INTO "stem" VALUES(36,'bi',1,17,17,X'00',X'');
INSERT INTO "stem" VALUES(37,'bir',2,25,28,X'0006',X'');
INSERT INTO "stem" VALUES(38,'birak',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(39,'birles',2,20,29,X'0012',X'');
INSERT INTO "stem" VALUES(40,'biz',2,21,25,X'0009',X'C3');
INSERT INTO "stem" VALUES(41,'boget',1,27,27,X'00',X'');
INSERT INTO "stem" VALUES(42,'boi',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(43,'bol',1,21,21,X'01',X'C3');
INSERT INTO "stem" VALUES(44,'bolma',1,24,24,X'00',X'');
INSERT INTO "stem" VALUES(45,'both',3,9,16,X'00020C',X'');
INSERT INTO "stem" VALUES(46,'build',1,11,11,X'00',X'');
INSERT INTO "stem" VALUES(47,'buk',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(48,'da',1,28,28,X'01',X'D5');
INSERT INTO "stem" VALUES(49,'dam',1,11,11,X'00',X'');
INSERT INTO "stem" VALUES(50,'damai',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(51,'dau',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(52,'de',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(53,'dengei',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(54,'dep',1,26,26,X'00',X'');
INSERT INTO "stem" VALUES(55,'deskrib',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(56,'dikan',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(57,'divid',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(58,'dokument',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(59,'ear',6,3,12,X'000202080204',X'');
INSERT INTO "stem" VALUES(60,'edil',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(61,'egin',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(62,'eigt',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(63,'eki',6,21,31,X'000202040A02',X'');
INSERT INTO "stem" VALUES(64,'ekin',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(65,'ekspres',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(66,'eld',4,21,31,X'00021002',X'');
INSERT INTO "stem" VALUES(67,'elder',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(68,'emes',2,21,25,X'0108',X'D3');
INSERT INTO "stem" VALUES(69,'en',1,26,26,X'00',X'');
INSERT INTO "stem" VALUES(70,'end',3,9,28,X'000224',X'');
INSERT INTO "stem" VALUES(71,'ene',1,31,31,X'00',X'');
INSERT INTO "stem" VALUES(72,'esep',2,21,30,X'0012',X'');
INSERT INTO "stem" VALUES(73,'feld',1,8,8,X'00',X'');
INSERT INTO "stem" VALUES(74,'feri',1,33,33,X'00',X'');
INSERT INTO "stem" VALUES(75,'fish',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(76,'for',2,3,4,X'0002',X'');
INSERT INTO "stem" VALUES(77,'fork',1,17,17,X'00',X'');
INSERT INTO "stem" VALUES(78,'from',2,12,13,X'0002',X'');
INSERT INTO "stem" VALUES(79,'ful',1,16,16,X'00',X'');
INSERT INTO "stem" VALUES(80,'got',1,3,3,X'00',X'');
INSERT INTO "stem" VALUES(81,'govern',1,15,15,X'00',X'');
INSERT INTO "stem" VALUES(82,'grandson',1,14,14,X'00',X'');
INSERT INTO "stem" VALUES(83,'had',3,4,12,X'00040C',X'');
INSERT INTO "stem" VALUES(84,'hard',1,6,6,X'00',X'');
INSERT INTO "stem" VALUES(85,'have',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(86,'he',4,9,16,X'0002020A',X'');
INSERT INTO "stem" VALUES(87,'head',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(88,'hear',2,13,14,X'0002',X'');
INSERT INTO "stem" VALUES(89,'henrik',2,2,20,X'0024',X'');
INSERT INTO "stem" VALUES(90,'him',1,5,5,X'00',X'');
INSERT INTO "stem" VALUES(91,'his',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(92,'histori',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(93,'home',1,7,7,X'00',X'');
INSERT INTO "stem" VALUES(94,'hov',2,3,6,X'0006',X'');
INSERT INTO "stem" VALUES(95,'hundr',2,3,12,X'0012',X'');
INSERT INTO "stem" VALUES(96,'i',4,7,14,X'00030A02',X'C5');
INSERT INTO "stem" VALUES(97,'if',1,14,14,X'00',X'');
INSERT INTO "stem" VALUES(98,'in',7,8,33,X'00020204040522',X'C7');
INSERT INTO "stem" VALUES(99,'instrukt',1,15,15,X'00',X'');
INSERT INTO "stem" VALUES(100,'into',1,17,17,X'00',X'');
INSERT INTO "stem" VALUES(101,'invent',1,18,18,X'00',X'');
INSERT INTO "stem" VALUES(102,'is',1,3,3,X'01',X'C1');
INSERT INTO "stem" VALUES(103,'ish',2,23,29,X'000C',X'');
INSERT INTO "stem" VALUES(104,'it',6,3,17,X'010408020C02',X'DB');
INSERT INTO "stem" VALUES(105,'joint',3,2,15,X'000416',X'');
INSERT INTO "stem" VALUES(106,'kagaz',1,26,26,X'00',X'');
INSERT INTO "stem" VALUES(107,'kaita',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(108,'kal',1,8,8,X'00',X'');
INSERT INTO "stem" VALUES(109,'karsak',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(110,'katar',1,23,23,X'00',X'');
INSERT INTO "stem" VALUES(111,'kei',1,31,31,X'00',X'');
INSERT INTO "stem" VALUES(112,'kelisim',3,20,31,X'000412',X'');
INSERT INTO "stem" VALUES(113,'kelisoz',1,24,24,X'00',X'');
INSERT INTO "stem" VALUES(114,'kelmaria',4,2,23,X'00061E06',X'');
INSERT INTO "stem" VALUES(115,'kelpres',2,2,20,X'0024',X'');
INSERT INTO "stem" VALUES(116,'kerek',1,25,25,X'01',X'C3');
INSERT INTO "stem" VALUES(117,'ket',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(118,'kezdes',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(119,'kimbat',1,26,26,X'00',X'');
INSERT INTO "stem" VALUES(120,'klok',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(121,'koi',1,20,20,X'00',X'');
INSERT INTO "stem" VALUES(122,'kol',4,20,27,X'01020408',X'C4');
INSERT INTO "stem" VALUES(123,'kome',1,17,17,X'00',X'');
INSERT INTO "stem" VALUES(124,'komis',1,15,15,X'00',X'');
INSERT INTO "stem" VALUES(125,'komisi',1,29,29,X'00',X'');
INSERT INTO "stem" VALUES(126,'komisia',1,30,30,X'00',X'');
INSERT INTO "stem" VALUES(127,'konfid',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(128,'konklud',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(129,'konvink',1,7,7,X'00',X'');
INSERT INTO "stem" VALUES(130,'kopir',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(131,'kor',1,26,26,X'00',X'');
INSERT INTO "stem" VALUES(132,'kos',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(133,'kountri',1,16,16,X'00',X'');
INSERT INTO "stem" VALUES(134,'kui',1,27,27,X'00',X'');
INSERT INTO "stem" VALUES(135,'kur',1,29,29,X'00',X'');
INSERT INTO "stem" VALUES(136,'kuri',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(137,'kush',1,31,31,X'00',X'');
INSERT INTO "stem" VALUES(138,'kuzhat',1,26,26,X'00',X'');
INSERT INTO "stem" VALUES(139,'lake',2,2,3,X'0003',X'C1');
INSERT INTO "stem" VALUES(140,'level',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(141,'lok',1,8,8,X'00',X'');
INSERT INTO "stem" VALUES(142,'made',1,6,6,X'00',X'');
INSERT INTO "stem" VALUES(143,'makala',1,32,32,X'00',X'');
INSERT INTO "stem" VALUES(144,'makulda',1,31,31,X'00',X'');
INSERT INTO "stem" VALUES(145,'malimd',1,23,23,X'00',X'');
INSERT INTO "stem" VALUES(146,'measur',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(147,'memleket',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(148,'men',2,20,32,X'0018',X'');
INSERT INTO "stem" VALUES(149,'meter',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(150,'mi',2,13,14,X'0002',X'');
INSERT INTO "stem" VALUES(151,'minist',2,2,6,X'0008',X'');
INSERT INTO "stem" VALUES(152,'ministr',2,20,27,X'000E',X'');
INSERT INTO "stem" VALUES(153,'month',1,15,15,X'00',X'');
INSERT INTO "stem" VALUES(154,'morn',1,8,8,X'00',X'');
INSERT INTO "stem" VALUES(155,'move',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(156,'mun',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(157,'nev',1,11,11,X'00',X'');
INSERT INTO "stem" VALUES(158,'never',1,3,3,X'00',X'');
INSERT INTO "stem" VALUES(159,'no',2,6,7,X'0002',X'');
INSERT INTO "stem" VALUES(160,'not',1,11,11,X'00',X'');
INSERT INTO "stem" VALUES(161,'note',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(162,'of',8,2,33,X'010504040202052A',X'DCC1C3');
INSERT INTO "stem" VALUES(163,'oidan',1,32,32,X'00',X'');
INSERT INTO "stem" VALUES(164,'okp',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(165,'ol',2,23,26,X'0006',X'');
INSERT INTO "stem" VALUES(166,'olshen',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(167,'on',4,2,25,X'00060C1C',X'');
INSERT INTO "stem" VALUES(168,'onai',1,24,24,X'00',X'');
INSERT INTO "stem" VALUES(169,'onin',1,30,30,X'00',X'');
INSERT INTO "stem" VALUES(170,'onli',3,3,10,X'000C02',X'');
INSERT INTO "stem" VALUES(171,'ortak',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(172,'otir',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(173,'our',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(174,'out',1,8,8,X'00',X'');
INSERT INTO "stem" VALUES(175,'ozen',2,21,27,X'000C',X'');
INSERT INTO "stem" VALUES(176,'paidalan',1,20,20,X'00',X'');
INSERT INTO "stem" VALUES(177,'paper',1,7,7,X'00',X'');
INSERT INTO "stem" VALUES(178,'parlament',1,31,31,X'00',X'');
INSERT INTO "stem" VALUES(179,'parliament',3,9,17,X'00020E',X'');
INSERT INTO "stem" VALUES(180,'peopl',1,18,18,X'00',X'');
INSERT INTO "stem" VALUES(181,'per',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(182,'pikir',1,30,30,X'00',X'');
INSERT INTO "stem" VALUES(183,'plake',1,18,18,X'00',X'');
INSERT INTO "stem" VALUES(184,'post',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(185,'premer',2,20,27,X'000E',X'');
INSERT INTO "stem" VALUES(186,'presid',2,2,15,X'001A',X'');
INSERT INTO "stem" VALUES(187,'prezident',2,20,29,X'0012',X'');
INSERT INTO "stem" VALUES(188,'prime',2,2,6,X'0008',X'');
INSERT INTO "stem" VALUES(189,'publish',1,16,16,X'00',X'');
INSERT INTO "stem" VALUES(190,'pump',1,5,5,X'00',X'');
INSERT INTO "stem" VALUES(191,'replak',1,5,5,X'00',X'');
INSERT INTO "stem" VALUES(192,'report',1,16,16,X'00',X'');
INSERT INTO "stem" VALUES(193,'ret',1,25,25,X'01',X'C3');
INSERT INTO "stem" VALUES(194,'river',1,11,11,X'00',X'');
INSERT INTO "stem" VALUES(195,'ruler',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(196,'saiasatker',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(197,'said',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(198,'sail',1,33,33,X'00',X'');
INSERT INTO "stem" VALUES(199,'salma',1,27,27,X'00',X'');
INSERT INTO "stem" VALUES(200,'sampl',1,18,18,X'00',X'');
INSERT INTO "stem" VALUES(201,'sanzhar',2,2,20,X'0024',X'');
INSERT INTO "stem" VALUES(202,'sekret',1,6,6,X'00',X'');
INSERT INTO "stem" VALUES(203,'set',1,15,15,X'00',X'');
INSERT INTO "stem" VALUES(204,'setlement',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(205,'shigaril',1,32,32,X'00',X'');
INSERT INTO "stem" VALUES(206,'sholde',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(207,'shore',2,5,12,X'000E',X'');
INSERT INTO "stem" VALUES(208,'should',1,16,16,X'00',X'');
INSERT INTO "stem" VALUES(209,'sign',1,2,2,X'00',X'');
INSERT INTO "stem" VALUES(210,'smaler',1,3,3,X'00',X'');
INSERT INTO "stem" VALUES(211,'son',2,23,25,X'0004',X'');
INSERT INTO "stem" VALUES(212,'sor',1,23,23,X'00',X'');
INSERT INTO "stem" VALUES(213,'sorkel',4,2,28,X'0024020E',X'');
INSERT INTO "stem" VALUES(214,'stansa',1,23,23,X'00',X'');
INSERT INTO "stem" VALUES(215,'start',1,3,3,X'00',X'');
INSERT INTO "stem" VALUES(216,'state',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(217,'station',1,5,5,X'00',X'');
INSERT INTO "stem" VALUES(218,'stop',1,3,3,X'00',X'');
INSERT INTO "stem" VALUES(219,'stres',1,16,16,X'00',X'');
INSERT INTO "stem" VALUES(220,'su',3,22,29,X'000608',X'');
INSERT INTO "stem" VALUES(221,'sud',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(222,'sugar',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(223,'suin',1,20,20,X'00',X'');
INSERT INTO "stem" VALUES(224,'tabis',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(225,'talas',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(226,'talk',1,6,6,X'00',X'');
INSERT INTO "stem" VALUES(227,'tapsir',1,29,29,X'00',X'');
INSERT INTO "stem" VALUES(228,'tartil',1,28,28,X'00',X'');
INSERT INTO "stem" VALUES(229,'tasotkel',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(230,'tau',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(231,'teksh',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(232,'ten',1,12,12,X'00',X'');
INSERT INTO "stem" VALUES(233,'that',5,4,12,X'0106050304',X'C1C1C1');
INSERT INTO "stem" VALUES(234,'the',15,2,33,X'01020302030503030203020405021E',X'C2E1C6D5DBDBC3C6');
INSERT INTO "stem" VALUES(235,'them',1,14,14,X'00',X'');
INSERT INTO "stem" VALUES(236,'then',1,8,8,X'00',X'');
INSERT INTO "stem" VALUES(237,'there',1,7,7,X'00',X'');
INSERT INTO "stem" VALUES(238,'thing',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(239,'thre',1,15,15,X'00',X'');
INSERT INTO "stem" VALUES(240,'til',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(241,'tis',1,30,30,X'00',X'');
INSERT INTO "stem" VALUES(242,'to',4,5,33,X'00100424',X'');
INSERT INTO "stem" VALUES(243,'todai',1,3,3,X'00',X'');
INSERT INTO "stem" VALUES(244,'tolgar',1,20,20,X'00',X'');
INSERT INTO "stem" VALUES(245,'tolgarin',2,2,15,X'001A',X'');
INSERT INTO "stem" VALUES(246,'tolik',1,30,30,X'00',X'');
INSERT INTO "stem" VALUES(247,'torv',1,19,19,X'00',X'');
INSERT INTO "stem" VALUES(248,'torvin',2,1,8,X'000E',X'');
INSERT INTO "stem" VALUES(249,'train',1,8,8,X'00',X'');
INSERT INTO "stem" VALUES(250,'tur',2,21,25,X'0108',X'C3');
INSERT INTO "stem" VALUES(251,'tura',1,20,20,X'00',X'');
INSERT INTO "stem" VALUES(252,'tusin',1,28,28,X'01',X'C5');
INSERT INTO "stem" VALUES(253,'tventi',1,4,4,X'00',X'');
INSERT INTO "stem" VALUES(254,'tvike',1,7,7,X'00',X'');
INSERT INTO "stem" VALUES(255,'tvo',1,5,5,X'00',X'');
INSERT INTO "stem" VALUES(256,'uade',1,27,27,X'00',X'');
INSERT INTO "stem" VALUES(257,'uagdalas',1,21,21,X'00',X'');
INSERT INTO "stem" VALUES(258,'ukim',1,24,24,X'00',X'');
INSERT INTO "stem" VALUES(259,'ukimet',1,29,29,X'00',X'');
INSERT INTO "stem" VALUES(260,'ulk',1,32,32,X'00',X'');
INSERT INTO "stem" VALUES(261,'up',1,15,15,X'00',X'');
INSERT INTO "stem" VALUES(262,'use',2,2,13,X'0016',X'');
INSERT INTO "stem" VALUES(263,'ush',1,29,29,X'00',X'');
INSERT INTO "stem" VALUES(264,'ustel',1,25,25,X'00',X'');
INSERT INTO "stem" VALUES(265,'vas',1,3,3,X'00',X'');
INSERT INTO "stem" VALUES(266,'vater',3,2,15,X'000416',X'');
INSERT INTO "stem" VALUES(267,'vave',1,13,13,X'00',X'');
INSERT INTO "stem" VALUES(268,'ve',3,3,10,X'010C02',X'C1');
INSERT INTO "stem" VALUES(269,'velgoria',5,2,27,X'0012120806',X'');
INSERT INTO "stem" VALUES(270,'velgorian',1,6,6,X'00',X'');
INSERT INTO "stem" VALUES(271,'vent',1,7,7,X'00',X'');
INSERT INTO "stem" VALUES(272,'vhose',1,3,3,X'01',X'C1');
INSERT INTO "stem" VALUES(273,'vil',4,5,33,X'000C0626',X'');
INSERT INTO "stem" VALUES(274,'vinter',1,33,33,X'00',X'');
INSERT INTO "stem" VALUES(275,'vithin',2,5,15,X'0014',X'');
INSERT INTO "stem" VALUES(276,'vithout',2,9,10,X'0002',X'');
INSERT INTO "stem" VALUES(277,'vould',5,4,10,X'0006030202',X'C5');
INSERT INTO "stem" VALUES(278,'zhaga',2,23,28,X'000B',X'C5');
INSERT INTO "stem" VALUES(279,'zhana',1,27,27,X'00',X'');
INSERT INTO "stem" VALUES(280,'zhanart',1,23,23,X'00',X'');
INSERT INTO "stem" VALUES(281,'zhane',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(282,'zharialan',1,30,30,X'00',X'');
INSERT INTO "stem" VALUES(283,'zhasal',1,22,22,X'00',X'');
INSERT INTO "stem" VALUES(284,'zhasirm',1,24,24,X'00',X'');
INSERT INTO "stem" VALUES(285,'zher',1,32,32,X'00',X'');
INSERT INTO "stem" VALUES(286,'zhil',2,22,23,X'0002',X'');
INSERT INTO "stem" VALUES(287,'zhirma',1,22,22,X'00',X'');
CREATE TABLE version (
        article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        older_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        corrected TEXT
    ) STRICT
    ;
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
CREATE INDEX article_ref ON article (ref) WHERE ref != '';
CREATE INDEX article_published ON article (published);
CREATE INDEX article_publisher ON article (publisher);
CREATE INDEX speaker_key ON speaker (key);
CREATE INDEX alias_key ON alias (key);
CREATE INDEX alias_surname ON alias (surname);
CREATE UNIQUE INDEX passage_ref ON passage (ref) WHERE ref IS NOT NULL;
CREATE INDEX passage_speaker ON passage (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE TRIGGER alias_insert AFTER INSERT ON alias BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER alias_delete AFTER DELETE ON alias BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER speaker_insert AFTER INSERT ON speaker BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER speaker_delete AFTER DELETE ON speaker BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER speaker_update_role AFTER UPDATE OF role ON speaker BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE INDEX vote_person ON vote (person_id);
CREATE INDEX inbox_waiting ON inbox (place) WHERE body IS NOT NULL;
CREATE INDEX article_sha256 ON article (sha256) WHERE ref = '' OR passages > 1;
CREATE INDEX link_key ON link (key);
CREATE INDEX version_older ON version (older_id);
CREATE INDEX feed_item_article ON feed_item (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX stem_empty ON stem (id) WHERE passages = 0;
CREATE INDEX passage_same ON passage (same & 0x7fffff) WHERE same IS NOT NULL;
CREATE INDEX spelling_ending ON spelling (substr(key, -2));
CREATE INDEX naming_speaker ON naming (speaker_id);
CREATE INDEX alias_sound ON alias (sound) WHERE sound != '';
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('article',3);
INSERT INTO "sqlite_sequence" VALUES('passage',33);
COMMIT;
