import Vocabulary

/// The precedence of flags when several reasons hold: a setting of the desk.
///
/// The note carries all reasons; the flag is the one that changes what the warehouse does last
/// (HANDBOOK/orders.md, Tag).
public struct FlagOrder: Hashable, Sendable {
  /// All flags, weakest first.
  public let flags: [Flag]

  /// The default, purple < red < yellow < blue < green: our reading, since the papers name no
  /// order.
  public static let standard = FlagOrder(checked: [.purple, .red, .yellow, .blue, .green])

  /// Returns nil unless every flag stands there exactly once.
  public init?(_ flags: [Flag]) {
    guard flags.count == Flag.allCases.count, Set(flags).count == flags.count else { return nil }
    self.init(checked: flags)
  }

  private init(checked flags: [Flag]) { self.flags = flags }

  /// The precedence as text, weakest first: `purple < red < yellow < blue < green`.
  public var label: Text {
    Text(
      zh: flags.map(\.name.chinese).joined(separator: " < "),
      en: flags.map(\.name.english).joined(separator: " < "))
  }

  /// Returns the strongest of the candidates; nil when there are none.
  public func deciding(among candidates: some Sequence<Flag>) -> Flag? {
    candidates.max { rank($0) < rank($1) }
  }

  private func rank(_ flag: Flag) -> Int {
    flags.firstIndex(of: flag) ?? 0
  }
}
