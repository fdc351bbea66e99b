"""The patterns of dates that say themselves which they are: days, months, years and their parts."""

from onrecord.extract.times import dates, introducing
from onrecord.extract.times.rules import CARRIED, PUBLISHED, Rule, alternatives

_YEARS = f"(?P<which>{alternatives({**PUBLISHED, **CARRIED, 'the': 0})}) year\\b"
_JOINED = r"(?: ?[-–—] ?| to | through | until | till | and )"
_TAIL = r"(?:(?: |-)to(?: |-)(?:mid|late))?"
_PART = rf"(?:(?:early|late|mid){_TAIL}(?:-| ))?"
_COUNT = f"(?P<which>{alternatives({**PUBLISHED, **CARRIED})})"

# The longest that fit stand first: the first to match has the words.
# What a clause goes on with behind a date: anything else is rather what the ordinal counts.
_GOES_ON = (
    "a|an|and|are|as|at|but|by|for|from|had|has|have|he|his|her|i|in|is|it|its|my|on|or|our|she|so|that|"
    "the|their|they|this|to|was|we|were|when|which|while|who|will|with|would|you"
)

RULES: tuple[Rule, ...] = (
    # 1. In figures.
    Rule(
        opens="digit",
        template=r"(?P<y>\d{4})-(?P<mm>\d\d)-(?P<dd>\d\d)(?![\d-])",
        make=dates.figures,
    ),
    Rule(
        opens="digit",
        template=r"(?P<y>\d{4})(?P<s>[/.])(?P<mm>\d\d?)(?P=s)(?P<dd>\d\d?)(?!\d)",
        make=dates.figures,
    ),
    Rule(
        opens="digit",
        template=r"(?P<a>\d\d?)(?P<s>[/.-])(?P<b>\d\d?)(?P=s)(?P<y>\d{4})(?!\d)",
        make=dates.either_order,
    ),
    Rule(opens="digit", template=r"(?P<y>\d{4})[-/]<M:m>[-/](?P<d>\d\d?)(?!\d)", make=dates.date),
    # 2. Days, one or several.
    Rule(
        opens="month weekday",
        template=rf"(?:<WS:w>,? )?<M:m> (?P<d><D>){_JOINED}(?P<e><D>)(?:,? <Y:y>)?",
        make=dates.days,
        fits=introducing.days,
    ),
    Rule(
        opens="digit the",
        template=rf"(?:the )?(?P<d><D>){_JOINED}(?:the )?(?P<e><D>)(?: of)? <M:m>(?:,? <Y:y>)?",
        make=dates.days,
        fits=introducing.days,
    ),
    Rule(
        opens="weekday the digit ordinal",
        template=rf"(?:<WS:w>,? )?(?:the )?(?P<d><D>|<O>)(?: of)? <M:m>,?(?: of)? {_YEARS}",
        make=dates.date_of_year,
        fits=introducing.day,
    ),
    Rule(
        opens="weekday month",
        template=rf"(?:<WS:w>,? )?<M:m> (?:the )?(?P<d><O>|<D>),?(?: of)? {_YEARS}",
        make=dates.date_of_year,
        fits=introducing.day,
    ),
    Rule(
        opens="weekday the digit ordinal",
        template=r"(?:<WS:w>,? )?(?:the )?(?P<d><D>|<O>)\.?(?: of)? <M:m>(?:(?:,| of)? <Y:y>)?",
        make=dates.date,
        fits=introducing.day,
    ),
    Rule(
        opens="weekday month",
        template=r"(?:<WS:w>,? )?<M:m>(?: |-)(?:the )?(?P<d><O>|<D>)(?:,? <Y:y>)?",
        make=dates.date,
        fits=introducing.day,
    ),
    # Not `Friday, the third day of the strike`, nor `Friday, the second such raid`.
    Rule(
        opens="weekday",
        template=rf"<W:w>,? the (?P<o><O>)(?! of|-)(?! (?!(?:{_GOES_ON})\b)(?-i:[a-z]))",
        make=dates.weekday_date,
    ),
    Rule(
        opens="holiday",
        template=r"(?P<h>christmas eve|christmas day|boxing day|new year['’]s (?:eve|day))\b"
        r"(?:,? <Y:y>)?",
        make=dates.holiday,
    ),
    Rule(
        opens="the",
        template=r"the (?P<n>first|second|third|fourth|fifth|last) <W:w> (?:of|in) "
        rf"(?:<M:m>(?:,? <Y:y>)?|{_COUNT} month)\b",
        make=dates.nth_weekday,
    ),
    Rule(
        opens="the ordinal digit",
        template=rf"(?:the )?(?P<o><O>) of {_COUNT} month\b",
        make=dates.nth_day,
    ),
    # 3. Months.
    Rule(
        opens="month",
        template=r"<M:m>(?:,| ,| of)? <Y:y>",
        make=dates.month,
        fits=introducing.capital,
    ),
    Rule(
        opens="month",
        template=rf"<M:m>(?: of)? {_YEARS}",
        make=dates.month_of_year,
        fits=introducing.capital,
    ),
    Rule(
        opens="which",
        template=rf"(?P<which>{alternatives(PUBLISHED)}) <M:m>\b",
        make=dates.month,
        fits=introducing.capital,
    ),
    Rule(opens="month", template=r"<M:m>(?! \d)", make=dates.month, fits=introducing.month),
    # 4. Seasons, quarters, halves.
    Rule(
        opens="season the part",
        template=rf"(?:the )?{_PART}(?P<s>winter)(?:,| of)? "
        r"(?P<y>1\d{3}|20\d{2})[-–/]\d{2,4}\b",
        make=dates.season,
    ),
    Rule(
        opens="season the part",
        template=rf"(?:the )?{_PART}<S:s>(?:,| of)? (?:<Y:y>|{_YEARS})",
        make=dates.season,
    ),
    Rule(
        opens="which",
        template=rf"(?P<which>{alternatives(PUBLISHED)}) <S:s>(?! of\b)",
        make=dates.chosen_season,
    ),
    Rule(
        opens="the ordinal digit which other",
        template=r"(?:the )?(?P<q>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th)) "
        rf"quarter(?:,| of)? (?:<Y:y>|{_YEARS})",
        make=dates.quarter,
    ),
    Rule(
        opens="other",
        template=rf"\bQ(?P<q>[1-4])\b(?:(?:,| of)? (?:<Y:y>|{_YEARS}))?",
        make=dates.quarter,
    ),
    Rule(opens="digit", template=r"<Y:y> Q(?P<q>[1-4])\b", make=dates.quarter),
    Rule(
        opens="the ordinal",
        template=rf"(?:the )?(?P<h>first|second) half(?:,| of)? (?:<Y:y>|{_YEARS})",
        make=dates.half,
    ),
    Rule(opens="other", template=r"\bH(?P<h>[12]) <Y:y>", make=dates.half),
    Rule(opens="digit", template=r"(?P<y>\d{4}) ?H(?P<h>[12])\b", make=dates.half),
    # 5. Centuries, decades, years.
    Rule(
        opens="the part digit ordinal",
        template=rf"(?:the )?{_PART}(?P<o><O>)(?:-| )century\b(?! B\.?C)",
        make=dates.century,
    ),
    Rule(
        opens="the part digit",
        template=rf"(?:the )?{_PART}(?P<t>1\d\d|20\d)0['’]?s\b",
        make=dates.decade,
    ),
    Rule(
        opens="the part digit other",
        template=rf"(?:the )?{_PART}['’]?(?P<t>[2-9])0['’]?s\b",
        make=dates.short_decade,
        fits=introducing.short_decade,
    ),
    Rule(opens="the", template=rf"the {_PART}(?P<t><DEC>)\b", make=dates.named_decade),
    Rule(
        opens="digit",
        template=r"(?P<y>1\d{3}|20\d{2})(?:[-–—/]| to | through | until | and )"
        r"(?P<z>1\d{3}|20\d{2}|\d{2})(?![\d%]|[.,-]\d)",
        make=dates.years,
        fits=introducing.years,
    ),
    Rule(
        opens="about",
        template=r"(?P<about>about|around|circa|c\.|ca\.|roughly) ?<Y:y>",
        make=dates.year,
        fits=introducing.about_year,
    ),
    Rule(opens="digit", template="<Y:y>", make=dates.year, fits=introducing.year),
)
