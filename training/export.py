"""Writes the trained encoder as ONNX and quantizes it to int8.

    python -m training.export --model ~/onrecord-models/first/model.pt --out attribution.onnx

The graph is built node by node, not traced: it holds `com.microsoft.MultiHeadAttention`, which
onnxruntime runs fast and would not find by itself, and a word embedding kept as int8 rows.
"""

import argparse
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from onrecord.tagger.labels import DISTANCES
from training.model import LINK_SIZE, Tagger

_OPSET = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
_PIECES = "pieces"

Array = npt.NDArray[np.float32]


class _Graph:
    """Collects nodes and constants under readable names."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, values: npt.NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(
        self, kind: str, *inputs: str, out: str, domain: str = "", **attributes: object
    ) -> str:
        self.nodes.append(
            helper.make_node(kind, list(inputs), [out], name=out, domain=domain, **attributes)
        )
        return out

    def linear(self, x: str, name: str, weights: dict[str, Array]) -> str:
        matrix = self.constant(f"{name}.weight", weights[f"{name}.weight"].T)
        bias = self.constant(f"{name}.bias", weights[f"{name}.bias"])
        return self.node(
            "Add", self.node("MatMul", x, matrix, out=f"{name}.product"), bias, out=name
        )

    def norm(self, x: str, name: str, weights: dict[str, Array]) -> str:
        scale = self.constant(f"{name}.weight", weights[f"{name}.weight"])
        bias = self.constant(f"{name}.bias", weights[f"{name}.bias"])
        return self.node("LayerNormalization", x, scale, bias, out=name, axis=-1, epsilon=1e-12)

    def gelu(self, x: str) -> str:
        return self.node("Gelu", x, out=f"{x}.gelu", domain="com.microsoft")


def build(model: Tagger, *, name: str = "onrecord attribution") -> onnx.ModelProto:
    """The encoder as an fp32 graph, words apart (int8 rows with a scale each).

    Inputs `ids`, `shapes`, `quotes`, `places`: int32 [windows, pieces]. Outputs: `tags` float
    [windows, pieces, tags]; `vectors` float [windows, pieces, links x query, key x 64], queries
    already divided by the root of their size; `distances` float [links, buckets], a constant.
    """
    weights = {name: value.float().numpy() for name, value in model.state_dict().items()}
    links = model.shape.links
    _divide_queries(weights, links)
    graph = _Graph()
    x = _embed(graph, weights)
    for i in range(model.shape.layers):
        x = _layer(graph, x, f"layers.{i}", weights, heads=model.shape.heads)
    graph.node("Identity", graph.linear(x, "tags", weights), out="out.tags")
    graph.node("Identity", graph.linear(x, "links", weights), out="out.vectors")
    graph.node("Identity", graph.constant("distances", weights["distances"]), out="out.distances")
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT32, ["windows", _PIECES])
        for name in ("ids", "shapes", "quotes", "places")
    ]
    outputs = [
        helper.make_tensor_value_info(
            "out.tags", TensorProto.FLOAT, ["windows", _PIECES, model.shape.tags]
        ),
        helper.make_tensor_value_info(
            "out.vectors", TensorProto.FLOAT, ["windows", _PIECES, 2 * links * LINK_SIZE]
        ),
        helper.make_tensor_value_info("out.distances", TensorProto.FLOAT, [links, DISTANCES]),
    ]
    body = helper.make_graph(graph.nodes, name, inputs, outputs, graph.constants)
    return helper.make_model(body, opset_imports=_OPSET, ir_version=8)


def _divide_queries(weights: dict[str, Array], links: int) -> None:
    """Folds the division of link scores by the root of the vectors' size into the weights."""
    for part in ("weight", "bias"):
        shaped = weights[f"links.{part}"].reshape(links, 2, LINK_SIZE, -1).copy()
        shaped[:, 0] /= LINK_SIZE**0.5
        weights[f"links.{part}"] = shaped.reshape(weights[f"links.{part}"].shape)


def _embed(graph: _Graph, weights: dict[str, Array]) -> str:
    table = weights["words.weight"]
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    rows = graph.constant("words.int8", np.round(table / scale).astype(np.int8))
    scales = graph.constant("words.scale", scale.astype(np.float32))
    picked = graph.node(
        "Cast",
        graph.node("Gather", rows, "ids", out="words.rows"),
        out="words.float",
        to=TensorProto.FLOAT,
    )
    x = graph.node(
        "Mul", picked, graph.node("Gather", scales, "ids", out="words.scales"), out="words"
    )
    for name in ("shapes", "quotes", "places"):
        values = graph.constant(f"{name}.weight", weights[f"{name}.weight"])
        x = graph.node(
            "Add", x, graph.node("Gather", values, name, out=f"{name}.rows"), out=f"with.{name}"
        )
    positions = graph.constant("positions.weight", weights["positions.weight"])
    size = graph.node(
        "Slice",
        graph.node("Shape", "ids", out="ids.shape"),
        *_ints(graph, "one", 1, 2),
        out="ids.size",
    )
    cut = graph.node(
        "Slice",
        positions,
        *_ints(graph, "zero", 0),
        size,
        *_ints(graph, "axis", 0),
        out="positions",
    )
    return graph.norm(graph.node("Add", x, cut, out="embedded"), "norm", weights)


def _ints(graph: _Graph, name: str, *values: int) -> list[str]:
    return [graph.constant(f"{name}.{v}", np.array([v], dtype=np.int64)) for v in values]


def _layer(graph: _Graph, x: str, name: str, weights: dict[str, Array], *, heads: int) -> str:
    parts = []
    for i, part in enumerate(("query", "key", "value")):
        for kind in ("weight", "bias"):
            weights[f"{name}.{part}.{kind}"] = np.split(weights[f"{name}.qkv.{kind}"], 3)[i]
        parts.append(graph.linear(x, f"{name}.{part}", weights))
    attended = graph.node(
        "MultiHeadAttention",
        *parts,
        out=f"{name}.attended",
        domain="com.microsoft",
        num_heads=heads,
    )
    x = graph.node("Add", x, graph.linear(attended, f"{name}.out", weights), out=f"{name}.sum1")
    x = graph.norm(x, f"{name}.norm1", weights)
    inner = graph.gelu(graph.linear(x, f"{name}.up", weights))
    x = graph.node("Add", x, graph.linear(inner, f"{name}.down", weights), out=f"{name}.sum2")
    return graph.norm(x, f"{name}.norm2", weights)


def quantize(model: onnx.ModelProto, out: Path, *, reduced_range: bool) -> None:
    """Writes `model` with int8 weights (a scale a column) and products; the heads stay fp32.

    `reduced_range` keeps weights to 7 bits, so that processors without VNNI, whose 16-bit sums
    saturate, give the same results as those with it.
    """
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        onnx.save(model, plain)
        quantize_dynamic(
            plain,
            out,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=reduced_range,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=["tags.product", "links.product"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )


def main() -> None:
    """Reads the command line and writes the file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, required=True, help="model.pt of training.train")
    parser.add_argument("--out", type=Path, required=True, help="where to write the .onnx file")
    parser.add_argument(
        "--full-range", action="store_true", help="8-bit weights: only exact with VNNI"
    )
    parser.add_argument(
        "--fp32", action="store_true", help="do not quantize, to measure what int8 costs"
    )
    given = parser.parse_args()
    model = Tagger()
    model.load_state_dict(torch.load(given.model, map_location="cpu", weights_only=True))
    graph = build(model)
    if given.fp32:
        onnx.save(graph, given.out)
    else:
        quantize(graph, given.out, reduced_range=not given.full_range)
    print(f"{given.out}: {given.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
