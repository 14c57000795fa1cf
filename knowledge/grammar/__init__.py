"""A text as tokens with classes: what the steps that read language share; see `parsing`."""
