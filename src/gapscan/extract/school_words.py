"""Words by which schools are told."""

import re

SCHOOL = re.compile(
    r"\b(?:universit\w*|université|college|institut\w*|school(?! diploma| degree| certificate)|"
    r"academy|akademie|polyt[eé]ch\w*|polit[eé]cnic\w*|hochschule|fachhochschule|école|ecole|escuela|escola|"
    r"universidad\w*|universidade|facultad|faculdade|faculty of|colegio|collège|uniwersytet|hogeschool|"
    r"h[oö]gskola\w*|h[oø]gskole\w*|handelsh[oö]gskol\w*|yliopisto|korkeakoulu|politechnika|egyetem|c[ée]gep|"
    r"iit|iiit|nit|mit|eth|epfl|ucla|ucsd|caltech|cal ?tech|uc [a-z]+|kaist|"
    r"bits|coursera|udacity|general assembly|lycée|liceo|lyceum|gymnasium|conservatory|seminary|"
    r"(?-i:(?:TU|TH|FH|HU|FU|UT|KU|VU|UNSW|Uni|Univ\.?) (?=[A-Z])|RWTH|LMU|KIT|INSA|INSEAD|HEC|LSE|UCL|NUS|NTU|CMU|NYU|"
    r"KTH|DTU|NTNU|ETHZ|HKUST|IISc|IIM|VIT|UPC|UPM|PUC|USP|IUT|IES|ENSAE|ESIEE|ENS|(?:Politechnika|Vidyalaya|Vidya|Liceum)))\b"
    r"|\B(?:gymnasium|schule|kolleg)\b",
    re.IGNORECASE,
)


def names_school(text: str) -> bool:
    """Whether a text holds a word for a school."""
    return bool(SCHOOL.search(text))
