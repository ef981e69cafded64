"""An archive of generated releases: `python benchmarks/archive.py FOLDER [FILES]`, 5,000 in eight languages when not said.

Every release is in every language: releases/de/bridge-0007.md, releases/fr/bridge-0007.md ... They are put together from
the sentences below, so that no two are alike, and every third has a mistake or two. The same numbers give the same bytes.
"""

from __future__ import annotations

import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

FORMATS = ("txt", "md", "html", "json")
CITIES = {
    "latin": ("Brest", "Porto", "Genova", "Rostock", "Valencia"),
    "ru": ("Псков", "Калуга", "Тверь", "Рязань", "Вологда"),
    "ar": ("صفاقس", "اللاذقية", "بورسعيد", "طرطوس", "العقبة"),
    "fa": ("یزد", "شیراز", "تبریز", "کرمان", "رشت"),
}


class Template(NamedTuple):
    """What a release is made of in one language; {n} is a number, {city} a town."""

    issuer: str
    kind: str
    title: str
    sentences: tuple[str, ...]
    lead_in: str
    disclaimer: str
    months: tuple[str, ...]
    dated: str


TEMPLATES = {
    "fr": Template(
        "Ministère des Ponts", "Communiqué de presse", "Le pont numéro {n} rouvre à {city}",
        (
            "Le pont de {city} a été rouvert ce matin après {n} semaines de travaux, en présence des maires des communes voisines.",
            "Les équipes ont remplacé {n} poutres de bois par des pièces d’acier, sans interrompre la navigation.",
            "«\u00a0Nous avons tenu les délais et le budget\u00a0», a déclaré la directrice du chantier.",
            "Une piste cyclable relie désormais les deux rives, et les piétons disposent d’un trottoir plus large.",
            "Les riverains ont été consultés à {n} reprises pendant la préparation du projet.",
            "Le ministère publiera chaque année un rapport sur l’état de tous les ponts de la région.",
        ),
        "Voir le texte original\u00a0: ", "Cette traduction est fournie à titre gracieux et seul le texte original en anglais fait foi.",
        ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
        "{day} {month} {year}",
    ),
    "de": Template(
        "Ministerium für Brücken", "Pressemitteilung", "Brücke Nummer {n} in {city} wieder offen",
        (
            "Die Brücke in {city} ist heute nach {n} Wochen Bauzeit wieder für den Verkehr freigegeben worden.",
            "Die Fachleute haben {n} Holzbalken durch Stahlträger ersetzt, ohne die Schifffahrt zu unterbrechen.",
            "„Wir haben den Zeitplan und das Budget eingehalten“, sagte die Leiterin der Baustelle.",
            "Ein Radweg verbindet nun die beiden Ufer, und der Gehweg ist deutlich breiter geworden.",
            "Die Anwohner wurden während der Vorbereitung insgesamt {n} Mal befragt.",
            "Das Ministerium wird jedes Jahr einen Bericht über den Zustand aller Brücken veröffentlichen.",
        ),
        "Zum Originaltext: ", "Diese Übersetzung dient nur der Information; maßgeblich ist allein das englische Original.",
        ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"),
        "{day}. {month} {year}",
    ),
    "es": Template(
        "Ministerio de Puentes", "Comunicado de prensa", "El puente número {n} de {city} vuelve a abrir",
        (
            "El puente de {city} se abrió esta mañana después de {n} semanas de obras, con la presencia de los alcaldes.",
            "Los equipos sustituyeron {n} vigas de madera por piezas de acero sin interrumpir la navegación.",
            "«Hemos cumplido los plazos y el presupuesto», dijo la directora de la obra.",
            "Un carril para bicicletas une ahora las dos orillas, y los peatones tienen una acera más ancha.",
            "Los vecinos fueron consultados {n} veces durante la preparación del proyecto.",
            "El ministerio publicará cada año un informe sobre el estado de todos los puentes de la región.",
        ),
        "Para ver el texto original, ir a: ",
        "Esta traducción se proporciona como cortesía y únicamente debe considerarse fidedigna la fuente original en inglés.",
        ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
        "{day} de {month} de {year}",
    ),
    "it": Template(
        "Ministero dei Ponti", "Comunicato stampa", "Il ponte numero {n} di {city} riapre",
        (
            "Il ponte di {city} è stato riaperto questa mattina dopo {n} settimane di lavori, alla presenza dei sindaci.",
            "Le squadre hanno sostituito {n} travi di legno con elementi in acciaio, senza interrompere la navigazione.",
            "«Abbiamo rispettato i tempi e il bilancio», ha detto la direttrice del cantiere.",
            "Una pista ciclabile collega ora le due rive, e i pedoni hanno un marciapiede più largo.",
            "I residenti sono stati consultati {n} volte durante la preparazione del progetto.",
            "Il ministero pubblicherà ogni anno un rapporto sullo stato di tutti i ponti della regione.",
        ),
        "Vedi il testo originale: ", "Questa traduzione è fornita a titolo di cortesia; fa fede solo il testo originale inglese.",
        ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"),
        "{day} {month} {year}",
    ),
    "pt-BR": Template(
        "Ministério das Pontes", "Comunicado à imprensa", "A ponte número {n} de {city} reabre",
        (
            "A ponte de {city} foi reaberta nesta manhã depois de {n} semanas de obras, com a presença dos prefeitos.",
            "As equipes substituíram {n} vigas de madeira por peças de aço sem interromper a navegação.",
            "“Cumprimos os prazos e o orçamento”, disse a diretora da obra.",
            "Uma ciclovia liga agora as duas margens, e os pedestres têm uma calçada mais larga.",
            "Os moradores foram consultados {n} vezes durante a preparação do projeto.",
            "O ministério publicará todos os anos um relatório sobre o estado de todas as pontes da região.",
        ),
        "Veja o texto original: ", "Esta tradução é fornecida como cortesia e apenas o texto original em inglês tem valor oficial.",
        ("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
        "{day} de {month} de {year}",
    ),
    "ru": Template(
        "Министерство мостов", "Сообщение для печати", "Мост номер {n} в городе {city} снова открыт",
        (
            "Мост в городе {city} открылся сегодня утром после ремонта, который продолжался {n} недель.",
            "Рабочие заменили {n} деревянных балок стальными, и движение судов при этом не прерывалось.",
            "«Мы уложились и в сроки, и в смету», — сказала руководитель работ.",
            "Велосипедная дорожка соединяет теперь оба берега, а тротуар для пешеходов стал шире.",
            "С жителями советовались {n} раз, пока готовили проект.",
            "Министерство будет каждый год публиковать отчёт о состоянии всех мостов области.",
        ),
        "Для просмотра оригинала: ",
        "Данный перевод предоставляется для удобства пользователей, и только оригинальный английский текст следует считать официальным.",
        ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"),
        "{day} {month} {year} года",
    ),
    "ar": Template(
        "وزارة الجسور", "بيان صحفي", "إعادة فتح الجسر رقم {n} في {city}",
        (
            "أعيد فتح الجسر في {city} صباح اليوم بعد أعمال استمرت {n} أسبوعًا، بحضور رؤساء البلديات المجاورة.",
            "استبدلت الفرق {n} عارضة خشبية بقطع من الفولاذ من دون أن تتوقف حركة السفن.",
            "وقالت مديرة المشروع: «التزمنا بالمواعيد وبالميزانية».",
            "ويربط الضفتين الآن مسار للدراجات، وأصبح الرصيف المخصص للمشاة أوسع مما كان.",
            "واستشير السكان {n} مرة في أثناء إعداد المشروع.",
            "وستنشر الوزارة كل عام تقريرًا عن حالة جميع الجسور في المنطقة.",
        ),
        "للاطلاع على النص الأصلي: ", "هذه الترجمة مقدمة على سبيل المجاملة، والنص الأصلي باللغة الإنجليزية هو وحده المعتمد.",
        ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
        "{day} {month} {year}",
    ),
    "fa": Template(
        "وزارت پل‌ها", "اطلاعیهٔ مطبوعاتی", "پل شمارهٔ {n} در {city} دوباره باز شد",
        (
            "پل {city} امروز صبح پس از {n} هفته کار و با حضور شهرداران شهرهای همسایه دوباره باز شد.",
            "گروه‌های فنی {n} تیر چوبی را با قطعه‌های فولادی عوض کردند و رفت‌وآمد کشتی‌ها متوقف نشد.",
            "مدیر کارگاه گفت: «هم به زمان‌بندی پایبند بودیم و هم به بودجه.»",
            "اکنون یک مسیر دوچرخه دو ساحل را به هم می‌رساند و پیاده‌رو پهن‌تر شده است.",
            "هنگام تهیهٔ طرح {n} بار با ساکنان گفت‌وگو شد.",
            "وزارت هر سال گزارشی دربارهٔ وضعیت همهٔ پل‌های منطقه منتشر می‌کند.",
        ),
        "برای مشاهده متن اصلی: ", "این ترجمه برای رفاه خواننده ارائه شده است و فقط متن اصلی انگلیسی معتبر است.",
        ("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"),
        "{day} {month} {year}",
    ),
}  # fmt: skip
_EXTENDED = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


_MISTAKES = (
    lambda text: text.replace(" ", "  ", 1),
    lambda text: f"{text} ( 2015)",
    lambda text: text.replace(" ", " \u200b", 2),
    lambda text: f"{text} \u00c3\u00a9t\u00c3\u00a9 \ufffd",
)


def release(number: int, language: str) -> tuple[str, str]:
    """The suffix and the text of a release in a language."""
    chance = random.Random(f"{number} {language}")  # the same archive each time
    template = TEMPLATES[language]
    cities = CITIES.get(language, CITIES["latin"])
    day = date(2015, 1, 1) + timedelta(days=number * 3)
    dated = template.dated.format(day=day.day, month=template.months[day.month - 1], year=day.year)

    def filled(text: str) -> str:
        return text.format(n=chance.randint(3, 99), city=chance.choice(cities))

    title = filled(template.title)
    paragraphs = [
        " ".join(filled(sentence) for sentence in chance.sample(template.sentences, 4))
        for _ in range(chance.randint(4, 8))
    ]
    link = f"https://www.bridges.example/press/{day.year}/bridge-{number:04}"
    if language == "fa":
        title, dated, *paragraphs = (text.translate(_EXTENDED) for text in (title, dated, *paragraphs))
    if chance.random() < 1 / 3:
        at = chance.randrange(len(paragraphs))
        paragraphs[at] = chance.choice(_MISTAKES)(paragraphs[at])
    suffix = FORMATS[number % len(FORMATS)]
    return suffix, _WRITTEN[suffix](language, template, title, dated, day.isoformat(), paragraphs, link)


def _text(_: str, own: Template, title: str, dated: str, __: str, paragraphs: list[str], link: str) -> str:
    head = f"{own.issuer}\n{own.kind}\n{dated}"
    return "\n\n".join((title, head, *paragraphs, own.lead_in + link, own.disclaimer)) + "\n"


def _markdown(tag: str, own: Template, title: str, dated: str, day: str, paragraphs: list[str], link: str) -> str:
    front = f'---\ntitle: "{title}"\nlang: {tag}\ndate: {day}\n---'
    head = f"{own.issuer}\n{own.kind}\n{dated}"
    return "\n\n".join((front, f"# {title}", head, *paragraphs, f"{own.lead_in}<{link}>", own.disclaimer)) + "\n"


def _html(tag: str, own: Template, title: str, dated: str, day: str, paragraphs: list[str], link: str) -> str:
    direction = ' dir="rtl"' if tag in {"ar", "fa"} else ""
    body = "\n".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="{tag}"{direction}>\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n</head>\n'
        f'<body>\n<main>\n<h1>{title}</h1>\n<p>{own.issuer}</p>\n<p>{own.kind}</p>\n<p><time datetime="{day}">{dated}</time></p>\n'
        f'{body}\n<p>{own.lead_in}<a href="{link}" hreflang="en">{link}</a></p>\n<p>{own.disclaimer}</p>\n</main>\n</body>\n</html>\n'
    )


def _record(tag: str, own: Template, title: str, dated: str, day: str, paragraphs: list[str], link: str) -> str:
    body = "\n\n".join((f"{own.issuer}\n{own.kind}\n{dated}", *paragraphs))
    record = {
        "title": title,
        "language": tag,
        "date": day,
        "source_url": link,
        "body": body,
        "disclaimer": own.disclaimer,
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


_WRITTEN = {"txt": _text, "md": _markdown, "html": _html, "json": _record}


def make(folder: Path, files: int) -> None:
    """Write so many releases below a folder, with a configuration that reads their language from the path."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "presslint.toml").write_text('language-paths = ["releases/{language}/**"]\n', encoding="utf-8")
    for count in range(files):
        number, language = divmod(count, len(TEMPLATES))
        tag = list(TEMPLATES)[language]
        suffix, text = release(number, tag)
        file = folder / "releases" / tag / f"bridge-{number:04}.{suffix}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5000)
