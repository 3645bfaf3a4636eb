import pytest

from gapscan.layout.heading_words import exact_kind, heading_key, likely_kind
from tests.layout.sheet import Put, column, kinds_of, laid_out

WORDS = {
    "plain": ("Experience", "experience"),
    "capitals": ("WORK EXPERIENCE", "experience"),
    "colon": ("Skills:", "skills"),
    "ampersand": ("Skills & Tools", "skills"),
    "joined": ("Education and Certifications", "education"),
    "hyphen": ("Extra-Curricular Activities", "volunteering"),
    "numbered sign": ("» Projects", "projects"),
    "German": ("Berufserfahrung", "experience"),
    "French": ("Expérience professionnelle", "experience"),
    "Spanish": ("Formación académica", "education"),
    "German, two words": ("Schul- und Berufsausbildung", "education"),
    "German skills": ("Besondere Kenntnisse", "skills"),
    "German volunteering": ("Ehrenamtliches Engagement", "volunteering"),
    "French education": ("Diplômes et formations", "education"),
    "French skills": ("Compétences clés", "skills"),
    "Spanish career": ("Trayectoria profesional", "experience"),
    "Spanish skills": ("Conocimientos técnicos", "skills"),
    "Portuguese contact": ("Dados pessoais", "contact"),
    "Portuguese summary": ("Resumo profissional", "summary"),
    "Italian": ("Competenze", "skills"),
    "Dutch": ("Werkervaring", "experience"),
    "Dutch skills": ("Kennis en vaardigheden", "skills"),
    "Dutch hobbies": ("Hobby's", "interests"),
    "coursework": ("Relevant Coursework", "courses"),
    "languages": ("Languages", "languages"),
    "references": ("References", "references"),
    "contact": ("Contact", "contact"),
    "unknown": ("Looms of the world", None),
    "sentence": ("I have experience with skills", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "kind"), WORDS.values(), ids=WORDS.keys())
def test_exact_kind(text: str, kind: str | None) -> None:
    found = exact_kind(text)
    assert (found.value if found else None) == kind


LIKELY = {
    "last word": ("Selected Industry Projects", "projects"),
    "first word": ("Experience in industry", "experience"),
    "too long": ("All of the projects that I ever did projects", None),
    "digits": ("Projects 2019", None),
    "unknown": ("Looms", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "kind"), LIKELY.values(), ids=LIKELY.keys())
def test_likely_kind(text: str, kind: str | None) -> None:
    found = likely_kind(text)
    assert (found.value if found else None) == kind


def test_keys_fold_case_accents_and_signs() -> None:
    assert heading_key("  • Über-Mich & Éducation: ") == heading_key("uber mich AND education")


BODY = ["Built ranking services for a shop in the town", "Wrote tests and held reviews with the team"]
SET_APART = {
    "larger": Put("Experience", size=13),
    "bold": Put("Experience", bold=True),
    "capitals": Put("EXPERIENCE"),
    "coloured": Put("Experience", color="#0044cc"),
}


@pytest.mark.parametrize("heading", SET_APART.values(), ids=SET_APART.keys())
def test_a_known_heading_set_apart(heading: Put) -> None:
    text = laid_out(heading, column(BODY, top=70))
    assert kinds_of(text) == [("experience", heading.text)]


def test_headings_set_as_the_body_count_where_none_is_set_apart() -> None:
    text = laid_out(column(["Experience", *BODY, "Education", "Northfield University in the valley of the looms"]))
    assert kinds_of(text) == [("experience", "Experience"), ("education", "Education")]


def test_a_word_in_the_body_is_no_heading_beside_real_ones() -> None:
    text = laid_out(column(["#Experience", *BODY, "Research", *BODY, "#Education", "Northfield University"]))
    assert kinds_of(text) == [("experience", "Experience"), ("education", "Education")]


def test_an_unknown_heading_is_told_by_its_style() -> None:
    text = laid_out(column(["#Experience", *BODY, "#Looms I have owned", *BODY, "#Education", "Northfield University"]))
    assert kinds_of(text)[1] == ("other", "Looms I have owned")


def test_one_known_heading_is_too_few_to_tell_a_style() -> None:
    text = laid_out(column(["#Experience", *BODY, "#Looms I have owned", *BODY]))
    assert kinds_of(text) == [("experience", "Experience")]


NO_HEADINGS = {
    "with a full stop": "Experience.",
    "with a comma": "Experience,",
    "lower case": "experience",
    "with more words": "Experience with looms and shops of many sizes all over the country",
}


@pytest.mark.parametrize("line", NO_HEADINGS.values(), ids=NO_HEADINGS.keys())
def test_no_headings(line: str) -> None:
    text = laid_out(Put(line, bold=True, size=12), column(BODY, top=70))
    assert kinds_of(text) == [("header", "")]


def test_the_tail_of_a_sentence_is_no_heading() -> None:
    text = laid_out(column(["#Summary", "Knows looms, rugs, cloth and", "Education", *BODY, "#Experience", *BODY]))
    assert kinds_of(text) == [("summary", "Summary"), ("experience", "Experience")]


def test_a_heading_over_two_lines_is_one_of_its_whole_kind() -> None:
    text = laid_out(
        column(["#Technical", "#Skills", "Python, SQL", "Docker"]),
        column(["#Experience", *BODY, "#Education", "Northfield University"], top=120),
    )
    assert kinds_of(text) == [
        ("skills", "Technical Skills"),
        ("experience", "Experience"),
        ("education", "Education"),
    ]


def test_labels_inside_a_skills_section_are_none() -> None:
    text = laid_out(
        Put("SKILLS", size=13, bold=True),
        Put("Languages", top=70, bold=True),
        Put("Python, SQL and Go for the services of a shop", top=84),
        Put("Tools", top=98, bold=True),
        Put("Docker, Git and Airflow for all the rest of it", top=112),
        Put("EDUCATION", top=130, size=13, bold=True),
        Put("Northfield University in the valley of the looms", top=148),
    )
    assert kinds_of(text) == [("skills", "SKILLS"), ("education", "EDUCATION")]


def test_a_heading_beside_its_text_is_read_above_it() -> None:
    text = laid_out(
        Put("Experience", size=12, bold=True),
        column(BODY, x=180, top=50),
        Put("Education", top=120, size=12, bold=True),
        column(["Northfield University in the valley", "Westbrook College on the hill"], x=180, top=120),
    )
    assert kinds_of(text) == [("experience", "Experience"), ("education", "Education")]


NUMBERED = ["1. Experience", "2) Work History", "II. Education", "3 Skills", "IV: Projects"]


@pytest.mark.parametrize("heading", NUMBERED)
def test_numbered_headings(heading: str) -> None:
    assert kinds_of(laid_out(column([f"#{heading}", *BODY])))[0][1] == heading


def test_headings_in_small_letters_where_all_are() -> None:
    text = laid_out(column(["#experience", *BODY, "#education", *BODY, "#skills", *BODY]))
    assert [kind for kind, _ in kinds_of(text)] == ["experience", "education", "skills"]


def test_a_list_set_as_headings_are_is_none() -> None:
    text = laid_out(column(["#Experience", *BODY, "#Skills", *BODY, "#Languages", "#Spanish", "#Arabic", "#English"]))
    assert [kind for kind, _ in kinds_of(text)] == ["experience", "skills", "languages"]


def test_brackets_are_no_heading() -> None:
    text = laid_out(column(["#Experience", *BODY, "#Skills", *BODY, "#(IADA)", *BODY]))
    assert [kind for kind, _ in kinds_of(text)] == ["experience", "skills"]


def test_a_word_set_as_posts_are_is_no_heading() -> None:
    posts = ["Clerk", "Umbra Optics", "Guard", "Lark Media", "Music tutor", "Freelance", "Driver"]
    lines = ["#Summary", *BODY, "#Experience", *BODY, "#Education", *BODY]
    large = [Put(post, top=190 + 15 * number, size=11.5) for number, post in enumerate(posts)]
    text = laid_out(column(lines), large)
    assert [kind for kind, _ in kinds_of(text)] == ["summary", "experience", "education"]


def test_the_title_of_the_document_is_no_heading() -> None:
    text = laid_out(column(["#[ RESUME ]", "Jane Doe", "#Experience", *BODY, "#Skills", *BODY]))
    assert [kind for kind, _ in kinds_of(text)] == ["header", "experience", "skills"]


def test_headings_in_small_letters_that_white_space_alone_sets_apart() -> None:
    lines = ["mo tarrant", "", "experience", "baker, crumbs", "", "education", "bsc biology", "", "skills", "sql"]
    page = [Put(text, top=50 + 14 * number) for number, text in enumerate(lines) if text]
    assert {kind for kind, _ in kinds_of(laid_out(page))} >= {"experience", "education", "skills"}
