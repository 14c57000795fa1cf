"""The quotation card: one statement as pictures that can be shared."""
