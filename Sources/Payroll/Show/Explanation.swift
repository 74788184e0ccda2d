import Vocabulary

/// The explanation of a figure as a tree: the figure, the rule that held, the input that it read,
/// the arithmetic, and the figures that it consists of (HANDBOOK/kpi.md, Run: each number of a
/// statement answers "why").
public struct Explanation: Hashable, Codable, Sendable {
  public let title: String
  public let value: String
  /// The arithmetic.
  public let because: String?
  public let rule: Rule?
  public let inputs: [Input]
  public let parts: [Explanation]

  /// The line of a policy file.
  public struct Rule: Hashable, Codable, Sendable {
    public let file: String
    public let line: Int?
    /// The day from which the policy holds.
    public let from: Day
    /// The source of the rule, such as the paper or a decision.
    public let source: String?
  }

  /// A recorded fact that the figure was computed from.
  public struct Input: Hashable, Codable, Sendable {
    public let what: String
    public let date: Day?
    /// The agent who entered it, and the time in ISO 8601 with offset.
    public let by: AgentNumber?
    public let at: String?
    /// The file it came from, with the line where known; nil where no file is known, as for entries
    /// at the desk.
    public let origin: String?

    enum CodingKeys: String, CodingKey {
      case what, date, by
      case at = "entered_at"
      case origin
    }

    init(
      what: String, date: Day? = nil, by: AgentNumber? = nil, at: String? = nil,
      origin: String? = nil
    ) {
      self.what = what
      self.date = date
      self.by = by
      self.at = at
      self.origin = origin
    }
  }

  init(
    _ title: String, _ value: some CustomStringConvertible, because: String? = nil,
    rule: Rule? = nil, inputs: [Input] = [], parts: [Explanation] = []
  ) {
    self.title = title
    self.value = value.description
    self.because = because
    self.rule = rule
    self.inputs = inputs
    self.parts = parts
  }

  /// The tree as indented lines.
  public func lines(_ language: Language) -> [String] {
    let head = "\(title) \(value)" + (because.map { "  = \($0)" } ?? "")
    var below: [String] = []
    if let rule {
      let place = rule.line.map { "\(rule.file):\($0)" } ?? rule.file
      below.append(Texts.ruleLine(place, rule.from, rule.source)(language))
    }
    below += inputs.map { Texts.inputLine($0)(language) }
    return [head] + below.map { "  · " + $0 }
      + parts.flatMap { $0.lines(language) }.map { "  " + $0 }
  }
}
