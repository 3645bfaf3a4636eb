import pytest

from gapscan.extract.degrees import find_degree
from gapscan.extract.study_fields import field_after

DEGREES = {
    "BSc": ("BSc in Mathematics", "bachelor", "mathematics"),
    "B.Sc.": ("B.Sc. Mathematics", "bachelor", "mathematics"),
    "B.S.": ("B.S., Computer Science", "bachelor", "computer science"),
    "BS": ("BS Computer Science", "bachelor", "computer science"),
    "BA": ("BA in Economics", "bachelor", "economics"),
    "B.Tech": ("B.Tech in Electronics", "bachelor", "electronics"),
    "B.E.": ("B.E. Computer Engineering", "bachelor", "computer engineering"),
    "BEng": ("BEng Mechanical Engineering", "bachelor", "mechanical engineering"),
    "bachelor of science": ("Bachelor of Science in Physics", "bachelor", "physics"),
    "bachelor of arts": ("Bachelor of Arts, Linguistics", "bachelor", "linguistics"),
    "bachelor's": ("Bachelor's degree in Statistics", "bachelor", "statistics"),
    "bachelor’s, curly": ("Bachelor’s in Statistics", "bachelor", "statistics"),
    "in capitals": ("BACHELOR OF SCIENCE IN PHYSICS", "bachelor", "physics"),
    "with honours": ("BSc (Hons) Computing", "bachelor", "computing"),
    "MSc": ("MSc Data Science", "master", "data science"),
    "M.S.": ("M.S. in Applied Mathematics", "master", "applied mathematics"),
    "MS": ("MS in Statistics", "master", "statistics"),
    "MA": ("MA Philosophy", "master", "philosophy"),
    "MBA": ("MBA, Finance", "master", "finance"),
    "commerce": ("BComm, Marketing", "bachelor", "marketing"),
    "MEng": ("M.Eng. Robotics", "master", "robotics"),
    "master of science": ("Master of Science in Machine Learning", "master", "machine learning"),
    "master's": ("Master's in Artificial Intelligence", "master", "artificial intelligence"),
    "PhD": ("PhD in Computational Biology", "phd", "computational biology"),
    "Ph.D.": ("Ph.D. Computer Science", "phd", "computer science"),
    "doctor of philosophy": ("Doctor of Philosophy in Physics", "phd", "physics"),
    "doctorate": ("Doctorate in Chemistry", "phd", "chemistry"),
    "associate": ("Associate of Science in Nursing", "associate", "nursing"),
    "A.S.": ("A.S. Computer Networks", "associate", "computer networks"),
    "bootcamp": ("Data Science Bootcamp", "bootcamp", None),
    "nanodegree": ("Machine Learning Nanodegree", "bootcamp", None),
    "high school": ("High School Diploma", "highschool", None),
    "Abitur": ("Abitur", "highschool", None),
    "diploma": ("Diploma in Business", "diploma", "business"),
    "certificate": ("Graduate Certificate in Statistics", "certificate", "statistics"),
    "German master": ("Diplom-Informatik", "master", None),
    "Spanish": ("Licenciatura en Física", "bachelor", "física"),
    "Portuguese": ("Mestrado em Estatística", "master", "estatística"),
    "highest of two": ("MSc and BSc in Physics", "master", None),
    "faculty before a school": ("Doctor of Philosophy, Northfield University", "phd", None),
    "business administration": ("Master of Business Administration", "master", "business administration"),
    "state before the degree": ("Boston University, Boston, MA, BS in Biology", "bachelor", "biology"),
    "candidate": ("Ph.D. candidate in Physics (expected 2027)", "phd", "physics"),
    "field in brackets": ("B.Tech (Computer Science & Engineering)", "bachelor", "computer science & engineering"),
    "short bracket": ("BSc (1st) Physics", "bachelor", "physics"),
    "Dipl.": ("Dipl.-Ing. Elektrotechnik", "master", "elektrotechnik"),
    "with a minor": ("BA Economics with a minor in Music", "bachelor", "economics"),
    "with a thesis": ("BSc Physics thesis on lenses", "bachelor", "physics"),
    "at a school": ("BSc Physics at Northfield College", "bachelor", "physics"),
    "expected": ("MS Statistics expected 2027", "master", "statistics"),
    "business management": ("Bachelor of Business Management", "bachelor", "business management"),
    "business, then the field": ("Bachelor of Business in Marketing", "bachelor", "marketing"),
    "major": ("Bachelor of Business (Major in Commerce)", "bachelor", "commerce"),
    "studies": ("Master Studies Digital Media", "master", "digital media"),
    "IT": ("BSc IT", "bachelor", "it"),
}


@pytest.mark.parametrize(("text", "level", "field"), DEGREES.values(), ids=DEGREES.keys())
def test_degree_and_field(text: str, level: str, field: str | None) -> None:
    found = find_degree(text)
    assert found is not None
    assert found[0].value == level
    if field is not None:
        assert field_after(text, found[1]) == field


NO_DEGREES = {
    "school": "Northfield University",
    "word with the letters": "Basic training",
    "state": "Boston, MA",
    "me": "about me and as such",
    "bachelor party": "MSI laptops",
    "lower case ms": "latency of 30 ms",
    "be": "to be or not to be",
    "nothing": "",
}


@pytest.mark.parametrize("text", NO_DEGREES.values(), ids=NO_DEGREES.keys())
def test_no_degree(text: str) -> None:
    assert find_degree(text) is None
