"""`python -m onrecord.export`: the contract's schema, as `docs/contract.schema.json` holds it."""

import json
import sys

from onrecord.export.schema import contract_schema

if __name__ == "__main__":
    # UTF-8 whatever the terminal's encoding: the file is the same on every machine.
    schema = json.dumps(contract_schema(), ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(f"{schema}\n".encode())
