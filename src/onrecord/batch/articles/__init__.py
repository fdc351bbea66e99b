"""Tables of articles: CSV, JSON Lines and Parquet, a report a row."""

from onrecord.batch.articles.rows import TABLES, is_table
from onrecord.batch.articles.table import Columns, articles

__all__ = ["TABLES", "Columns", "articles", "is_table"]
