"""Small releases from which the examples of the REL and LNG rules are made, so that each shows its one difference."""

from __future__ import annotations

_PARTS = {
    "fr": {
        "title": "Troisième dialogue sur la sécurité des ports",
        "header": "Ministère de la Mer\nCommuniqué de presse",
        "date": "14 mars 2024",
        "body": (
            "Les deux délégations ont examiné l’avancement de leurs projets communs et sont convenues de se retrouver au "
            "printemps prochain dans la même ville, avec les représentants des régions et des universités concernées par "
            "ces travaux."
        ),
        "lead_in": "Voir le texte original\u00a0: ",
        "link": "https://www.example.org/news/harbour-safety-dialogue",
        "disclaimer": "Cette traduction est fournie à titre gracieux et seul le texte original en anglais fait foi.",
    },
    "en": {
        "title": "Third dialogue on the safety of harbours",
        "header": "Ministry of the Sea\nPress release",
        "date": "March 14, 2024",
        "body": (
            "The two delegations reviewed the progress of the projects which they have in common and agreed to meet again "
            "next spring in the same town, together with the regions and the universities that take part in this work."
        ),
        "lead_in": "To view the original text: ",
        "link": "https://www.example.org/news/dialogue-securite-ports",
        "disclaimer": "This translation is provided as a courtesy and only the original French text is authoritative.",
    },
    "fa": {
        "title": "سومین گفت‌وگو درباره ایمنی بندرها",
        "header": "وزارت دریا\nبیانیه مطبوعاتی",
        "date": "۱۴ مارس ۲۰۲۴",
        "body": (
            "دو هیئت پیشرفت طرح‌های مشترک خود را بررسی کردند و توافق کردند که بهار آینده در همین شهر و با حضور نمایندگان "
            "استان‌ها و دانشگاه‌هایی که در این کار سهیم هستند، بار دیگر با هم دیدار کنند و درباره گام‌های بعدی تصمیم بگیرند."
        ),
        "lead_in": "برای مشاهده متن اصلی: ",
        "link": "https://www.example.org/news/harbour-safety-dialogue",
        "disclaimer": "این ترجمه برای رفاه خواننده ارائه شده است و فقط متن اصلی انگلیسی معتبر است.",
    },
}  # fmt: skip


def release(language: str, *, at: str = "", **changes: str) -> str:
    """A clean release in plain text, with parts replaced (an empty text leaves a part out).

    `at` marks where an absent part should stand, "top" or "end"; a part may carry the marks of its own.
    """
    parts = {**_PARTS[language], **changes}
    header = "\n".join(filter(None, (parts["header"], parts["date"])))
    link = parts["lead_in"] + parts["link"] if parts["link"] else ""
    text = "\n\n".join(filter(None, (parts["title"], header, parts["body"], link, parts["disclaimer"])))
    if at == "top":
        return f"\u27e6\u27e7{text}"
    return f"{text}\u27e6\u27e7" if at == "end" else text
