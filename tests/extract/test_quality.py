"""What is no resume is refused or doubted, and no resume is refused."""

import codecs
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from gapscan.errors import DocumentError
from gapscan.extract import extract, judge
from gapscan.extract.languages import tell_language
from gapscan.layout import lay_out
from gapscan.read import Resource, open_source, read_document
from gapscan.schema.document import Document, Issue
from tests.pdf_factory import resume_pdf

AS_OF = date(2026, 1, 15)
PROJECT = Path(__file__).resolve().parents[2]
SAMPLES = PROJECT / "sample_resumes"
CORPUS = PROJECT.parent / "shared" / "corpus"


def judged(document: Document) -> tuple[Issue, ...]:
    text = lay_out(document)
    return judge(text, extract(text, document.links, as_of=AS_OF))


def doubts(*lines: str) -> list[str]:
    return [issue.code for issue in judged(read_document(Resource("cv.pdf", resume_pdf(*lines))))]


def refusal(*lines: str) -> DocumentError:
    with pytest.raises(DocumentError) as raised:
        doubts(*lines)
    return raised.value


RESUME = (
    "Jane Doe",
    "jane@doe.example  +1 555 010 0199",
    "Experience",
    "Data Scientist, Example Ltd",
    "May 2019 - Present",
    "Built models of demand with Python and SQL for a chain of shops in four countries",
    "and led the team that brought them to production on time, year after year.",
    "Education",
    "BSc Statistics, University of Example, 2018",
    "Skills",
    "Python, SQL, scikit-learn, PyTorch, Airflow, Docker, Spark, Tableau, statistics, leadership",
)
HEADINGS = ("Experience", "Education", "Skills")
NOVEL = (
    "The harbour lay quiet under the first snow of the year, and the old man did not look up",
    "when the boat came in. He had seen too many boats come in, he said, and none of them had",
    "brought what he was waiting for. His daughter laughed at that and put another log on the",
    "fire, and the cat moved nearer to it without a sound. Outside the gulls were crying over",
    "the nets that nobody had mended since the autumn, and the light went slowly from the bay.",
)
ADVERT = (
    "Machine Learning Engineer",
    "About the role",
    "We are looking for an engineer who will join our team in Example City.",
    "Responsibilities",
    "You will build models, and you will bring them to production with your colleagues.",
    "Requirements",
    "Three years of experience with Python. The ideal candidate has a degree in statistics.",
    "We offer a competitive salary and benefits. Apply now at jobs@company.example.",
)
BILL = (
    "Example Supplies Ltd", "Invoice 2024-117", "Bill to: Sample Traders", "Due date: 1 March 2024",
    "Item Qty Unit price", "Paper, white, 500 sheets 10 4.20", "Ink, black 2 31.00", "Subtotal 104.00",
    "VAT 20.80", "Amount due 124.80", "Please pay to the account below within two weeks of this date.",
)  # fmt: skip
FILLER = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt",
    "ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation",
    "ullamco laboris nisi ut aliquip ex ea commodo consequat. Duis aute irure dolor in",
    "reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur.",
)
REFUSED = {
    "novel": (NOVEL, "not-a-resume", "nothing in it"),
    "job advert": (ADVERT, "not-a-resume", "job advert"),
    "bill": (BILL, "not-a-resume", "bill"),
    "filler": (FILLER, "not-a-resume", "filler"),
    "hello": (("hello world",), "little-text", "2 words"),
    "letters exchanged": (tuple(codecs.encode(line, "rot13") for line in NOVEL + RESUME), "garbled-font", "nonsense"),
}


@pytest.mark.parametrize(("lines", "code", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_resume_is_refused_with_the_reason(lines: tuple[str, ...], code: str, words: str) -> None:
    error = refusal(*lines)
    assert error.code == code
    assert words in error.what
    assert error.todo


GERMAN = (
    "Erika Beispiel", "erika@beispiel.example", "Berufserfahrung", "Datenanalystin, Beispiel GmbH", "Mai 2019 - heute",
    "Entwicklung von Modellen für die Vorhersage der Nachfrage und Aufbau der Berichte für den Vertrieb",
    "Leitung eines Teams mit vier Personen sowie Einführung von Tests für die Daten in der Produktion",
    "Ausbildung", "Bachelor Statistik, Universität Beispiel, 2018", "Kenntnisse", "Python, SQL, Tableau",
    "Auswertung von Versuchen mit den Methoden der Statistik und Vorstellung der Ergebnisse bei den Kunden",
)  # fmt: skip
DOUBTED = {
    "resume": (RESUME, []),
    "resume without contact": (RESUME[:1] + RESUME[2:], []),
    "resume without headings": (
        tuple(line for line in RESUME if line not in HEADINGS),
        [],
    ),
    "resume with a line of filler": (RESUME + FILLER[:1], []),
    "resume of a recruiter": (
        (
            *RESUME,
            "Wrote job descriptions and requirements, and led candidates from apply now to salary",
        ),
        [],
    ),
    "short": (RESUME[:5], ["little-text"]),
    "a name and a mail": (RESUME[:2], ["little-text"]),
    "German": (GERMAN, ["other-language"]),
    "a page with contact data": ((*NOVEL, "jane@doe.example", "+1 555 010 0199"), ["not-a-resume"]),
}


@pytest.mark.parametrize(("lines", "codes"), DOUBTED.values(), ids=DOUBTED.keys())
def test_doubts_are_told_and_nobody_is_refused(lines: tuple[str, ...], codes: list[str]) -> None:
    assert doubts(*lines) == codes


LANGUAGES = {
    "English": ("Built the models that predict demand for a chain of shops, and led the team. ", "English"),
    "German": ("Aufbau der Modelle für die Vorhersage von Nachfrage und Leitung des Teams. ", "German"),
    "French": ("Conception des modèles pour la prévision de la demande avec une équipe. ", "French"),
    "Spanish": ("Desarrollo de modelos para la predicción de la demanda y gestión del equipo. ", "Spanish"),
    "Portuguese": ("Desenvolvimento de modelos para a previsão da procura e gestão do projeto. ", "Portuguese"),
    "Italian": ("Sviluppo di modelli per la previsione della domanda e gestione del progetto. ", "Italian"),
    "Russian": ("Разработка моделей для прогноза спроса и руководство командой в банке. ", "another"),
    "a list of tools": ("Python SQL PyTorch Docker Spark Tableau Airflow Kafka dbt Snowflake ", None),
}


@pytest.mark.parametrize(("text", "language"), LANGUAGES.values(), ids=LANGUAGES.keys())
def test_the_language_is_told_by_small_words(text: str, language: str | None) -> None:
    assert tell_language(text * 8) == language
    assert tell_language(text) is None


# people whose resumes have no layout to speak of, and what is no resume; given as text
TEXTS = yaml.safe_load((Path(__file__).parent / "texts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("person", TEXTS["persons"], ids=lambda person: person["what"])
def test_no_person_is_refused_for_an_unusual_resume(person: dict[str, Any]) -> None:
    document = read_document(Resource("cv", person["text"].encode()))
    assert [issue.code for issue in judged(document)] == person["doubts"]


def test_twelve_pages_of_an_academic_are_a_resume() -> None:
    head = "Lena Quist, PhD\nlena@example.edu\n\nAppointments\nProfessor, Northfield University, 2015 - present\n\n"
    study = "Education\nPhD, Statistics, Northfield University, 2005\n\nPublications\n"
    papers = "".join(
        f"{n}. Quist L, Arden T. On the theory of looms. Journal of Weaving {n}, 2011.\n" for n in range(300)
    )
    assert judged(read_document(Resource("cv", (head + study + papers).encode()))) == ()


@pytest.mark.parametrize("other", TEXTS["others"], ids=lambda other: other["what"])
def test_other_texts_are_refused(other: dict[str, Any]) -> None:
    with pytest.raises(DocumentError):
        judged(read_document(Resource("cv", other["text"].encode())))


def _judged_files(folder: Path, pattern: str) -> dict[str, list[str] | str]:
    outcomes: dict[str, list[str] | str] = {}
    for path in sorted(folder.rglob(pattern)):
        document = read_document(open_source(path))
        try:
            outcomes[path.name] = [issue.code for issue in judged(document)]
        except DocumentError as error:
            outcomes[path.name] = error.code
    return outcomes


def test_no_sample_is_doubted() -> None:
    outcomes = _judged_files(SAMPLES, "*.pdf")
    assert len(outcomes) >= 15
    assert not {name: codes for name, codes in outcomes.items() if codes}


def test_no_resume_of_the_corpus_is_refused() -> None:
    outcomes = _judged_files(CORPUS / "resumes", "*.pdf")
    if not outcomes:
        pytest.skip(f"no resumes at {CORPUS}")
    assert not {name: code for name, code in outcomes.items() if isinstance(code, str)}
    assert sum(bool(codes) for codes in outcomes.values()) <= 0.03 * len(outcomes)


def test_job_adverts_are_refused_or_doubted() -> None:
    outcomes = _judged_files(CORPUS / "jobs", "*.pdf") | _judged_files(CORPUS / "jobs", "*.docx")
    if not outcomes:
        pytest.skip(f"no adverts at {CORPUS}")
    assert not [name for name, outcome in outcomes.items() if not outcome]
