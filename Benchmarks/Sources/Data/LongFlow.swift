import Foundation

/// A flow with a long way, of so many states, and a sheet of its cases.
struct LongFlow {
  static let states = 30
  static let cases = 100_000
  /// Cases that went on from the first state, one step further each than the one before.
  static let moved = 3_000
  static let id = "long_way"

  let agents: Int

  private static func state(_ number: Int) -> String {
    "s\(number)\(number == 1 ? ": first" : number == states ? ": last" : ":")"
  }

  func writeDefinition(desk: String) throws {
    let steps = (1..<Self.states).map {
      "    - {from: s\($0), to: s\($0 + 1), by: [holder, lead]}"
    }
    let text = """
      id: \(Self.id)
      name: {zh: 长流程, en: a long way}
      version: 2026-10-01
      counter: \(Self.id)
      subject: home
      fields:
        - {id: home, name: {zh: 房号, en: home}, type: customer, required: true}
        - {id: what, name: {zh: 内容, en: what}, type: text, required: true}
        - {id: done, name: {zh: 办好, en: done}, type: flag}
      states:
      \((1...Self.states).map { "  " + Self.state($0) }.joined(separator: "\n"))
      steps:
        open: {may: done}
        next:
      \(steps.joined(separator: "\n"))
      clocks:
        whole: {name: {zh: 全程, en: whole}, from: s1, until: s\(Self.states), within: 60 days}
        first: {name: {zh: 起步, en: the first step}, from: s1, until: s2, within: 15 working days}
      holds:
        - {id: done, name: {zh: 办好, en: done}, of: any, with: done = yes, at_least: 90 %}

      """
    try text.write(
      toFile: desk + "/Policies/flows/\(Self.id).yaml", atomically: true, encoding: .utf8)
  }

  func writeSheet(_ path: String) throws {
    var random = Random(seed: 6)
    var file = try DataFile(path)
    try file.line("home,what,owner,day")
    for number in 1...Self.cases {
      let day = 1 + random.below(31)
      try file.line(
        "H\(number),第\(number)件要办的事,\(1 + number % agents),2026-10-\(day < 10 ? "0" : "")\(day)")
    }
    try file.flush()
  }

  /// Lines of a session that take cases on, as a lead.
  func writeLines(_ path: String) throws {
    var file = try DataFile(path)
    for number in 1...Self.moved {
      for _ in 0..<(number % 5 + 1) { try file.line("case next \(Self.id) \(number) --as 1") }
    }
    try file.flush()
  }
}
