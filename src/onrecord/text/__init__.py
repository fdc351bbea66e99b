"""Characters: bytes to text and back, paragraphs and sections, sentences, quotation marks."""
