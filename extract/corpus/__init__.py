"""A corpus of any size: every document of many sources -> a folder of Parquet files, on one machine or many.

command -> plan (sources -> parts) -> run (one part a task of Dask) -> work (part -> Parquet), with a journal of what is done.
"""
