"""The columns of the tidy dataset: name, type, unit and meaning, in the order they are written.

This table is the one place that lists them; data/figures.columns.csv is written from it.
"""

from typing import NamedTuple


class Column(NamedTuple):
    """type is text, number, integer, boolean or date; unit says what a number is counted in."""

    name: str
    type: str
    unit: str
    meaning: str


COLUMNS: tuple[Column, ...] = (
    Column(
        "figure_id", "text", "", "stable name of the figure: the same document and words give the same id on every run"
    ),
    Column("document_id", "text", "", "stable name of the document the figure stands in"),
    Column("title", "text", "", "title of the document"),
    Column("publisher", "text", "", "who published the document; empty where it does not say"),
    Column("published", "text", "ISO 8601", "date, month or year of publication; empty where the document is undated"),
    Column("url", "text", "", "address of the document, where known"),
    Column("source", "text", "", "the source that the document cites for the figure, where it cites one"),
    Column("source_url", "text", "", "address of that source"),
    Column("text", "text", "", "the figure exactly as written"),
    Column("start", "integer", "characters", "where the figure begins in the document's text"),
    Column("end", "integer", "characters", "where the figure ends in the document's text (exclusive)"),
    Column("sentence", "text", "", "the sentence around the figure, exactly as written"),
    Column("sentence_start", "integer", "characters", "where that sentence begins in the document's text"),
    Column("kind", "text", "", "money, percent, count or quantity"),
    Column("category", "text", "", "what sort of thing is measured, such as export_value or daily_wage"),
    Column("category_basis", "text", "", "the words that decided the category"),
    Column("label", "text", "", "what is measured, such as Welder or 51 projects"),
    Column("label_basis", "text", "", "where the label was read"),
    Column("place", "text", "ISO 3166-1 alpha-3", "the country the figure is about"),
    Column("place_basis", "text", "", "the words that decided the place"),
    Column(
        "counterpart",
        "text",
        "ISO 3166-1 alpha-3",
        "the other country of a flow: whom exports go to, who lends or invests",
    ),
    Column("counterpart_basis", "text", "", "the words that decided the other country; empty where there is none"),
    Column("subject", "text", "", "the named thing the figure is about and its sort, such as Orange Line (rail)"),
    Column("subject_basis", "text", "", "where the thing is named; empty where none is"),
    Column("period", "text", "ISO 8601", "the year, month or date the figure is for"),
    Column("period_basis", "text", "", "the words that decided the period, or that it is the publication date"),
    Column("value", "number", "see unit", "the number, fully scaled; empty for a range"),
    Column("value_low", "number", "see unit", "lower end of a range"),
    Column("value_high", "number", "see unit", "upper end of a range"),
    Column("approx", "text", "", "about, over, under, up_to, at_least, or empty"),
    Column(
        "unit",
        "text",
        "ISO 4217 for money",
        "currency code, percent, percentage_point, basis_point, unit name, or the counted noun",
    ),
    Column("per", "text", "", "denominator or rate period, such as day, month, barrel"),
    Column("per_basis", "text", "", "the words that decided the rate"),
    Column("direction", "text", "", "up or down where the words tell a change; empty otherwise"),
    Column(
        "claim",
        "text",
        "",
        "how firm the words make it: planned, pledged, target, forecast, approved, signed, spent, estimated, claimed",
    ),
    Column("claim_basis", "text", "", "the words that say how firm it is"),
    Column("currency_basis", "text", "", "why this currency"),
    Column(
        "currency_candidates", "text", "ISO 4217", "the other currencies the same sign can mean, separated by a space"
    ),
    Column("confidence", "text", "", "high, medium or low: the weakest link among currency and rate"),
    Column("note", "text", "", "what was assumed, or why a value is missing"),
    Column("usd", "number", "US dollars at rate_date", "the value in US dollars"),
    Column("usd_low", "number", "US dollars at rate_date", "lower end of a range in US dollars"),
    Column("usd_high", "number", "US dollars at rate_date", "upper end of a range in US dollars"),
    Column("usd_rate", "number", "units of currency per US dollar", "exchange rate used"),
    Column("rate_date", "text", "ISO 8601", "month or year the rate is for"),
    Column("rate_basis", "text", "", "month mean, year mean, fixed factor or same currency"),
    Column(
        "rate_source",
        "text",
        "",
        "who published the rate, and whether the table was bundled or refreshed, and of which day",
    ),
    Column(
        "usd_constant",
        "number",
        "US dollars of base_year",
        "the value in US dollars of one year: usd moved by US consumer prices",
    ),
    Column("usd_constant_low", "number", "US dollars of base_year", "lower end of a range in US dollars of base_year"),
    Column("usd_constant_high", "number", "US dollars of base_year", "upper end of a range in US dollars of base_year"),
    Column("base_year", "integer", "year", "the year whose prices usd_constant is in"),
    Column(
        "intl_dollar",
        "number",
        "international dollars of ppp_year",
        "pay or a price by purchasing power, per the same span as the figure; empty for all other money",
    ),
    Column(
        "intl_dollar_low", "number", "international dollars of ppp_year", "lower end of a range by purchasing power"
    ),
    Column(
        "intl_dollar_high", "number", "international dollars of ppp_year", "upper end of a range by purchasing power"
    ),
    Column(
        "per_month_intl",
        "number",
        "international dollars per month of work",
        "pay of one working month by purchasing power, under work_profile",
    ),
    Column(
        "per_month_intl_low",
        "number",
        "international dollars per month of work",
        "lower end of a range of pay by purchasing power",
    ),
    Column(
        "per_month_intl_high",
        "number",
        "international dollars per month of work",
        "upper end of a range of pay by purchasing power",
    ),
    Column(
        "ppp_rate",
        "number",
        "units of the place's currency per international dollar",
        "factor of purchasing power used",
    ),
    Column("ppp_year", "integer", "year", "the year that the factor is of; never another than the figure's"),
    Column(
        "ppp_source",
        "text",
        "",
        "whose factor of which kind, and whether the table was bundled or refreshed, and of which day",
    ),
    Column("per_hour_usd", "number", "US dollars per hour of work", "pay of one working hour, under work_profile"),
    Column(
        "per_day_usd",
        "number",
        "US dollars per day of work",
        "pay of one working day, under work_profile; of a range its middle is never taken: empty",
    ),
    Column("per_day_usd_low", "number", "US dollars per day of work", "lower end of a range of pay per working day"),
    Column("per_day_usd_high", "number", "US dollars per day of work", "upper end of a range of pay per working day"),
    Column("per_month_usd", "number", "US dollars per month of work", "pay of one working month, under work_profile"),
    Column(
        "per_month_usd_low", "number", "US dollars per month of work", "lower end of a range of pay per working month"
    ),
    Column(
        "per_month_usd_high", "number", "US dollars per month of work", "upper end of a range of pay per working month"
    ),
    Column("per_year_usd", "number", "US dollars per year of work", "pay of one working year, under work_profile"),
    Column(
        "work_profile",
        "text",
        "",
        "the hours a day and days a month assumed, by name; see data/reference/work_time_profiles.csv",
    ),
    Column("si_value", "number", "see si_unit", "a physical quantity in its normal unit"),
    Column("si_low", "number", "see si_unit", "lower end of a range in its normal unit"),
    Column("si_high", "number", "see si_unit", "upper end of a range in its normal unit"),
    Column("si_unit", "text", "", "the normal unit"),
    Column(
        "in_totals",
        "boolean",
        "",
        "whether a total may count it: a repeated or pending sum may not, nor a whole beside its parts",
    ),
    Column("same_as", "text", "", "figure_id of the row that says the same thing first"),
    Column(
        "story",
        "text",
        "",
        "the same in all figures of different sources about one subject, whether they agree or not; empty for others",
    ),
    Column(
        "series",
        "text",
        "",
        "the same in the figures that one source gives of one subject for several periods; empty for others",
    ),
    Column("status", "text", "", "extracted, added, confirmed, corrected or rejected"),
    Column("steps", "text", "", "each step from the words to the comparable values, separated by ' | '"),
    Column("edited_by", "text", "", "who last confirmed, corrected, rejected or added the row; empty where nobody has"),
    Column("edited_at", "text", "ISO 8601, UTC", "when that was"),
)

# A dataset written before these columns were added is read as one in which they are empty.
ADDED_LATER = (
    "counterpart",
    "counterpart_basis",
    "subject",
    "subject_basis",
    "direction",
    "claim",
    "claim_basis",
    "story",
    "series",
    "edited_by",
    "edited_at",
)
