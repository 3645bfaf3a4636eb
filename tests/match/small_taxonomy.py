"""A taxonomy small enough to be read at a glance."""

from hashlib import sha256

from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Alias, AliasPolicy, Blocker, Pattern, Skill, SkillKind, Taxonomy, Thresholds, Title

K = SkillKind


def _skill(
    skill_id: str,
    name: str,
    kind: SkillKind,
    *aliases: str | Alias,
    patterns: tuple[Pattern, ...] = (),
    parents: tuple[str, ...] = (),
) -> Skill:
    return Skill(
        id=skill_id,
        name=name,
        kind=kind,
        aliases=tuple(alias if isinstance(alias, Alias) else Alias(text=alias) for alias in aliases),
        patterns=patterns,
        parents=parents,
    )


def _title(title_id: str, name: str, *aliases: str) -> Title:
    return Title(id=title_id, name=name, family="ml", level="mid", aliases=aliases, focus="", requirements=())


def _alias(text: str, **policy: object) -> Alias:
    return Alias(text=text, policy=AliasPolicy.model_validate(policy))


SKILLS = (
    _skill("python", "Python", K.PROGRAMMING_LANGUAGE),
    _skill("java", "Java", K.PROGRAMMING_LANGUAGE),
    _skill("sql", "SQL", K.PROGRAMMING_LANGUAGE),
    _skill("cpp", "C++", K.PROGRAMMING_LANGUAGE),
    _skill("csharp", "C#", K.PROGRAMMING_LANGUAGE, "C sharp"),
    _skill("fsharp", "F#", K.PROGRAMMING_LANGUAGE),
    _skill("c", "C", K.PROGRAMMING_LANGUAGE, _alias("C", spellings=["C"], context="list")),
    _skill("objective-c", "Objective-C", K.PROGRAMMING_LANGUAGE),
    _skill(
        "r",
        "R",
        K.PROGRAMMING_LANGUAGE,
        _alias("R", spellings=["R"], context="cue", cues=["statistical", "package"], refuse_after=["&", "and d"]),
        "R Shiny",
    ),
    _skill(
        "go",
        "Go",
        K.PROGRAMMING_LANGUAGE,
        "Golang",
        _alias(
            "Go",
            spellings=["Go", "GO"],
            context="cue",
            cues=["microservice"],
            refuse_before=["the"],
            refuse_after=["to"],
        ),
    ),
    _skill("rust", "Rust", K.PROGRAMMING_LANGUAGE, _alias("Rust", spellings=["Rust"], any_case_in_list=True)),
    _skill("cad", "CAD", K.TOOL, _alias("CAD", spellings=["CAD"], refuse_before=["#"])),
    _skill("network-plus", "Network+", K.TOOL, _alias("Network+", context="cue-only", cues=["comptia"])),
    _skill("dotnet", ".NET", K.LIBRARY_FRAMEWORK),
    _skill("aspnet", "ASP.NET", K.LIBRARY_FRAMEWORK),
    _skill("node", "Node.js", K.LIBRARY_FRAMEWORK),
    _skill("vue", "Vue.js", K.LIBRARY_FRAMEWORK, "Vue"),
    _skill("react", "React", K.LIBRARY_FRAMEWORK, "React.js", _alias("React", spellings=["React"])),
    _skill("tensorflow", "TensorFlow", K.LIBRARY_FRAMEWORK, parents=("deep-learning",)),
    _skill("pytorch", "PyTorch", K.LIBRARY_FRAMEWORK),
    _skill("pandas", "pandas", K.LIBRARY_FRAMEWORK),
    _skill("scikit-learn", "scikit-learn", K.LIBRARY_FRAMEWORK, "sklearn"),
    _skill("spark", "Apache Spark", K.TOOL, "PySpark", _alias("Spark", spellings=["Spark"], refuse_near=["interest"])),
    _skill("airflow", "Airflow", K.TOOL),
    _skill("kubernetes", "Kubernetes", K.TOOL, "k8s"),
    _skill("docker", "Docker", K.TOOL),
    _skill("tableau", "Tableau", K.TOOL, _alias("Tableau", cues=["dashboards"])),
    _skill("jenkins", "Jenkins", K.TOOL, _alias("Jenkins", spellings=["Jenkins", "jenkins"])),
    _skill("design", "Design", K.DOMAIN, _alias("design", context="list"), _alias("Design", context="list")),
    _skill("power-bi", "Power BI", K.TOOL),
    _skill("bpmn-io", "bpmn.io", K.TOOL),
    _skill("ci-cd", "CI/CD", K.MLOPS),
    _skill("packaging", "Packaging", K.CONCEPT_METHOD),
    _skill("ab-testing", "A/B testing", K.CONCEPT_METHOD, "A/B test"),
    _skill("machine-learning", "Machine learning", K.CONCEPT_METHOD, "ML"),
    _skill("deep-learning", "Deep learning", K.CONCEPT_METHOD),
    _skill("data-science", "Data science", K.CONCEPT_METHOD),
    _skill("basket-analysis", "Basket analysis", K.CONCEPT_METHOD, _alias("Basket analysis", refuse_near=["fruit"])),
    _skill("neural-networks", "Neural networks", K.CONCEPT_METHOD),
    _skill("nlp", "Natural language processing", K.CONCEPT_METHOD, "NLP"),
    _skill("data-pipelines", "Data pipelines", K.DATA_ENGINEERING),
    _skill("data-structures", "Data structures & algorithms", K.CONCEPT_METHOD),
    _skill("optimization", "Optimization", K.MATHEMATICS),
    _skill("collaborative-filtering", "Collaborative filtering", K.CONCEPT_METHOD),
    _skill("production", "Production systems", K.MLOPS, "in production"),
    _skill(
        "collaboration",
        "Collaboration",
        K.SOFT_SKILL,
        "collaborative",
        patterns=(Pattern(text="(collaborate|work) * with * (team|colleague)"),),
    ),
    _skill(
        "leadership",
        "Leadership",
        K.LEADERSHIP,
        patterns=(
            Pattern(text="(lead|co-lead|manage) * team", claim=Claim.LED),
            Pattern(text="lead # engineer", claim=Claim.LED),
        ),
    ),
    _skill(
        "mentoring",
        "Mentoring",
        K.LEADERSHIP,
        patterns=(Pattern(text="mentor (a|the)? #? * (engineer|analyst|intern)"),),
    ),
    _skill(
        "presenting", "Presenting", K.SOFT_SKILL, patterns=(Pattern(text="present * (result|finding) to? stakeholder"),)
    ),
    _skill("on-call", "On call", K.SOFTWARE, patterns=(Pattern(text="24/7 support"),)),
    _skill("data-cleaning", "Data cleaning", K.CONCEPT_METHOD, patterns=(Pattern(text="clean * data"),)),
    _skill("discovery", "Discovery", K.RESEARCH, patterns=(Pattern(text="find * pattern"),)),
    _skill("latency", "Latency", K.SOFTWARE, patterns=(Pattern(text="within (#ms|# ms)"),)),
    _skill("merging", "Merging", K.CONCEPT_METHOD, patterns=(Pattern(text="merge (the|open|#)* dataset"),)),
    _skill("founding", "Founding", K.LEADERSHIP, patterns=(Pattern(text="found * company"),)),
)
BLOCKERS = (
    Blocker(text="go to market"),
    Blocker(text="R&D"),
    Blocker(text="Docker Street", spellings=("Docker Street",)),
    Blocker(text="manage the team calendar"),
)
TITLES = (
    _title("ml-engineer", "Machine Learning Engineer", "ML Engineer"),
    _title("data-scientist", "Data Scientist"),
)
TAXONOMY = Taxonomy(
    sha256=sha256(repr((SKILLS, BLOCKERS, TITLES)).encode()).hexdigest(),  # indexes are kept on disk by this
    guides=(),
    levels=(),
    thresholds=Thresholds(ready=80, nearly=60, developing=40),
    families=(),
    skills=SKILLS,
    blockers=BLOCKERS,
    titles=TITLES,
)
