"""Figures too many for memory: they stay in their Parquet files, DuckDB answers what the pages ask."""
