"""Turn a folder of raw news articles into briefings in which every sentence is proven verbatim."""
