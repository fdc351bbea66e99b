"""Makes the weights: reads corpora, trains, exports, calibrates, judges. Torch lives here only."""
