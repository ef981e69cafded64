"""Frequent function words by language, for telling languages apart; presslint's own languages and their neighbours.

The words in data/ come first and these are added to them: a short list there must not make a language weaker than its
neighbours. A neighbour without data of its own (Danish, Afrikaans, Belarusian) is needed all the same, so that its text
is not taken for the language next door. Only words that are frequent in running text: what languages share costs nothing,
as shared words do not count between them.
"""

# fmt: off
LATIN = {
    "af": "dit tussen onder alle teen so die van en het in is nie om te wat vir op met dat aan hulle deur ook hy sy was sal kan word ons by of uit na daar hierdie wees tot soos moet maar",
    "az": "və bu bir ilə üçün də ki olan edir olaraq o daha kimi görə hər olub öz ən həmin isə sonra çox qədər onun var deyil edib tərəfindən lakin arasında haqqında ya həm edən bildirib bütün üzrə nin",
    "bs": "i u je na da se za su od sa o koji koja koje ne će bi iz biti kao ili do po što samo ako prema između nakon također ali jer bio bila gdje više kako te još ovo ova sve nije njegov",
    "ca": "de la i el que en els a per les del amb un una és al dels no més com són ha es han aquest aquesta ser va també seva seu però entre sobre o fins hi pel als pels on són van estat seus seves aquests aquestes aquell aquella tot tots totes molt altres perquè durant segons sense des després quan així mentre doncs encara cada ja dos dues ni ho li ens us hem heu havia podem poden pot cal què qui qual qualsevol d'un d'una d'aquest d'aquesta d'aquests d'aquestes s'ha s'han n'hi l'any fer nou nostre nostra seua seues estes açò",
    "cs": "a v se na je že s z do o i to k ve pro za by jako jsou ale po od které který která jsme podle byl byla bylo aby nebo také své při však mezi až jeho ze není již jen další této tato tento což už když být má co i u",
    "cy": "y yr yn a i o ar ei wedi mae am ac gan fod bod eu hyn gyda sydd hefyd fel at roedd oedd er neu mewn nid yw i'r o'r a'r cael bydd",
    "da": "og i at det er en til af på som de med for den der ikke har et om var fra vi kan blev skal vil ved sig eller han også efter være mod deres over os blive dette denne mellem under hvor når sin da men være",
    "de": "der die das und in den von zu mit ist im für auf des dem sich ein eine nicht auch es an werden als sind aus bei hat wir dass nach oder einer um wird wie einem zur zum über haben am sie war durch so eines einen diese dieser kann vor wurde unter ihre er noch nur aber mehr bis gegen sein seine wenn",
    "en": "the of and to in a is that for on with as by was are at from this be have has it which will an were their its or not been more also who they we our but his he she had would there can all when one than these about into after other you said i may must such any under over between through during before",
    "es": "de la que el en y a los del se las por un para con no una su al es lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también fue hasta han desde nos son está todo ser ante contra estos estas donde quien dos era según eso había fueron qué les",
    "et": "ja on ei et ka see kui mis oli oma ning või aga seda kes selle ole tema nii välja pärast kuid nad üle ma siis nende pole vaid juba meie kõik veel olid sest mida mille ta poolt kus ees",
    "eu": "eta da du ez dira bat ere izan den baina dute zen hau beste egin bere zuen duen dela bai hori edo arte baino egiten dituen izango ari gabe oso guztiak",
    "fi": "ja on ei että se oli myös ovat mutta kun sekä hän tai jotka kuin joka ole sen nyt mukaan niin kanssa voi ovat vain tämä jo sitä tässä jossa olla hänen ne oman heidän he me olemme ollut myös sille näin kaikki tämän jälkeen kautta vuoden siitä mitä vielä joiden lisäksi välillä koska emme olisi jos siinä",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son ses aux ou mais comme nous été cette leur ont d'une d'un à elle y ces sa fait entre sans tout être peut après depuis aussi bien leurs dont était deux lors très où ainsi afin s'est n'est qu'il c'est",
    "ga": "an na agus ar a i is le go tá sé do ag bhí sin nach mar ní seo ach siad faoi ó bhfuil leis mé ná nó chun raibh freisin gur",
    "gl": "de que a o e do da en os un para unha as con por no na se non dos máis das como ao é foi ou seu súa polo pola sobre esta este ten tamén entre á",
    "ha": "da na a ta ya yi ne ce wannan daga cikin su don ba kuma shi sun zai wanda ga an kan cewa yana suna wata ko mai ita har domin lokacin bayan duk",
    "hr": "i u je na da se za su od s o koji koja koje ne će bi iz biti kao ili do po što samo ako prema između nakon također ali jer bio bila gdje više kako te još tko sve nije tijekom može",
    "ht": "nan yo pou ki li ak te yon sa la se a ap pa gen nou an ka sou epi avèk oswa tout lè kap fè ki kote men anpil konsa moun mwen w sa a nan ou paske kapab pral tankou avan apre depi san kont lòt dwe chak dapre pandan ansanm menm yo t ta",
    "hu": "a az és hogy nem is egy ez meg van volt csak már de azt ki még mint el kell ha vagy én ezt minden nagyon szerint lesz ami az e ezek azok amely amelyek aki által között során után valamint illetve alatt pedig ahol miatt sem fel két több lehet amelyet azonban ezért mert így több hogyan számára",
    "id": "yang dan di untuk dengan ini dari dalam pada tidak adalah akan itu juga oleh sebagai kepada telah bahwa dapat lebih karena atau mereka ada tersebut para kami kita saat serta bisa seperti secara antara ke tentang hanya sudah harus lain tahun namun saya ia menjadi dia tetapi satu agar",
    "is": "og að í á er sem um til við fyrir það af með en ekki hann var hafa þess verið eru þeir frá þetta hefur eftir sé þá einnig hún upp úr eins þar verði",
    "it": "di e il la che in a per un del è le una i con della si da non dei alla sono al nel più anche come ha delle lo gli questo suo o dal dalla nella sua ma se questa ed su tra essere stato hanno degli alle loro ai tutti sulla negli ne nelle cui ci quando sul due ancora dopo fra perché già sia era stata",
    "ku": "û ku di de li ji bi bo ev ew jî ye ne her wê hat yên bû dike kir wî ya yê xwe hene di nav bike an gelek lê dikin",
    "la": "et in est non ad cum ut ex sed quod qui quae ab esse per si sunt etiam aut",
    "lt": "ir kad yra į su iš bei tai buvo už dėl kaip apie taip nuo metu jis jau tik ne arba pagal tarp bus po prie savo kurie kuris kuri labai jų o kai",
    "lv": "un ir no ar ka par uz kas arī to ne bet vai pie ko tika pēc lai kā viņš bija tas šo kuras kurā savu līdz gan vēl tikai gada",
    "ms": "yang dan di untuk dengan ini dari dalam pada tidak adalah akan itu juga oleh sebagai kepada telah bahawa dapat lebih kerana atau mereka ada tersebut para kami kita serta boleh seperti secara antara ke tentang hanya sudah harus lain tahun namun saya ia menjadi ialah daripada bagi pihak turut beliau hendaklah tetapi satu agar perlu iaitu",
    "mt": "li ta il u dan ma fl minn għal biex din huwa l-ewwel kienu hija jew dwar kien tal fil bil għandu mhux dawn lil ukoll wara jekk bejn",
    "nb": "og i at det er en til av på som de med for den ikke har et om var fra vi kan ble skal vil ved seg eller han også etter være mot deres over oss bli dette denne mellom under hvor når sin da men hva noen må mer blir bare hun disse ut",
    "nl": "de het een van en in is dat op te voor met zijn die niet aan er om ook als door naar bij worden uit over wordt heeft zij hebben tot deze of dan maar meer wij was kan hun zich ze werd nog we ik dit hij onder geen tegen zal na onze moet waar tussen wat al zo omdat haar",
    "nn": "og i at det er ein til av på som dei med for den ikkje har eit om var frå vi kan vart skal vil ved seg eller han også etter vere mot deira over oss bli dette denne mellom under kor når sin då men kva nokon må meir blir berre ho desse ut blei me eg",
    "oc": "de la e lo los las que es en un una per amb del dins se son pas mai coma tanben aqueste aquesta aquestes aquestas aquel aquela aquò dels al als pel pels sus entre o foguèt èra èran an aver èsser estat tot totes tota totas aital puèi nòstre nòstra lor lors cada après abans ont sas sos sa d'un d'una qu'es que's son fins a jos",
    "pl": "w i na z się do nie że jest o to po za od przez dla przy jak oraz są ze czy który która które tym ma tego był było a był także jego ich co już będzie może tylko być ale lub została przed pod między być ponieważ bardzo aby nas jej we ten tej którzy którym gdy było były również sobie mają u",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos seus quem nas esse eles estão são sobre foram pelos pelas às esta este essa ainda pode",
    "ro": "și de în a la cu care pe din un pentru nu o că mai este ce sunt au al să prin fi fost sau lui ca dar cel după cele ale iar între acest această dintre despre până către când fie însă ei său sa dacă sale lor doar foarte nici unei unui cum era fără ale deși",
    "sk": "a v sa na je že s z do o aj to k vo pre za by ako sú ale po od ktoré ktorý ktorá sme podľa bol bola bolo aby alebo tiež svoje pri však medzi až jeho zo nie už len ďalšie táto tento tejto čo keď byť má bude ich k ktorí",
    "sl": "in je v na za da se so ki s z bo ne pa tudi po kot ali do od iz bi še pri o ter bil bila ki ni kako lahko med zaradi tem več ko če biti samo ob vse",
    "so": "iyo ka ee u ku oo ay waa in la uu ah waxaa soo si aan kale isku loo leh ayaa waxay wuxuu lagu laga ama ahaa mid kasta dalka waxa kuwa dhammaan kaas isaga ugu gaar sida inuu markii hadda inay kala ayuu balse yahay sheegay lahaa iyada labada waxayna wuxuuna waxaana loogu doonaa doono sidoo waa qof isku dalalka madaxweynaha inta wax yaa ayeey ayay",
    "sq": "e të në dhe i për me që një së nga ka është do nuk u se më si ky kjo janë por te ishte prej kanë edhe kur këtë tij ose nëse mund deri pas",
    "sr-Latn": "i u je na da se za su od sa o koji koja koje ne će bi iz biti kao ili do po što samo ako prema između nakon takođe ali jer bio bila gde više kako te još ko sve nije ovo posle pre tokom može",
    "sv": "och i att det är en på för som av med den till inte om har de ett från vi kan var ska vid men sig eller han också efter vara mot deras över oss bli detta denna mellan under där när sin så hur många alla nu hon blev man skulle hade genom mer då ut utan upp vad än finns",
    "sw": "na ya wa kwa ni katika la za kuwa cha hiyo ili hii kama au kwamba hizo pia huo wake wao hao hayo lakini zaidi hilo baada sana pamoja kila bila kati vya huu yake hakuna mtu watu ambayo ambao wakati yao hiki alisema ambapo kutoka kuhusu pia hadi hivyo haki mwa",
    "tk": "we bu bir bilen üçin bolan hem her da boýunça üçin öz hökmünde ýa edip ol esasynda dogry görä bolup şeýle edilýär olaryň onuň hakynda köp barada bilen eden şonuň ýaly hiç adam bar arasynda etmek aýratyn etdi diýip boldy bolýar ýurduň degişli has beýleki ähli şol iki eder eýleýär soňra hakyndaky döwlet türkmenistanyň boýunça däl emma",
    "tl": "ang ng sa mga na ay at para ni si hindi ito kung may isang ayon nito nang din rin bilang mula kaya lahat kanyang ng kanilang ito nasa upang pa siya dahil o kay hanggang",
    "tr": "ve bir bu için ile de da olarak olan daha çok ne gibi en kadar ise her sonra ancak o var ama göre değil olduğu şu veya hem kendi tarafından olduğunu iki diye bunun ya ki onun arasında ilk bütün üzerinde ilgili yeni nasıl zaman biz tüm etmek şekilde büyük oldu olmak mı",
    "uz": "va bu bir bilan uchun ham bo'lgan o'z har u yoki kerak ega esa emas haqida bo'yicha edi shu hamda deb bo'lib qilish barcha ushbu lozim haqli mumkin tomonidan hech boshqa ko'ra ularning orasida bo'ldi keyin qildi kabi bo'ladi bor qilgan uning eng juda lekin ikki etadi etish etildi oldi oldilar yil yilda yili shuningdek mazkur oid mamlakat davlat haqidagi o'rtasidagi o'rtasida uchrashuv ta'kidladi qayd davom yangi bilan birga hamkorlik hamkorlikni so'ng ular ularni buyicha orqali",
    "vi": "của và là các có được trong cho không một với những người này đã để khi đến từ về theo tại ra cũng như vào hay nhiều sẽ trên năm phải ông việc hoặc mọi rằng ở bị nhưng do đó sự nước qua thì nên",
}
CYRILLIC = {
    "be": "і у не на што з да ў а як па для за гэта ад яго таксама або ён быў яны які якія але калі мы да іх гэтага пра ва без была было паміж можа гэтым усе каб толькі ці дзяржаў",
    "bg": "на и да за се от в е с са не по че като които до има който тази ще си или при това бе към но беше която този след между през всички може така те само още със повече под както техните бъде",
    "kk": "және бұл бір үшін мен да де осы деп пен бойынша туралы екі болып өз болады жылы ол сондай ақ өзінің кейін оның барлық керек әр ретінде арқылы болған дейін емес немесе бар арасында басқа қарай ғана еді олар біз",
    "ky": "жана бул бир менен үчүн да деп бар боюнча болуп болгон ал өз же анын туралуу ошондой керек кийин тууралуу эле дагы эмес жок башка ушул болот алар аркылуу",
    "mk": "на и да во се за од е со не ги го ќе што ја ги но по од како која кои кој беше има овој оваа сите биде тоа или меѓу само до ова при исто така ние ако",
    "mn": "нь болон энэ байна юм бол ба байгаа гэж энд тус мөн бөгөөд оны хүн улсын дээр их хийх болно ч та бүр тухай өөр тэр хамгийн эсвэл байсан гэсэн",
    "ru": "и в не на что с по для как из к за это о от его но а до при также или был она он мы их так все только после более у уже которые который которая были было быть может если чтобы со во еще ее между того этого есть этом том года будет нас когда под во им тем кто где через без ли",
    "sr-Cyrl": "и у је на да се за су од са о који која које не ће би из бити као или до по што само ако према између након такође али јер био била где више како те још ко све није ово после пре током може њих има свако сваки свој своје без под сви ни нема",
    "tg": "ва дар ба ки аз барои бо ин он ҳар ҳам буд аст бояд шуд дигар мешавад худ ё як мебошад то низ кард онҳо шудааст ҳамаи вай бар вале байни ҳаст оид мо карда дорад тоҷикистон ҳуқуқ кунад шахс инро",
    "tt": "һәм бу дә белән өчен дип бер булган да ул үз аның буенча бар булып дигән шул соң инде бик әмма турында кебек",
    "uk": "і в на не що з у та до за як для про від це а його по й також або але він щоб які який яка був була було ми їх при після тільки ще із бути може вони під між того цього є чи так більше коли якщо між своїх усі всі через без вже їхніх якого який",
    "uz-Cyrl": "ва бу бир билан учун ҳам бўлган ўз ҳар у ёки керак эга эса эмас ҳақида бўйича эди шу ҳамда деб бўлиб қилиш барча ушбу лозим мумкин томонидан ҳеч бошқа кўра уларнинг орасида бўлди кейин қилди каби",
}
ARABIC = {
    "ar": "في من على إلى أن التي عن مع هذا الذي هذه ما لا بين كان أو ذلك كل هو بعد إن كما قد لم قبل وقد حيث خلال هي كانت غير إلا لكن عند حتى منذ ثم أنه وفي أي تم بها فيها عليه لهذا ولا به وأن فإن نحن عندما يتم وهو سوف لن ومن ليس إنه أيضا أكثر",
    "ckb": "و لە بە کە بۆ ئەو لەگەڵ ئەم یان هەر دەکات دا لەو ئەوە هەموو پێ کرد بوو ناو کردن نەک نییە هەیە دەبێت لەم ئەوەی سەر پاش",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز شده می ها شد کرد های بود یا اما آنها هر ما پس کرده باید دو شود کند دارد گفت نمی بین ای بین وی او همه اند هستند بی میان نه چه دیگر هیچ چنین اگر باشد داشته پیش سال بودن آنان همین دارند",
    "ps": "د په او چې دا کې څخه ته له هم یې هغه یو کړي سره کوي شوي خپل وي دی کړه لپاره کړ وکړي باید هر ده چي دي ځکه نه شي وه شو ترڅو یا کول ډول کولو هیڅ پر دې دغه پورې وړ وکړ مو کله څوک",
    "sd": "جي ۾ ۽ کي جو جا سان آهي کان ته نه تي هن لاءِ ان اهو جنهن پنهنجي هڪ ڪري آهن ڪيو يا هو",
    "ug": "ۋە بۇ بىر بىلەن ئۈچۈن ھەم قىلىش ياكى ئۆز بولۇپ ئۇ ھەر دەپ بار كېرەك بولغان",
    "ur": "کے کی میں ہے کا اور سے کو کہ نے ہیں پر اس یہ بھی کر تھا ایک ہو لیے جو نہیں ان کیا تھی گیا کرنے تھے وہ گے لئے تو گی ہوئے ساتھ بعد ہوں کوئی یا ہم اپنے کرتے جس رہے دیا انہوں تک جا والے کسی اپنی پاس گئی اب سکتا جب",
}
DEVANAGARI = {
    "bh": "के में आ से बा का ह पर एह ओकर रहे बाटे कइल भी खातिर",
    "hi": "के में की है और से का को पर ने कि यह हैं एक भी लिए इस ही हो कर तो था नहीं या साथ अपने गया जो तक वह किया बाद उन्होंने करने हुए रहे द्वारा थे थी इसके कोई हम कहा अपनी होने जाता वे रहा उस दिया सकते जब बारे",
    "mr": "आणि आहे या च्या व ते हे तर होते की आहेत ही यांनी होता मध्ये करण्यात नाही असे साठी झाली केली केले एक त्या तसेच किंवा आपल्या प्रत्येक त्याच्या पण हा",
    "ne": "र छ को मा पनि का भएको यो गर्न छन् लागि हो गरेको भने थियो एक तथा हुन वा गर्ने गरी देखि सबै कुनै हुने आफ्नो बाट गरिएको त्यो यस अनि साथ तर उनले भन्ने हुनेछ प्रत्येक गरेका समेत रहेको उहाँले थिए नेपाल भन्नुभयो गर्नुपर्ने",
}
# fmt: on

LISTS = {"Latn": LATIN, "Cyrl": CYRILLIC, "Arab": ARABIC, "Deva": DEVANAGARI}
