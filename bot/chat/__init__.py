"""The local chat: a terminal that speaks to the same application, without a token or a network."""
