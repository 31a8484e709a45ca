"""Dynamic int8 quantisation of an ONNX graph, with the onnx package alone.

MatMul with a constant weight -> DynamicQuantizeLinear (uint8 activations) + MatMulInteger + scale, in exactly the pattern that
ONNX Runtime fuses into one kernel. Gather from a large constant table -> int8 rows with a scale each.

Weights use 7 of the 8 bits: on x86 without VNNI the runtime multiplies u8 by s8 in pairs that add up in 16 bits, and
2 * 255 * 127 overflows where 2 * 255 * 64 does not (ONNX Runtime's documentation calls it `reduce_range`).
"""
import numpy as np
import onnx
from onnx import helper, numpy_helper

WEIGHT_LIMIT = 64
TABLE_LIMIT = 127     # table rows are only scaled back, never multiplied in integers
MIN_TABLE_ROWS = 1000  # the token table; position and type tables are not worth a node


def quantise_columns(weight):
    """float [k, n] -> int8 [k, n] and scale [n], symmetric, one scale an output column."""
    scale = np.maximum(np.abs(weight).max(0), 1e-8) / WEIGHT_LIMIT
    return np.rint(weight / scale).astype(np.int8), scale.astype(np.float32)


def quantise_rows(table):
    """float [rows, h] -> int8 [rows, h] and scale [rows, 1]."""
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / TABLE_LIMIT
    return np.rint(table / scale).astype(np.int8), scale.astype(np.float32)


class Quantiser:
    """Rewrites one graph; `quantised` maps an activation to its (uint8, scale, zero point) so that it is quantised once."""

    def __init__(self, model):
        self.graph = model.graph
        self.weights = {i.name: i for i in model.graph.initializer}
        self.nodes, self.added, self.quantised, self.tables = [], [], {}, {}

    def _constant(self, name, array):
        self.added.append(numpy_helper.from_array(array, name))
        return name

    def _activation(self, name):
        if name not in self.quantised:
            outputs = [f"{name}_{part}" for part in ("quantized", "scale", "zero_point")]
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [name], outputs, f"{name}_quantize"))
            self.quantised[name] = outputs
        return self.quantised[name]

    def _matmul(self, node):
        name = node.input[1]
        weight, scale = quantise_columns(numpy_helper.to_array(self.weights[name]))
        integers, factor, zero = self._activation(node.input[0])
        weight_name = self._constant(f"{name}_int8", weight)
        scale_name = self._constant(f"{name}_scale", scale)
        zero_name = self._constant(f"{name}_zero", np.zeros(weight.shape[1], np.int8))
        out = node.output[0]
        self.nodes += [
            helper.make_node("MatMulInteger", [integers, weight_name, zero, zero_name], [f"{out}_int32"], f"{out}_matmul"),
            helper.make_node("Cast", [f"{out}_int32"], [f"{out}_float"], f"{out}_cast", to=onnx.TensorProto.FLOAT),
            helper.make_node("Mul", [factor, scale_name], [f"{out}_factor"], f"{out}_factor"),
            helper.make_node("Mul", [f"{out}_float", f"{out}_factor"], [out], f"{out}_rescale"),
        ]

    def _gather(self, node):
        name, out = node.input[0], node.output[0]
        if name not in self.tables:
            table, scale = quantise_rows(numpy_helper.to_array(self.weights[name]))
            self.tables[name] = self._constant(f"{name}_int8", table), self._constant(f"{name}_scale", scale)
        table_name, scale_name = self.tables[name]
        self.nodes += [
            helper.make_node("Gather", [table_name, node.input[1]], [f"{out}_int8"], f"{out}_rows", axis=0),
            helper.make_node("Cast", [f"{out}_int8"], [f"{out}_float"], f"{out}_cast", to=onnx.TensorProto.FLOAT),
            helper.make_node("Gather", [scale_name, node.input[1]], [f"{out}_scale"], f"{out}_scales", axis=0),
            helper.make_node("Mul", [f"{out}_float", f"{out}_scale"], [out], f"{out}_rescale"),
        ]

    def _is_linear(self, node):
        return node.op_type == "MatMul" and node.input[1] in self.weights and len(self.weights[node.input[1]].dims) == 2

    def _is_table(self, node):
        return node.op_type == "Gather" and node.input[0] in self.weights and self.weights[node.input[0]].dims[0] >= MIN_TABLE_ROWS

    def run(self):
        """Rewrites the encoder's nodes in place. The heads are Gemm nodes and stay fp32: they are small, and decide."""
        for node in self.graph.node:
            if self._is_linear(node):
                self._matmul(node)
            elif self._is_table(node):
                self._gather(node)
            else:
                self.nodes.append(node)
        del self.graph.node[:]
        self.graph.node.extend(self.nodes)
        self._drop_unused_weights()

    def _drop_unused_weights(self):
        used = {name for node in self.graph.node for name in node.input}
        kept = [w for w in [*self.graph.initializer, *self.added] if w.name in used]
        del self.graph.initializer[:]
        self.graph.initializer.extend(kept)


def quantise_file(source, target):
    """fp32 ONNX file -> int8 ONNX file."""
    model = onnx.load(str(source))
    Quantiser(model).run()
    onnx.checker.check_model(model)
    onnx.save(model, str(target))
