import Files

/// A shop that the desk answers for.
package struct Shop: Hashable, Codable, Sendable {
  package let id: String
  package let name: String
  /// One of `platforms`, or a name of the shop's own; nil where the file says none.
  package let platform: String?

  /// The platforms that are known by name.
  package static let platforms = ["taobao", "tmall", "jd", "pdd", "douyin", "other"]

  /// The shop that an item of the list `key` describes; nil, after a report, when it has no id or
  /// no name.
  init?(_ node: YAMLNode, in key: String) {
    let table = node.table(keys: ["id", "name", "platform"], required: ["id", "name"], as: key)
    guard let id = table?.text("id"), let name = table?.text("name") else { return nil }
    self.id = id
    self.name = name
    platform = table?.text("platform")
  }
}
