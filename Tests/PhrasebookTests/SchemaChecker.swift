import Files

/// As much of JSON Schema as the schema of phrase files uses, for values of YAML. A scalar counts
/// as a string, since that is what the parser takes it for.
struct SchemaChecker {
  private let schema: [String: Any]
  private let definitions: [String: Any]

  init(_ schema: [String: Any]) {
    self.schema = schema
    definitions = schema["definitions"] as? [String: Any] ?? [:]
  }

  func faults(of node: YAMLNode) -> [String] { faults(of: node, schema) }

  private func faults(of node: YAMLNode, _ rule: [String: Any]) -> [String] {
    var faults: [String] = []
    if let reference = rule["$ref"] as? String {
      let name = String(reference.dropFirst("#/definitions/".count))
      return self.faults(of: node, definitions[name] as? [String: Any] ?? [:])
    }
    for part in rule["allOf"] as? [[String: Any]] ?? [] { faults += self.faults(of: node, part) }
    if let choices = rule["anyOf"] as? [[String: Any]],
      !choices.contains(where: { self.faults(of: node, $0).isEmpty })
    {
      faults.append("\(node.place.label): fits none of its choices")
    }
    let types = (rule["type"] as? [String]) ?? (rule["type"] as? String).map { [$0] }
    if let types, !types.contains(where: { Self.isOf($0, node) }) {
      faults.append("\(node.place.label): is none of \(types)")
    }
    if let text = node.scalar {
      faults += textFaults(text, rule).map { "\(node.place.label): \($0)" }
    }
    return faults + tableFaults(node, rule) + listFaults(node, rule)
  }

  private static func isOf(_ type: String, _ node: YAMLNode) -> Bool {
    switch type {
    case "object": node.isTable
    case "array": node.items != nil
    case "null": node.isEmpty
    case "string": node.scalar != nil && !node.isEmpty
    default: false
    }
  }

  private func textFaults(_ text: String, _ rule: [String: Any]) -> [String] {
    var faults: [String] = []
    if let choices = rule["enum"] as? [String], !choices.contains(text) {
      faults.append("no choice")
    }
    if let pattern = rule["pattern"] as? String, let regex = try? Regex(pattern),
      text.firstMatch(of: regex) == nil
    {
      faults.append("does not match \(pattern)")
    }
    if let longest = rule["maxLength"] as? Int, text.count > longest { faults.append("too long") }
    if let shortest = rule["minLength"] as? Int, text.count < shortest {
      faults.append("too short")
    }
    return faults
  }

  private func tableFaults(_ node: YAMLNode, _ rule: [String: Any]) -> [String] {
    let required = rule["required"] as? [String] ?? []
    guard node.isTable, let table = node.openTable(as: "") else { return [] }
    var faults = required.filter { table[$0] == nil }.map { "\(node.place.label): lacks \($0)" }
    guard let properties = rule["properties"] as? [String: [String: Any]] else { return faults }
    for (key, value) in table.entries {
      if let property = properties[key] {
        faults += self.faults(of: value, property)
      } else if rule["additionalProperties"] as? Bool == false {
        faults.append("\(value.place.label): unknown key \(key)")
      }
    }
    return faults
  }

  private func listFaults(_ node: YAMLNode, _ rule: [String: Any]) -> [String] {
    guard let items = node.items else { return [] }
    var faults: [String] = []
    if let fewest = rule["minItems"] as? Int, items.count < fewest {
      faults.append("\(node.place.label): has too few items")
    }
    guard let item = rule["items"] as? [String: Any] else { return faults }
    for node in items { faults += self.faults(of: node, item) }
    return faults
  }
}
