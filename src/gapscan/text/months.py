"""How months are printed, in the languages that resumes come in: lower case, without accents."""

MONTH_SPELLINGS = {
    1: "january jan januar janner janr enero ene janvier janv janeiro gennaio gen januari",
    2: "february feb febr februar febrero fevrier fevr fev fevereiro febbraio februari",
    3: "march mar marz maerz mrz marzo mars marco maart mrt",
    4: "april apr abril abr avril avr aprile",
    5: "may mai mayo maio maggio mag mei",
    6: "june jun juni junio juin junho giugno giu",
    7: "july jul juli julio juillet juil julho luglio lug",
    8: "august aug agosto ago aout augustus",
    9: "september sep sept septiembre septembre setembro set settembre",
    10: "october oct oktober okt octubre octobre outubro out ottobre ott",
    11: "november nov noviembre novembre novembro",
    12: "december dec dezember dez diciembre dic decembre dezembro dicembre",
}
MONTHS = {spelling: number for number, line in MONTH_SPELLINGS.items() for spelling in line.split()}
