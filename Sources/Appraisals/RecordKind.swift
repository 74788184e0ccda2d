import Vocabulary

/// The kind of a record (CONTRACT.md, Files that clerks bring: the kinds of `records`).
///
/// Grades and figures carry the name of the item that they grade or state, so that a policy with
/// other items needs no other kinds.
public enum RecordKind: Hashable, SingleValueCodable, Sendable {
  /// A review's grade for one item of the KPI, such as `grade.quality`.
  case grade(String)
  /// A low rating caused by after-sales.
  case lowRating
  /// A complaint judged true and about service.
  case complaint
  case praise
  case outstanding
  /// A breach of one rule of the list in `Policies/fines.yaml`.
  case conduct
  /// A whole day of approved leave.
  case leave
  /// An amount on top of the wage.
  case reward
  /// An amount that a clerk put right by hand and another approved, of either sign
  /// (`AdjustmentFlow`). No file and no command enters one by itself.
  case adjustment
  /// A month's figure that a policy's item reads, such as `figure.conversion`.
  case figure(String)

  private static let plain: [(RecordKind, String)] = [
    (.lowRating, "low_rating"), (.complaint, "complaint"), (.praise, "praise"),
    (.outstanding, "outstanding"), (.conduct, "conduct"), (.leave, "leave"), (.reward, "reward"),
    (.adjustment, "adjustment"),
  ]

  /// Parses a kind as files write it, such as `low_rating`, `grade.quality`, `figure.conversion`;
  /// nil for anything else.
  public init?(_ code: String) {
    if let kind = Self.plain.first(where: { $0.1 == code })?.0 {
      self = kind
    } else if code.hasPrefix("grade."), Self.isName(code.dropFirst(6)) {
      self = .grade(String(code.dropFirst(6)))
    } else if code.hasPrefix("figure."), Self.isName(code.dropFirst(7)) {
      self = .figure(String(code.dropFirst(7)))
    } else {
      return nil
    }
  }

  /// The kind as files write it.
  public var code: String {
    switch self {
    case .grade(let item): "grade." + item
    case .figure(let name): "figure." + name
    default: Self.plain.first { $0.0 == self }?.1 ?? ""
    }
  }

  public var written: String { code }

  /// The codes of the kinds without a name of their own that people enter, for a hint.
  static var codes: [String] { plain.filter { $0.0 != .adjustment }.map(\.1) }

  /// The name of an item of the shop's paper, such as 配合度 for `cooperation`; nil for others.
  public static func itemName(_ key: String) -> Text? { Texts.itemNames[key] }

  /// The kind in words: 低质评价, 买家表扬, ...
  public var name: Text { Texts.name(of: self) }

  /// Returns true for a valid name: ASCII small letters, digits and `_`, at most 40, a letter
  /// first.
  private static func isName(_ text: Substring) -> Bool {
    guard (1...40).contains(text.utf8.count), let first = text.utf8.first, 97...122 ~= first else {
      return false
    }
    return text.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 95 }
  }
}
