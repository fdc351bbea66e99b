"""Makes the gazetteer that the package ships: GeoNames and a supplement of our own, as SQLite."""
