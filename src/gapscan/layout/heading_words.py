"""The words that people put over the parts of a resume, in the languages that are common on them."""

import re
import unicodedata
from functools import lru_cache

from gapscan.schema.resume_text import SectionKind as Kind

_SPELLINGS: dict[Kind, str] = {
    Kind.SUMMARY: """
        summary; profile; about; about me; objective; objectives; career objective; career objectives;
        professional summary; professional profile; executive summary; career summary; personal statement;
        personal profile; overview; introduction; summary of qualifications; qualifications summary; career
        profile; personal summary; who am i; what i do; bio; biography; highlights; career highlights; summary
        statement; professional overview; profile summary; statement; professional objective; zusammenfassung;
        profil; uber mich; kurzprofil; resume; perfil; perfil profesional; resumen; sobre mi; objetivo; resumo;
        perfil profissional; resumo profissional; resumen profesional; resume professionnel; sobre mim; a
        propos; a propos de moi; profil professionnel; profiel; persoonlijk profiel; over mij; samenvatting;
        sommaire; profilo; profilo professionale; sommario; chi sono; obiettivo; obiettivo professionale;
        podsumowanie; podsumowanie zawodowe; profil zawodowy; o mnie; om mig; om meg; sammanfattning;
        sammendrag; profiltext; nøkkelkvalifikasjoner; objetivo profesional; objetivo profissional; extracto;
        acerca de mi; presentacion; presentation; apresentacao; objectif; objectif professionnel; uber meine
        person; executive profile; professional statement
    """,
    Kind.EXPERIENCE: """
        experience; experiences; work experience; work experiences; professional experience; employment;
        employment history; work history; career history; job experience; relevant experience; relevant work
        experience; professional background; work; working experience; industry experience; career; positions;
        positions held; appointments; academic appointments; professional appointments; research experience;
        teaching experience; internships; internship; internship experience; job history; career experience;
        work summary; experience summary; professional history; professional work experience; technical
        experience; research and teaching experience; military experience; additional experience; other
        experience; previous experience; selected experience; leadership experience; clinical experience;
        research; research positions; teaching; academic experience; military service; experience and
        employment; career path; career background; employment background; work background; consulting
        experience; freelance; freelance experience; practical experience; field experience; employment record;
        berufserfahrung; berufliche erfahrung; beruflicher werdegang; praktika; berufspraxis; berufliche
        erfahrungen; trayectoria profesional; trajetoria profissional; trayectoria laboral; experience
        professionnelle; experiences professionnelles; parcours professionnel; stages; experiencia; experiencia
        laboral; experiencia profesional; experiencia profissional; historico profissional; esperienza;
        esperienze lavorative; esperienza lavorativa; what i have done; what i ve done; what i did; what i do;
        where i have worked; where i ve worked; where i worked; my work; my experience; my career; career so
        far; my career so far; jobs; previous jobs; work life; professional career; professional life;
        experience highlights; career highlights; relevant employment; paid work; werkervaring; ervaring;
        loopbaan; arbeidsverleden; stage ervaring; esperienza professionale; esperienze professionali;
        esperienze; esperienza di lavoro; doświadczenie zawodowe; doświadczenie; przebieg kariery;
        arbetslivserfarenhet; erfarenhet; arbetserfarenhet; anställningar; arbeidserfaring; erfaring;
        erhvervserfaring; experience de travail; experience pro; experiences de travail; emplois; historial
        laboral; experiencia de trabajo; trayectoria; experiencias profissionais; experiencias; berufliche
        stationen; arbeitserfahrung; werdegang; praxiserfahrung; projekterfahrung; berufspraxis und praktika
    """,
    Kind.EDUCATION: """
        education; educations; academic background; educational background; academic qualifications;
        qualifications; academic history; education and training; education history; educational history;
        schools attended; degrees; academics; academic education; studies; training; academic record; schooling;
        education and qualifications; academic credentials; educational qualifications; academic profile;
        ausbildung; bildung; bildungsweg; studium; akademischer werdegang; schulbildung; schul und
        berufsausbildung; akademische ausbildung; formation academique; diplomes et formations; diplomes;
        formacao e educacao; qualificacoes academicas; formation; formations; etudes; education et formation;
        formacion; formacion academica; educacion; estudios; formacao; formacao academica; educacao; istruzione;
        istruzione e formazione; study; where i studied; what i studied; my education; my studies; school;
        schools; educational details; education details; academic details; academic qualification; educational
        qualification; education qualification; academia; scholastics; scholastic record; studies and degrees;
        opleiding; opleidingen; onderwijs; vooropleiding; formazione; titoli di studio; studi; formazione
        accademica; istruzione e titoli; wykształcenie; edukacja; utbildning; utdanning; uddannelse;
        utbildningar; parcours academique; parcours scolaire; cursus; cursus scolaire; cursus universitaire;
        scolarite; diplomes obtenus; educacion y formacion; historial academico; antecedentes academicos;
        escolaridade; formacao e cursos; studium und ausbildung; ausbildung und studium; schule und studium;
        bildung und ausbildung; akademische laufbahn
    """,
    Kind.SKILLS: """
        skills; skill; technical skills; key skills; core skills; core competencies; competencies; competences;
        expertise; areas of expertise; technologies; tools; technology; skill set; skillset; skills summary;
        technical expertise; hard skills; soft skills; professional skills; programming skills; computer skills;
        technical proficiency; technical proficiencies; technical competencies; skills and tools; skills and
        technologies; skills and expertise; skills and abilities; tools and technologies; tech stack; technical
        stack; programming languages; programming; software; software skills; data science skills; key
        competencies; it skills; strengths; key strengths; core strengths; personal skills; abilities; skills
        and competencies; other skills; additional skills; technical knowledge; technical summary; technical
        background; proficiencies; core qualifications; specialties; specialities; specialisations;
        specializations; frameworks; libraries; databases; languages and technologies; languages and frameworks;
        interpersonal skills; what i know; knowledge; my skills; digital skills; management skills; key
        qualifications; computer proficiency; toolbox; technical toolbox; my expertise; transferable skills;
        relevant skills; highlights of skills; frameworks and libraries; kenntnisse; fahigkeiten; edv
        kenntnisse; it kenntnisse; fachkenntnisse; kompetenzen; competences techniques; competences
        professionnelles; habilidades; competencias; aptitudes; conocimientos; habilidades tecnicas;
        competencias tecnicas; competenze; connaissances; besondere kenntnisse; competences cles; conocimientos
        tecnicos; conhecimentos; conhecimentos tecnicos; capacites; atouts; destrezas; tools i use; what i use;
        what i work with; what i can do; things i know; tools i know; my tools; my toolbox; my stack; toolkit;
        tool kit; technical toolkit; technology stack; tools of the trade; vaardigheden; competenties; kennis;
        kennis en vaardigheden; competenze digitali; competenze informatiche; competenze tecniche; competenze
        personali; competenze professionali; capacita e competenze; capacita e competenze personali; capacita e
        competenze tecniche; umiejętności; umiejętności techniczne; kompetencje; kompetenser; färdigheter; it
        kunskaper; kompetanse; ferdigheter; nøkkelkompetanse; kompetencer; competences informatiques;
        competences personnelles; savoir etre; savoir faire; qualites; outils; logiciels; competencias
        digitales; competencias profesionales; informatica; herramientas; software y herramientas; competencias
        digitais; ferramentas; programmierkenntnisse; fahigkeiten und kenntnisse; kenntnisse und fahigkeiten;
        weitere kenntnisse; zusatzqualifikationen; qualifikationen; technische kenntnisse
    """,
    Kind.PROJECTS: """
        projects; project; personal projects; academic projects; selected projects; key projects; project
        experience; side projects; portfolio; research projects; open source; open source projects; relevant
        projects; project work; project highlights; notable projects; course projects; major projects; data
        science projects; machine learning projects; technical projects; university projects; professional
        projects; recent projects; passion projects; freelance projects; independent projects; class projects;
        case studies; open source contributions; software projects; my projects; capstone project; capstone
        projects; projekte; projets; proyectos; projetos; progetti; featured projects; hackathons; engineering
        projects; projecten; progetti personali; projekty; projekt; prosjekter; projets personnels; projets
        academiques; proyectos personales; proyectos academicos; projetos pessoais
    """,
    Kind.PUBLICATIONS: """
        publications; publication; selected publications; papers; research publications; publications and talks;
        patents; patents and publications; publications and patents; journal articles; conference papers;
        conference proceedings; preprints; peer reviewed publications; talks; invited talks; presentations;
        conferences; conference presentations; books; book chapters; selected talks; journal publications;
        conference publications; technical reports; publikationen; publicaciones; publicacoes; working papers;
        refereed publications; published work; patent; articles; talks and presentations; pubblicazioni;
        veroffentlichungen; publicaties; publikacje; publikasjoner
    """,
    Kind.CERTIFICATIONS: """
        certifications; certification; certificates; certificate; licenses; licenses and certifications;
        licences and certifications; certifications and licenses; professional certifications; courses and
        certifications; certifications and courses; accreditations; credentials; licensure; certifications and
        training; training and certifications; certificates and courses; professional certificates; licenses and
        certificates; zertifikate; zertifizierungen; certificaciones; certificacoes; certificados; certificados
        y cursos; cursos y certificaciones; cursos y certificados; certificats; titulos; certyfikaty; kursy i
        certyfikaty; certificazioni; certificates and trainings; certificaten; certificeringen; certificati;
        certificazioni e corsi; certifikat; sertifikater; certifikater; certifications et formations;
        certificacoes e cursos; zertifikate und weiterbildungen
    """,
    Kind.COURSES: """
        courses; coursework; relevant coursework; course work; relevant courses; online courses; selected
        coursework; key courses; training courses; graduate coursework; additional training; professional
        training; moocs; workshops; professional development; continuing education; weiterbildung;
        weiterbildungen; cursos; cours; trainings; bootcamp; bootcamps; training and development; cursussen;
        cursussen en trainingen; corsi; corsi di formazione; szkolenia; kursy; kurser; kurs; kurser og
        sertifikater; formations complementaires; formacion complementaria; cursos complementares; cursos y
        talleres; fortbildungen; fortbildung; schulungen
    """,
    Kind.AWARDS: """
        awards; honors; honours; awards and honors; honors and awards; achievements; accomplishments; key
        achievements; scholarships; awards and achievements; honours and awards; awards and honours;
        recognition; awards and recognition; fellowships; grants; distinctions; key accomplishments; awards and
        scholarships; scholarships and awards; achievements and awards; selected honors; fellowships and awards;
        prizes; honors and achievements; accolades; competitions; grants and awards; auszeichnungen; premios;
        prix; selected awards; competitions and awards; academic achievements; professional achievements; grants
        and fellowships; most proud of; logros; conquistas; premi; premi e riconoscimenti; nagrody; utmärkelser;
        distinctions et prix; reconocimientos; premios y reconocimientos; premiacoes
    """,
    Kind.VOLUNTEERING: """
        volunteering; volunteer; volunteer experience; volunteer work; volunteerism; community service;
        community involvement; leadership and activities; activities; extracurricular activities;
        extracurriculars; leadership; service; professional service; academic service; leadership and service;
        leadership and volunteering; community; activities and leadership; involvement; volunteering experience;
        extra curricular activities; volunteer activities; social engagement; community engagement;
        extracurricular; positions of responsibility; ehrenamt; voluntariado; benevolat; leadership activities;
        campus involvement; organizations; volunteering and leadership; reviewing; service to the profession;
        ehrenamtliches engagement; engagement; engagements; vrijwilligerswerk; nevenactiviteiten; volontariato;
        wolontariat; engagement associatif; vie associative; activites associatives; actividades
        extracurriculares; trabajo voluntario; trabalho voluntario; verv; ideellt engagemang; frivillig
    """,
    Kind.LANGUAGES: """
        languages; language; language skills; spoken languages; foreign languages; sprachen; sprachkenntnisse;
        langues; idiomas; lingue; language proficiency; languages spoken; talen; talenkennis; competenze
        linguistiche; lingue straniere; conoscenze linguistiche; języki; języki obce; znajomość języków; språk;
        språkkunskaper; språkkunnskaper; sprog; competences linguistiques; langues etrangeres; competencias
        linguisticas; idiomas extranjeros; fremdsprachen; sprachkompetenz
    """,
    Kind.INTERESTS: """
        interests; hobbies; hobbies and interests; interests and hobbies; personal interests; hobby; interest;
        passions; personal; research interests; areas of interest; fun facts; interessen; hobbys; centres d
        interet; intereses; aficiones; interesses; interessi; fields of interest; about my free time; a day of
        my life; life philosophy; my life philosophy; activities and interests; loisirs; other interests; off
        duty; outside work; outside of work; when i am not working; when not working; free time; spare time; in
        my spare time; in my free time; leisure; pastimes; away from work; when i am not at work; hobby s; hobby
        s en interesses; vrije tijd; hobby e interessi; interessi personali; zainteresowania; hobby i
        zainteresowania; intressen; fritidsintressen; freizeit; freizeitinteressen; freizeitaktivitaten;
        interesser; loisirs et interets; passe temps; interets;
        pasatiempos; interessen und hobbys; hobbys und interessen
    """,
    Kind.REFERENCES: """
        references; referees; reference; referenzen; referencias; testimonials; recommendations; professional
        references; referenze; referenties; referencje; referenser; referanser; referencer; references
        professionnelles
    """,
    Kind.CONTACT: """
        contact; contact me; contact information; contact details; contacts; contact info; personal details;
        personal information; get in touch; personal data; details; kontakt; personliche daten; contacto;
        contato; coordonnees; datos personales; social; links; find me online; socials; social media; websites;
        online; online profiles; profiles; social links; contatti; info; personal info; social profiles; reach
        me at; address; personliche angaben; dados pessoais; contactgegevens; persoonlijke gegevens; personalia;
        informazioni personali; dati personali; informazioni di contatto; dane osobowe; dane kontaktowe;
        kontaktuppgifter; personuppgifter; personalia og kontakt; kontaktinformasjon; personlig informasjon;
        informations personnelles; informations de contact; etat civil; informacion personal; informacion de
        contacto; datos de contacto; informacoes pessoais; informacoes de contato; personliche informationen;
        kontaktdaten; zur person
    """,
    Kind.OTHER: """
        beyond work; memberships; professional memberships; affiliations; professional affiliations; additional
        information; miscellaneous; other; other information; additional; appendix; declaration;
        availability; membership; professional associations; associations; additional info; further
        information; affiliations and memberships; sonstiges; autres; divers; otros; quote; work
        authorization; visa status; cover letter; societies; clubs and societies; clubs; patents pending;
        media; press; further experience; miscellany; my time; thesis; theses; student supervision;
        supervision; students supervised; mentoring; outreach
    """,
}

_COMBINABLE = {
    "experience": Kind.EXPERIENCE,
    "employment": Kind.EXPERIENCE,
    "internships": Kind.EXPERIENCE,
    "positions": Kind.EXPERIENCE,
    "appointments": Kind.EXPERIENCE,
    "roles": Kind.EXPERIENCE,
    "education": Kind.EDUCATION,
    "educational": Kind.EDUCATION,
    "skills": Kind.SKILLS,
    "competencies": Kind.SKILLS,
    "expertise": Kind.SKILLS,
    "technologies": Kind.SKILLS,
    "tools": Kind.SKILLS,
    "projects": Kind.PROJECTS,
    "project": Kind.PROJECTS,
    "publications": Kind.PUBLICATIONS,
    "patents": Kind.PUBLICATIONS,
    "presentations": Kind.PUBLICATIONS,
    "certifications": Kind.CERTIFICATIONS,
    "certificates": Kind.CERTIFICATIONS,
    "coursework": Kind.COURSES,
    "courses": Kind.COURSES,
    "training": Kind.COURSES,
    "awards": Kind.AWARDS,
    "honors": Kind.AWARDS,
    "achievements": Kind.AWARDS,
    "volunteering": Kind.VOLUNTEERING,
    "volunteer": Kind.VOLUNTEERING,
    "affiliations": Kind.VOLUNTEERING,
    "activities": Kind.VOLUNTEERING,
    "languages": Kind.LANGUAGES,
    "interests": Kind.INTERESTS,
    "references": Kind.REFERENCES,
    "summary": Kind.SUMMARY,
    "profile": Kind.SUMMARY,
}
# a longer line that ends in such a word is a sentence or a post
_LONGEST_COMBINATION = 5
_EDGE_SIGNS = re.compile(r"^[^\w]+|[^\w]+$")
_NUMBER = re.compile(r"^(?:\d{1,2}(?:[.):]|\s)|[ivx]{1,4}[.):])\s*(?=[^\W\d])")
_JOINTS = re.compile(r"\s*(?:&|\+|/|,|\band\b|\bund\b|\bet\b|\by\b|\be\b|\|)\s*")


def heading_key(text: str) -> str:
    """A heading's words for comparison: lower case, no accents, no number, no signs at the ends, `&` as `and`."""
    folded = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    folded = _NUMBER.sub("", folded.strip())
    folded = _EDGE_SIGNS.sub("", folded.replace("&", " and ").replace("-", " ").replace("'", " "))
    return " ".join(folded.split())


_KINDS: dict[str, Kind] = {
    heading_key(spelling): kind for kind, spellings in _SPELLINGS.items() for spelling in spellings.split(";")
}


@lru_cache(maxsize=4096)
def exact_kind(text: str) -> Kind | None:
    """The kind of a heading whose words are known, alone or joined ("Skills & Tools"); None otherwise."""
    key = heading_key(text)
    if key in _KINDS:
        return _KINDS[key]
    parts = [part for part in _JOINTS.split(key) if part]
    kinds = [_KINDS.get(part) for part in parts]
    if 1 < len(parts) <= 3 and all(kinds):
        return kinds[0]
    return None


def likely_kind(text: str) -> Kind | None:
    """The kind of a short line that ends or begins like a heading ("Selected Industry Projects"); None otherwise."""
    key = heading_key(text)
    words = key.split()
    if not words or len(words) > _LONGEST_COMBINATION or any(sign.isdigit() for sign in key):
        return None
    return _COMBINABLE.get(words[-1]) or _COMBINABLE.get(words[0])
