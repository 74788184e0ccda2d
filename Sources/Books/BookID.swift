/// Which book is meant: one with commands of its own, or one that the shop defined.
public struct BookID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let issue = BookID(rawValue: "issue")
  public static let service = BookID(rawValue: "service")
  public static let stock = BookID(rawValue: "stock")
  public static let followup = BookID(rawValue: "followup")
  public static let plan = BookID(rawValue: "plan")
  public static let summary = BookID(rawValue: "summary")
  public static let call = BookID(rawValue: "call")
  public static let reward = BookID(rawValue: "reward")

  /// The books that have commands of their own (HANDBOOK/systems.md, S6, S7, S13, S18, S19, S20,
  /// S24).
  public static let standard: [BookID] = [
    .issue, .service, .stock, .followup, .plan, .summary, .call, .reward,
  ]

  public var isStandard: Bool { Self.standard.contains(self) }

  /// The fields that the commands fill, and how: a file that lacks one is refused.
  var fields: [(id: String, kind: Field.Kind)] {
    switch self {
    case .issue:
      [("what", .text), ("kind", .choice), ("route", .choice), ("due", .day), ("answer", .text)]
    case .service: [("enquiries", .whole), ("sales", .whole), ("reasons", .counts)]
    case .stock:
      [
        ("goods", .text), ("name", .text), ("pieces", .whole), ("counted", .whole),
        ("note", .text),
      ]
    case .followup:
      [
        ("buyer", .text), ("kind", .choice), ("due", .day), ("order", .order), ("note", .text),
        ("result", .text),
      ]
    case .plan: [("what", .text)]
    case .summary: [("text", .text)]
    case .call:
      [
        ("caller", .text), ("phone", .phone), ("question", .text), ("answer", .text),
        ("began", .time), ("ended", .time), ("follow_up", .text), ("due", .day),
        ("result", .text),
      ]
    case .reward:
      [
        ("agent", .agent), ("kind", .choice), ("what", .text), ("amount", .money),
        ("record", .whole),
      ]
    default: []
    }
  }
}
