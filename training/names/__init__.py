"""Makes the weights of the names' tagger: mentions of people, bodies and places, and links."""
