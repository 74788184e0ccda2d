import Files
import Vocabulary

/// The places of a definition's parts in its file, by paths such as `steps/judge/0/from`. A file is
/// read and checked in one go, so a check can report at the very word.
final class FlowPlaces {
  private var nodes: [String: YAMLNode] = [:]

  func mark(_ node: YAMLNode?, _ path: String) {
    if let node { nodes[path] = node }
  }

  /// Marks the values of a table under the table's own path.
  func mark(_ table: YAMLTable, _ path: String) {
    mark(table.node, path)
    for (key, _) in table.entries { mark(table[key], path + "/" + key) }
  }

  /// Returns the words of the part with this path: its own, or those of its items.
  func words(_ path: String) -> [(word: String, node: YAMLNode)] {
    guard let node = nodes[path] else { return [] }
    return (node.items ?? [node]).compactMap { item in item.scalar.map { ($0.trimmed, item) } }
  }

  /// Reports at the part with this path, or at the nearest one that contains it.
  func report(_ path: String, _ reason: Text, fix: Text? = nil) {
    var path = path
    while nodes[path] == nil, let slash = path.lastIndex(of: "/") { path = String(path[..<slash]) }
    (nodes[path] ?? nodes["flow"])?.report(reason, fix: fix)
  }
}
