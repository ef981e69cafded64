"""ORT002 lost-zwnj-document."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.languages.persian.analysis import Verdict
from linter.prose import Prose
from linter.rules.lost_joints import LostJoints
from linter.rules.model import Problem, bad, good, prose_rule

# So many places are listed; missing-zwnj has them all.
_SHOWN = 10


@prose_rule("ORT002", "lost-zwnj-document", "error", convention="zwnj",
            references=("The Unicode Standard, chapter 23.2: Layout Controls",
                        "W3C Text Layout Requirements for the Arabic Script"))  # fmt: skip
def lost_zwnj_document(prose: Prose, language: Language) -> Iterator[Problem]:
    """A Persian or Dari text has lost all its ZERO WIDTH NON-JOINERS.

    A text of a hundred words has several of them. When it has none, and words that need one run together, it was not
    typed so: it came through a PDF, a mail program, a form or a content system that deletes invisible characters. Then
    other characters may be lost as well, and the next text will be damaged in the same way.

    The finding stands at the first word that lost its sign and lists some others. Each word is also reported by
    missing-zwnj.

    Left alone: texts of fewer than a hundred words, unless eight words or more need the sign; texts with at least one of
    the signs; texts in which fewer than three words need one.

    Repair: take the text from the translator's file again, by a way that keeps the signs. Where that is not possible,
    `presslint fix` restores what is certain; read the text afterwards, for a few words can only be told by a reader.
    """
    found = prose.once(LostJoints)
    if not found.stripped:
        return
    lost = found.having(Verdict.JOINT_LOST)
    first, *others = lost
    message = (
        f"This text has no ZERO WIDTH NON-JOINER (U+200C), and {len(lost)} of its {len(found.words)} words need one, such as "
        f'"{first.spellings[0]}". It has probably passed through a PDF, a mail or a content system that deletes '
        "invisible characters. Take it from the source again, or let presslint fix restore them and read it through."
    )
    related = [(word.start, word.end, f'"{word.spellings[0]}"') for word in others[: _SHOWN - 1]]
    yield prose.problem(first.start, first.end, message, related=related)


# U+200C ZERO WIDTH NON-JOINER. A hundred words and more in which nothing needs the sign.
_PLAIN = (
    "وزارت امور خارجه امروز در بیانیه تازه خود از برگزاری نشست مشترک دو کشور درباره امنیت غذایی و مدیریت منابع آب خبر داد. "
    "در این نشست که در شهر هرات برگزار شد، نمایندگان دو دولت و کارشناسان سازمان ملل متحد درباره وضعیت کشاورزان و راه کمک به "
    "آنان سخن گفتند. برای این کار بودجه کافی در نظر گرفته شد. این طرح نخست در سه ولایت اجرا خواهد شد و پس از ارزیابی نتایج آن "
    "در سراسر کشور ادامه خواهد یافت. نماینده سازمان ملل نیز از مردم منطقه و از دولت میزبان سپاسگزاری کرد و قول داد که گزارش "
    "کامل نشست تا پایان ماه منتشر شود. "
)
EXAMPLES = (
    bad("fa", _PLAIN + "وزیر از \u27e6برنامهها\u27e7 پشتیبانی میکند و همکاریهای دو کشور را مهم میداند."),
    bad("fa", "\u27e6رسانهها\u27e7 نوشتند: " + _PLAIN + "این تصمیم بیسابقه نیست و نتیجه گفتوگوی دو کشور است."),
    bad("fa", _PLAIN + "او \u27e6میگوید\u27e7 که نامهها رسید و پاسخها فرستاده شد."),
    bad("fa-AF", _PLAIN + "والی \u27e6میافزاید\u27e7 که مکتبها و پوهنتونهای کشور باز شدهاند."),
    bad("fa-AF", "والی کندز \u27e6میگوید\u27e7 که کمکها رسید و مردم خوش شدهاند.\n\n" + _PLAIN),
    bad("fa", f"<p>{_PLAIN}</p><p>وزیر از \u27e6برنامهها\u27e7 پشتیبانی میکند و آن را مهم میداند.</p>", format="html"),
    good("fa", _PLAIN),  # nothing needs the sign
    good("fa", _PLAIN + "وزیر از برنامه\u200cها پشتیبانی می\u200cکند و همکاری\u200cهای دو کشور را مهم می\u200cداند."),
    good("fa", _PLAIN + "وزیر از برنامه\u200cها پشتیبانی میکند و همکاریهای دو کشور را مهم میداند."),  # one is left
    good("fa", "وزیر از برنامهها پشتیبانی میکند و همکاریهای دو کشور را مهم میداند."),  # too short to tell
    good("fa", _PLAIN + "وزیر از آن پشتیبانی میکند و آن را مهم میداند."),  # two words may be slips
    good("fa-AF", _PLAIN + "والی می\u200cافزاید که مکتب\u200cها و پوهنتون\u200cهای کشور باز شده\u200cاند."),
    good("ar", "قال الوزير إن الكتابهای ومیکند كلمات. " * 30),
)  # fmt: skip
