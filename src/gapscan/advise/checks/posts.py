"""What the posts tell: numbers, projects, what came of them, tools; and whether they are dated."""

from collections.abc import Callable, Collection, Sequence

from gapscan.advise.checks.outcome import Outcome, judged, unknown
from gapscan.advise.results import holds_number, tells_result
from gapscan.advise.sheet import Sheet
from gapscan.advise.statements import Passage
from gapscan.advise.trades import is_of_trade
from gapscan.schema.knowledge import Advice
from gapscan.schema.match import Claim

_NO_POSTS = "No posts of the last ten years were found"
_NO_STATEMENTS = "No lines under the posts say what was done"
_HALF = 0.5
_MOST_LINES = 3


def bullets_are_quantified(sheet: Sheet, advice: Advice) -> Outcome:
    """How many statements of the posts hold a number that measures."""
    if not sheet.statements:
        return unknown(_NO_STATEMENTS)
    with_number = [statement for statement in sheet.statements if _has_number(sheet, statement)]
    without = [statement for statement in sheet.statements if statement not in with_number]
    share = len(with_number) / len(sheet.statements)
    good = share >= (_HALF if advice.share is None else advice.share)
    told = f"Lines in posts that hold a number: {len(with_number)} of {len(sheet.statements)}"
    return judged(told, sheet.lines_of(with_number if good else without), good=good)


def posts_name_projects(sheet: Sheet, advice: Advice) -> Outcome:
    """How many posts tell something done with a skill that is named."""

    def tells_project(statements: Sequence[Passage]) -> bool:
        return any(match.claim.rank >= Claim.USED.rank for match in sheet.mentions_in(*statements))

    return _share_of_posts(sheet, advice, tells_project, "tell a piece of work and how it was done")


def posts_name_impact(sheet: Sheet, advice: Advice) -> Outcome:
    """How many posts tell what came of the work."""

    def tells_impact(statements: Sequence[Passage]) -> bool:
        return any(tells_result(each.text) or _has_number(sheet, each) for each in statements)

    return _share_of_posts(sheet, advice, tells_impact, "tell what came of the work")


def posts_name_tools(sheet: Sheet, advice: Advice) -> Outcome:
    """How many posts of the trades that the taxonomy knows name a tool or a method; other trades have other tools."""
    known = sheet.situation.taxonomy.skill_by_id

    def names_tool(statements: Sequence[Passage]) -> bool:
        return any(not known[match.skill_id or ""].is_soft for match in sheet.mentions_in(*statements))

    titles = sheet.situation.titles.values()
    of_trade = {number for number, post in enumerate(sheet.posts) if is_of_trade(post.title or "", titles)}
    return _share_of_posts(sheet, advice, names_tool, "name tools or methods", posts=of_trade)


def posts_are_dated(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """How many posts have a length, so that their time counts."""
    resume = sheet.situation.assessment.resume
    posts = resume.experience if resume else ()
    if not posts:
        return unknown("No posts were found")
    dated = [post for post in posts if post.months is not None]
    undated = [sheet.passage(post.span.start, post.span.end) for post in posts if post.months is None]
    told = f"Posts with dates: {len(dated)} of {len(posts)}"
    return judged(told, tuple(sheet.line(_first_line(each)) for each in undated[:_MOST_LINES]), good=not undated)


def _share_of_posts(
    sheet: Sheet,
    advice: Advice,
    is_told: Callable[[Sequence[Passage]], bool],
    words: str,
    *,
    posts: Collection[int] | None = None,
) -> Outcome:
    """How many posts tell something, of all or of those named by their place."""
    chosen = [number for number in range(len(sheet.posts)) if posts is None or number in posts]
    if not chosen:
        return unknown(_NO_POSTS)
    if not any(sheet.statements_by_post[number] for number in chosen):
        return unknown(_NO_STATEMENTS)
    lacking = [number for number in chosen if not is_told(sheet.statements_by_post[number])]
    told = f"Posts that {words}: {len(chosen) - len(lacking)} of {len(chosen)}"
    good = (len(chosen) - len(lacking)) / len(chosen) >= (_HALF if advice.share is None else advice.share)
    heads = [sheet.passage(sheet.posts[number].span.start, sheet.posts[number].span.end) for number in lacking]
    return judged(told, [sheet.line(_first_line(head)) for head in heads[:_MOST_LINES]], good=good)


def _has_number(sheet: Sheet, statement: Passage) -> bool:
    return holds_number(statement.words, statement.end - len(statement.words), sheet.mentions_in(statement))


def _first_line(passage: Passage) -> Passage:
    blank = len(passage.text) - len(passage.text.lstrip())
    end = passage.text.find("\n", blank)
    stop = len(passage.text) if end < 0 else end
    return Passage(passage.start + blank, passage.start + stop, passage.text[blank:stop])
