import pytest

from gapscan.extract.degrees import find_degree
from gapscan.extract.study_fields import field_alone, field_of

STUDIES = {
    "short form behind a dash": ("Master of Science - MS, Computer Science", "master", "computer science"),
    "engineering, then its short form": (
        "Bachelor of Engineering - BE, Civil Engineering",
        "bachelor",
        "civil engineering",
    ),
    "a degree that is its field": ("Bachelor of Commerce (Honours), Acre College", "bachelor", "commerce"),
    "arts alone": ("Bachelor of Arts", "bachelor", None),
    "science alone before a school": ("Bachelor of Science, Acre College", "bachelor", None),
    "degree in brackets before the field": ("Eng. (BSc) in Robotics", "bachelor", "robotics"),
    "honours in brackets before the field": (
        "B.Eng. (Hons) in Electronics Engineering",
        "bachelor",
        "electronics engineering",
    ),
    "named by its letters": ("Executive MBA", "master", "business administration"),
    "letters before a field of their own": ("MBA, Finance", "master", "finance"),
    "words before a bootcamp": ("Full-stack web development bootcamp", "bootcamp", "full-stack web development"),
    "words before a degree": ("Physics B.Sc.", "bachelor", "physics"),
    "a school is no field": ("Abitur, Goethe-Gymnasium", "highschool", None),
    "German doctor": ("Dr. rer. nat. in Statistics", "phd", "statistics"),
    "German compound": ("Diplom-Mathematiker (equiv. M.Sc.)", "master", "mathematik"),
    "German apprenticeship": ("Ausbildung zum Fachinformatiker", "diploma", "fachinformatiker"),
    "German school leaving": ("Allgemeine Hochschulreife", "highschool", None),
    "French number of the year": ("Master 2 Économétrie et Statistiques", "master", "économétrie et statistiques"),
    "French particle": ("Licence de Philosophie", "bachelor", "philosophie"),
    "French two years": ("DUT Informatique", "associate", "informatique"),
    "French engineer": ("Diplôme d'ingénieur en informatique", "master", "informatique"),
    "Canadian bachelor": ("Baccalauréat en administration", "bachelor", "administration"),
    "Italian three years": ("Laurea triennale in Fisica", "bachelor", "fisica"),
    "Italian two years": ("Laurea magistrale in Fisica", "master", "fisica"),
    "Italian doctor": ("Dottorato di ricerca in Fisica", "phd", "fisica"),
    "Spanish engineer": ("Ingeniería Civil en Informática", "bachelor", "ingeniería civil en informática"),
    "Spanish trade": ("Ciclo Formativo de Grado Superior en Aplicaciones Web", "associate", "aplicaciones web"),
    "two majors": ("B.A. Double Major in Economics and History", "bachelor", "economics and history"),
    "programme": ("Master's Program in Data Science", "master", "data science"),
}


@pytest.mark.parametrize(("line", "level", "field"), STUDIES.values(), ids=STUDIES.keys())
def test_level_and_field(line: str, level: str, field: str | None) -> None:
    found = find_degree(line)
    assert found is not None
    assert (found[0].value, field_of(line, found[1])) == (level, field)


NO_DEGREES = {
    "faculty": "Facultad de Ingeniería de la Universidad",
    "licence to drive": "Driving licence: B",
}


@pytest.mark.parametrize("line", NO_DEGREES.values(), ids=NO_DEGREES.keys())
def test_no_degree(line: str) -> None:
    assert find_degree(line) is None


ALONE = {
    "subject": ("Applied Mathematics, magna cum laude", "applied mathematics"),
    "labelled": ("Major: Statistics  GPA: 3.8", "statistics"),
    "labelled in German": ("Studiengang: Maschinenbau", "maschinenbau"),
    "minor": ("Minor: Biology", None),
    "courses": ("Relevant coursework: Statistics, Physics", None),
    "sentence": ("Wrote about statistics and its history.", None),
    "post": ("Treasurer of the society", None),
}


@pytest.mark.parametrize(("line", "field"), ALONE.values(), ids=ALONE.keys())
def test_a_field_on_a_line_of_its_own(line: str, field: str | None) -> None:
    assert field_alone(line) == field
