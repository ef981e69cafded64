"""LNG008 foreign-letters."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.closed_lists import words_with_wrong_sequences, wrong_letters
from linter.rules.model import Problem, bad, good, prose_rule

# What belongs to an address or an identifier, not to a word of the language.
_ADDRESS_MARKS = frozenset("/@#\\_")
_REACH = 80


@prose_rule("LNG008", "foreign-letters", "warning", fix="safe", convention="foreign_letters",
            references=("CLDR exemplar characters", "Academia Română; ISO 8859-16", "Institut d'Estudis Catalans"))  # fmt: skip
def foreign_letters(prose: Prose, language: Language) -> Iterator[Problem]:
    """A word has a letter of a sibling language, which looks like one of its own or was left by a translation program.

    Cedillas in Romanian, Russian letters in Ukrainian, the Urdu heh in Persian, \u00df in Swiss German: the text reads
    as if it came from elsewhere, and the word is not found.

    Left alone: quotations and phrases of the other language; a text that is in the other language as a whole
    (wrong-script, language-mismatch); names that keep the letters of their own language, such as Turkish names in
    Romanian; words that the language took over with their letters; addresses.

    Repair: write the language's own letter. Letters that look the same, such as the Romanian cedillas and the point in
    the Catalan l\u00b7l, are replaced safely; at all else an editor must look. A word that was left in the other
    language is only reported.
    """
    yield from wrong_letters(prose, language, "foreign_letters", "letters")
    for found in words_with_wrong_sequences(prose, language, "foreign_letters", "sequences"):
        if not _in_address(prose.text, found.start, found.end):
            yield found.problem(prose, "has a character that only looks like the right letter")


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether a word is part of an address. The general test takes every "col.legi" for a host."""
    left, right = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    token = f"{left[-1:].strip() and left.split()[-1]}{text[start:end]}{right[:1].strip() and right.split()[0]}"
    return not _ADDRESS_MARKS.isdisjoint(token) or token.rstrip(".,;:!?\u2026").count(".") > 1


# Letters that look like others are escapes: U+015F and U+0163 with cedilla, U+0219 and U+021B with comma below; U+06C1 HEH
# GOAL, U+06BE HEH DOACHASHMEE, U+06D2 YEH BARREE, U+06D5 AE, U+06AA SWASH KAF, U+06AB KAF WITH RING, U+06D0 E,
# U+06CD YEH WITH TAIL; U+0647 HEH, U+06CC FARSI YEH, U+06A9 KEHEH, U+06AF GAF; U+00F0 ETH, U+0111 D WITH STROKE.
EXAMPLES = (
    bad("ro", "Guvernul \u27e6\u015fi\u27e7 parlamentul au discutat \u27e6situa\u0163ia\u27e7.", fixed="Guvernul \u0219i parlamentul au discutat situa\u021bia."),
    bad("ro", "\u27e6Bucure\u015fti\u27e7, \u27e6Ia\u015fi\u27e7 și \u27e6Constan\u0163a\u27e7 participă.", fixed="Bucure\u0219ti, Ia\u0219i și Constan\u021ba participă."),
    bad("ro", "\u27e6COMUNICA\u0162I\u27e7 DE PRESĂ", fixed="COMUNICA\u021aI DE PRESĂ"),
    bad("ro", "Ministrul a spus \u27e6cã\u27e7 acordul \u27e6naþional\u27e7 rămâne în vigoare.", fixed="Ministrul a spus că acordul na\u021bional rămâne în vigoare."),
    bad("ro", "<p>Acordul <b>\u27e6\u015fi\u27e7</b> anexa</p>", format="html", fixed="<p>Acordul <b>\u0219i</b> anexa</p>"),
    good("ro", "Guvernul \u0219i parlamentul au discutat situa\u021bia din Bucure\u0219ti."),
    good("ro", "Premierul Altınta\u015f \u0219i ministrul Gümü\u015f s-au întâlnit la Iğdır."),
    bad("ro", "Clubul \u27e6Be\u015fikta\u015f\u27e7 a jucat \u0219i a câ\u0219tigat.", fixed="Clubul Be\u0219ikta\u0219 a jucat \u0219i a câ\u0219tigat."),  # a name: unsafe
    good("ro", "João și São Paulo, Þingvellir și Skarphéðinn sunt nume proprii."),
    # one character that a conversion has left in the other writing of Chinese, or Chinese in Japanese
    bad("zh-Hant", "部長說明了會議的\u27e6结\u27e7果，並將與各國討論。"),
    bad("zh-Hans", "部长说明了会议的\u27e6結\u27e7果，并将与各国讨论。"),
    bad("ja", "この\u27e6设备\u27e7は来月から使われる。"),
    good("zh-Hant", "部長說明了會議的結果，並將與各國討論。"),
    good("zh-Hans", "部长为《紅樓夢》展览揭幕（原名《石頭記》），并与作家张喆、李昇会面。"),
    good("ja", "齋藤氏と髙橋氏、廣瀬氏は國學院大學で会った。"),
    good("zh-Hant", "会议说明了结果，并将与各国讨论。"),  # the whole text is in the other writing: LNG007
    bad("uk", "Міністр \u27e6объявил\u27e7 про угоду між двома країнами."),
    bad("uk", "Сторони підписали \u27e6новые\u27e7 документи щодо портів."),
    bad("uk", "Це \u27e6съезд\u27e7 представників громад і міст."),
    good("uk", "Міністр оголосив про угоду між двома країнами."),
    good("uk", "Газета «Новый мир» і збірник «Объявления» (рос. «Эхо») вийшли торік."),
    good("uk", "Журнал «„Утопия“ в беллетристическом смысле» видали торік."),  # a quotation in a quotation
    good("uk", "П’ять делегацій і їхні представники з’їхалися до Києва."),
    bad("ru", "Министр объявил о \u27e6співпраці\u27e7 двух стран в области портов."),
    bad("ru", "Стороны обсудили \u27e6її\u27e7 содержание на встрече в Москве."),
    bad("ru", "Делегация посетила \u27e6музеї\u27e7 города и порт."),
    good("ru", "Министр объявил о сотрудничестве двух стран."),
    good("ru", "Газета «Голос України» (укр. «Дзеркало тижня») сообщила об этом."),
    good("ru", "В докладе приведены данные компании Wi-Fi Alliance и её подразделений."),
    bad("sr", "Министар је \u27e6объявил\u27e7 споразум о сарадњи."),
    bad("sr", "Скуп у Београду отвара Милена \u27e6Йовановић\u27e7 у понедељак."),
    bad("sr", "Потписан је нови \u27e6договір\u27e7 о лукама."),
    good("sr", "Министар је објавио споразум о сарадњи у Београду."),
    good("sr", "Лист „Новый мир“ и зборник „Эхо“ излазе у Москви."),
    good("sr", "Председник Зеленски и министар Коваљов разговарали су у Нишу."),
    bad("sr-Latn", "Ministar se \u27e6takoðe\u27e7 sastao sa \u27e6graðanima\u27e7.", fixed="Ministar se tako\u0111e sastao sa gra\u0111anima."),
    bad("sr-Latn", "Novak \u27e6\u00d0okovi\u0107\u27e7 je otvorio školu.", fixed="Novak \u0110okovi\u0107 je otvorio školu."),
    bad("sr-Latn", "Gradonačelnik \u27e6\u0189or\u0111evi\u0107\u27e7 je potpisao sporazum.", fixed="Gradonačelnik \u0110or\u0111evi\u0107 je potpisao sporazum."),
    good("sr-Latn", "Ministar se takođe sastao sa građanima u Đakovici."),
    good("sr-Latn", "Islandska ministarka Þórdís Reykfjörð i sekretar Þórður posetili su Beograd."),
    good("sr-Latn", "Džamija, ljubav i njegova kuća u Čačku i Šapcu."),
    bad("kk", "\u27e6Ҡазақстан\u27e7 пен Қытай келісімге қол қойды.", fixed="Қазақстан пен Қытай келісімге қол қойды."),
    bad("kk", "Министр \u27e6жаӈа\u27e7 жоба туралы айтты.", fixed="Министр жаңа жоба туралы айтты."),
    bad("kk", "Бұл \u27e6ўлкен\u27e7 қадам болды."),
    good("kk", "Қазақстан пен Қытай жаңа келісімге қол қойды."),
    good("kk", "Үкімет пен кәсіпорындар өнім көлемін ұлғайтты, Һәм"),
    good("kk", "«Голос України» газеті хабарлады."),
    bad("tg", "Вазорати \u27e6корњои\u27e7 \u27e6хориљї\u27e7 гуфт.", fixed="Вазорати корҳои хориҷӣ гуфт."),
    bad("tg", "\u27e6Тољикистон\u27e7 созишномаро имзо кард.", fixed="Тоҷикистон созишномаро имзо кард."),
    bad("tg", "Дар бораи ин \u27e6гуфтугў\u27e7 шуд.", fixed="Дар бораи ин гуфтугӯ шуд."),
    good("tg", "Вазорати корҳои хориҷӣ гуфтугӯро қайд кард."),
    good("tg", "Тоҷикистон ва Ӯзбекистон созишномаро имзо карданд."),
    good("tg", "Ғайр аз ин, ҳамкорӣ идома дорад."),
    bad("tr", "Dışişleri Bakanı \u27e6ișbirliğini\u27e7 övdü.", fixed="Dışişleri Bakanı işbirliğini övdü."),
    bad("tr", "Toplantıda \u27e6baǧımsız\u27e7 uzmanlar konuştu.", fixed="Toplantıda bağımsız uzmanlar konuştu."),
    bad("tr", "Anlaşma \u27e6güneș\u27e7 enerjisini kapsıyor.", fixed="Anlaşma güneş enerjisini kapsıyor."),
    good("tr", "Dışişleri Bakanı işbirliğini övdü; bağımsız uzmanlar konuştu."),
    good("tr", "Romanya’da Iași ve Brașov belediyeleri katıldı."),
    good("tr", "Hâlâ süren kâğıt üretimi ve âdil dağılım ele alındı."),
    bad("az", "Nazir \u27e6əmǝkdaşlıq\u27e7 haqqında danışdı.", fixed="Nazir əməkdaşlıq haqqında danışdı."),
    bad("az", "Layihə \u27e6günǝş\u27e7 enerjisinə aiddir.", fixed="Layihə günəş enerjisinə aiddir."),
    bad("az", "Sənəddə \u27e6baș\u27e7 nazirin imzası var.", fixed="Sənəddə baş nazirin imzası var."),
    good("az", "Nazir əməkdaşlıq və günəş enerjisi haqqında danışdı."),
    good("az", "Rumıniyada Iași və Brașov şəhərləri layihəyə qoşuldu."),
    good("az", "Baş nazir sənədi imzaladı."),
    bad("tk", "Ministr täze taslama barada \u27e6soñra\u27e7 aýtdy.", fixed="Ministr täze taslama barada soňra aýtdy."),
    bad("tk", "Döwlet \u27e6maslahatynyñ\u27e7 mejlisi geçirildi.", fixed="Döwlet maslahatynyň mejlisi geçirildi."),
    bad("tk", "Bu \u27e6iș\u27e7 dowam edýär.", fixed="Bu iş dowam edýär."),
    good("tk", "Ministr täze taslama barada soňra aýtdy."),
    good("tk", "Peña we Muñoz Aşgabada geldiler."),
    good("tk", "Döwlet maslahatynyň mejlisi geçirildi."),
    bad("hu", "A miniszter a \u27e6jövõ\u27e7 évi programot \u27e6elõször\u27e7 mutatta be.", fixed="A miniszter a jövő évi programot először mutatta be."),
    bad("hu", "A \u27e6gyûlés\u27e7 hétfőn kezdődik.", fixed="A gyűlés hétfőn kezdődik."),
    bad("hu", "Közös \u27e6fejlesztésérõl\u27e7 tárgyaltak.", fixed="Közös fejlesztéséről tárgyaltak."),
    good("hu", "A miniszter a jövő évi gyűlésről először beszélt."),
    good("hu", "João Simões és Édouard Benoît nyilatkozott."),
    good("hu", "A tűzoltók és a rendőrök közösen gyakorlatoztak."),
    bad("pl", "Minister \u27e6wziȩli\u27e7 udział w spotkaniu.", fixed="Minister wzięli udział w spotkaniu."),
    bad("pl", "Umowa \u27e6moƶe\u27e7 wejść w życie w maju.", fixed="Umowa może wejść w życie w maju."),
    bad("pl", "Wystawę otwarto w \u27e6Ɫodzi\u27e7.", fixed="Wystawę otwarto w Łodzi."),
    good("pl", "Minister wzięła udział w otwarciu wystawy w Łodzi."),
    good("pl", "Škoda, Müller, Dvořák i Erdoğan wzięli udział w spotkaniu."),
    good("pl", "Umowa może wejść w życie w maju."),
    bad("cs", "Ministr uvedl, že \u27e6stĺpec\u27e7 v tabulce chybí."),
    bad("cs", "Na setkání přišlo \u27e6veľa\u27e7 zástupců obcí."),
    bad("cs", "Obce a \u27e6vŕšky\u27e7 v okolí spojuje stezka."),
    good("cs", "Na setkání přišlo mnoho zástupců obcí."),
    good("cs", "Ľudovít Štúr a Pavol Országh Hviezdoslav z Ľubochně"),
    good("cs", "Menšina mluví jazykem meänkieli a cestovala à la carte."),
    bad("sk", "Minister \u27e6řekl\u27e7, že dohoda platí."),
    bad("sk", "Zástupcovia \u27e6měst\u27e7 sa stretli v Žiline."),
    bad("sk", "Oprava \u27e6domů\u27e7 potrvá do mája."),
    good("sk", "Minister povedal, že dohoda platí pre všetky mestá."),
    good("sk", "Antonín Dvořák a Jiří Růžička z Prahy vystúpili v Žiline."),
    good("sk", "Časopis „Lidové noviny: co přinese věk“ vyšiel v máji."),
    bad("sv", "Ministern talade om \u27e6miljø\u27e7 och klimat.", severity="info", fixed="Ministern talade om miljö och klimat."),
    bad("sv", "Avtalet gäller \u27e6næsta\u27e7 år.", severity="info", fixed="Avtalet gäller nästa år."),
    bad("sv", "Hamnen får ett nytt \u27e6fartøj\u27e7 i mars.", severity="info", fixed="Hamnen får ett nytt fartöj i mars."),
    good("sv", "Ministern talade om miljö och klimat nästa år."),
    good("sv", "Mette Sørensen och Åse Kræmer från Tromsø bjöd på smørrebrød."),
    good("sv", "Tidningen skrev ”Ny havn på øen er færdig” i går."),
    bad("nb", "Ministeren snakket om \u27e6miljö\u27e7 og klima.", severity="info", fixed="Ministeren snakket om miljø og klima."),
    bad("nb", "Avtalen gjelder også \u27e6näringsliv\u27e7.", severity="info", fixed="Avtalen gjelder også næringsliv."),
    bad("nb", "Havnen får et nytt \u27e6fartöy\u27e7.", severity="info", fixed="Havnen får et nytt fartøy."),
    good("nb", "Ministeren snakket om miljø og næringsliv."),
    good("nb", "Göran Söderström fra Malmö ga ut boken om smörgåsbord og döner."),
    good("nb", "Avisen skrev «Hamnen på ön är färdig» i går."),
    bad("da", "Ministeren talte om \u27e6miljö\u27e7 og klima.", severity="info", fixed="Ministeren talte om miljø og klima."),
    bad("da", "Aftalen \u27e6gälder\u27e7 fra marts.", severity="info", fixed="Aftalen gælder fra marts."),
    bad("da", "Havnen får et nyt \u27e6fartöj\u27e7.", severity="info", fixed="Havnen får et nyt fartøj."),
    good("da", "Ministeren talte om miljø og klima, og aftalen gælder fra marts."),
    good("da", "Göran Söderström fra Malmö skrev om länder og smörgåsbord."),
    good("da", "Avisen skrev »Hamnen på ön är färdig« i går."),
    bad("de-CH", "Die \u27e6Straße\u27e7 bleibt \u27e6außer\u27e7 Betrieb.", fixed="Die Strasse bleibt ausser Betrieb."),
    bad("de-CH", "Der Bundesrat \u27e6begrüßt\u27e7 das Abkommen.", fixed="Der Bundesrat begrüsst das Abkommen."),
    bad("de-CH", "<p>Mit freundlichen <b>\u27e6Grü&szlig;en\u27e7</b></p>", format="html", fixed="<p>Mit freundlichen <b>Grüssen</b></p>"),
    good("de-CH", "Die Strasse bleibt ausser Betrieb; der Bundesrat begrüsst das Abkommen."),
    good("de-CH", "Siehe https://example.org/straße und https://example.ch/strasse"),
    good("de-CH", "Der Gruss des Bundespräsidenten an die Gäste in Zürich und Genf"),
    bad("sr-Cyrl", "Министар је \u27e6новый\u27e7 споразум потписао."),
    bad("sr-Cyrl", "Град гради \u27e6мостъ\u27e7 и пут."),
    bad("sr-Cyrl", "Реч је о \u27e6підтримці\u27e7 општинама."),
    good("sr-Cyrl", "Министар је нови споразум потписао у Београду."),
    good("sr-Cyrl", "Часопис „Новая газета“ излази у Москви."),
    good("sr-Cyrl", "Ђорђе, Љубица, Његош, Ћира и Џон су гости."),
    good("de", "Die Straße bleibt außer Betrieb."),
    bad("fa", "\u27e6نام\u06c1\u27e7 وزیر منتشر شد.", fixed="نام\u0647 وزیر منتشر شد."),
    bad("fa", "\u27e6\u06beمکاری\u27e7 دو کشور ادامه دارد.", fixed="\u0647مکاری دو کشور ادامه دارد."),
    bad("fa", "وزیر در \u27e6ترک\u06d0ه\u27e7 سخن گفت.", fixed="وزیر در ترک\u06ccه سخن گفت."),
    bad("fa", "\u27e6آمد\u06d2\u27e7؛ ببخش \u27e6ک\u06c1\u27e7 ویرانه\u200cایم.", fixed="آمد\u06cc؛ ببخش ک\u0647 ویرانه\u200cایم."),
    good("fa", "نامه وزیر درباره همکاری در ترکیه منتشر شد."),
    good("fa", "روزنامه «\u062e\u0628\u0631\u06cc\u06ba \u06a9\u06d2 \u0645\u0637\u0627\u0628\u0642» نوشت."),
    # the quotation ends with its full stop, and has a gaf, which Persian and Urdu share
    good("fa", "بازتاب این نشست گسترده بود. روزنامه\u200cای نوشت: «اجلاس کل \u06c1و گا اور وزیر ب\u06be\u06cc شریک \u06c1یں\u06d4»."),
    good("fa", "دسته‌ای از نامه‌ها و خانهٔ او"),
    bad("fa-AF", "\u27e6اعلامی\u06c1\u27e7 وزارت نشر شد.", fixed="اعلامی\u0647 وزارت نشر شد."),
    bad("fa-AF", "\u27e6\u06beیأت\u27e7 ملل متحد به \u27e6\u06aaابل\u27e7 رسید.", fixed="\u0647یأت ملل متحد به \u06a9ابل رسید."),
    bad("fa-AF", "مردم \u27e6قری\u06d5\u27e7 کمک دریافت کردند.", fixed="مردم قری\u0647 کمک دریافت کردند."),
    good("fa-AF", "اعلامیه وزارت نشر شد و هیأت به کابل رسید."),
    good("fa-AF", "ولسوالی سپین بولدک و روزنامه \u0647\u06d0\u0648\u0627\u062f"),
    good("fa-AF", "کمک‌های بشری به مردم قریه رسید."),
    bad("ur", "وزیر نے \u27e6پا\u06aaستان\u27e7 کا دورہ کیا۔", fixed="وزیر نے پا\u06a9ستان کا دورہ کیا۔"),
    bad("ur", "ان\u06c1وں نے \u27e6مل\u06aa\u27e7 کی تعریف کی۔", fixed="ان\u06c1وں نے مل\u06a9 کی تعریف کی۔"),
    bad("ur", "\u27e6\u06abفتگو\u27e7 اگلے ماہ ہوگی۔", fixed="\u06afفتگو اگلے ماہ ہوگی۔"),
    good("ur", "وزیر نے پاکستان کا دورہ کیا اور ملک کی تعریف کی۔"),
    # U+06D2, which only ends words, in the place of U+06CC
    bad("ur", "اجلاس \u27e6م\u06d2ں\u27e7 \u27e6ا\u06d2ک\u27e7 وفد تھا۔", fixed="اجلاس م\u06ccں ا\u06ccک وفد تھا۔"),
    good("ur", "ب\u06d2شک یہ کام ب\u06d2حد مشکل ہے۔"),
    good("ur", "گفتگو اگلے ماہ اسلام آباد میں ہوگی۔"),
    good("ur", "اس نے «\u062f \u067e\u069a\u062a\u0648 \u0648\u06d0\u0628\u067e\u0627\u06bc» کا حوالہ دیا۔"),
    bad("ps", "د \u27e6\u0688اکټرانو\u27e7 ډله کابل ته ورسېده.", fixed="د ډاکټرانو ډله کابل ته ورسېده."),
    bad("ps", "د \u27e6کمې\u0679ې\u27e7 غونډه وشوه.", fixed="د کمې\u067cې غونډه وشوه."),
    bad("ps", "\u27e6لا\u0691ې\u27e7 ته ورسېدل.", fixed="لا\u0693ې ته ورسېدل."),
    good("ps", "د ډاکټرانو ډله کابل ته ورسېده."),
    good("ps", "د کمېټې غونډه وشوه."),
    good("ps", "د پوهنې وزارت ښوونځي جوړوي."),
    bad("he", "השר אמר \u27e6שה\u05f2תה\u27e7 הסכמה.", fixed="השר אמר שה\u05d9\u05d9תה הסכמה."),
    bad("he", "\u27e6הת\u05f0עדה\u27e7 התכנסה בירושלים.", fixed="הת\u05d5\u05d5עדה התכנסה בירושלים."),
    bad("he", "\u27e6הס\u05f1ם\u27e7 חדש נחתם.", fixed="הס\u05d5\u05d9ם חדש נחתם."),
    good("he", "השר אמר שהייתה הסכמה."),
    good("he", "הוועדה התכנסה בירושלים."),
    good("he", "הסיום של הדיון צפוי בשבוע הבא."),
    bad("bn", "\u27e6ঢাকা\u09f0\u27e7 বৈঠক শেষ হয়েছে।", fixed="ঢাকা\u09b0 বৈঠক শেষ হয়েছে।"),
    bad("bn", "\u27e6স\u09f0কা\u09f0\u27e7 চুক্তি সই করেছে।", fixed="স\u09b0কা\u09b0 চুক্তি সই করেছে।"),
    bad("bn", "\u27e6\u09f1াশিংটন\u27e7 সফর"),
    good("bn", "ঢাকার বৈঠকে সরকার চুক্তি সই করেছে।"),
    good("bn", "ওয়াশিংটন সফর শেষ।"),
    good("bn", "রাষ্ট্রদূত রবিবার রাজশাহীতে যান।"),
    bad("ht", "Minis la \u27e6répété\u27e7 mesaj la.", severity="info"),
    bad("ht", "Yo te siyen yon \u27e6décision\u27e7 yè.", severity="info"),
    bad("ht", "Se yon \u27e6réunion\u27e7 enpòtan.", severity="info"),
    good("ht", "Minis la repete mesaj la."),
    good("ht", "René Préval ak Étienne te siyen akò a."),
    good("ht", "Yo te siyen yon desizyon yè."),
    bad("ca", "La \u27e6col.laboració\u27e7 continua.", fixed="La col·laboració continua."),
    bad("ca", "Calen \u27e6instal\u2022lacions\u27e7 noves i \u27e6inte\u0140ligents\u27e7.", fixed="Calen instal·lacions noves i intel·ligents."),
    bad("ca", "\u27e6COL.LEGI\u27e7 D’ADVOCATS", fixed="COL·LEGI D’ADVOCATS"),
    bad("ca", "El \u27e6paral-lel\u27e7 42 passa per aquí.", fixed="El paral·lel 42 passa per aquí."),
    bad("ca", "<p>La <b>\u27e6excel&bull;lència\u27e7</b></p>", format="html", fixed="<p>La <b>excel&middot;lència</b></p>"),
    good("ca", "La col·laboració i les instal·lacions del Col·legi."),
    good("ca", "Vegeu www.col.legi.cat i https://col.legi.example/paral.lel"),
    good("ca", "Parlem d’Al-Lat i de l’illa."),
    bad("my", "\u27e6\u1040\u27e7\u1014\u103aကြီးဌာန", fixed="\u101d\u1014\u103aကြီးဌာန"),
    bad("my", "ရန်ကုန်\u27e6\u1040\u102d\u102f\u27e7င်း", fixed="ရန်ကုန်\u101d\u102d\u102fင်း"),
    bad("my", "အစည်းအဝေး\u27e6\u1047\u103e\u102d\u27e7သည်", fixed="အစည်းအဝေး\u101b\u103e\u102dသည်"),
    good("my", "ဝန်ကြီးဌာနက ၁၀ ရက်နေ့တွင် ထုတ်ပြန်သည်။"),
    good("my", "၂၀၂၄ ခုနှစ် မတ်လ ၇ ရက်"),
    good("my", "ရန်ကုန်မြို့တွင် ၁၀နှစ်ပြည့် အခမ်းအနား"),
)  # fmt: skip
