"""The dashboard: pages, charts and the evidence behind every figure."""
