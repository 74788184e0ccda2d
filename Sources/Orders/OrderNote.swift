import Vocabulary

/// The fields by which a tag instructs the warehouse, and the one line made of them.
///
/// The line has one fixed order so that whoever packs reads it at a glance: agent number, courier,
/// what to wait for, gift and money back, other (HANDBOOK/orders.md, Note). Empty fields are left
/// out.
public struct OrderNote: Hashable, Codable, Sendable {
  /// The maximum length that the platform takes, in bytes of UTF-8.
  public static let limit = 1000

  public var courier: String
  public var wait: String
  public var gift: String
  public var refund: Money?
  public var other: String

  public init(
    courier: String = "", wait: String = "", gift: String = "", refund: Money? = nil,
    other: String = ""
  ) {
    self.courier = courier
    self.wait = wait
    self.gift = gift
    self.refund = refund
    self.other = other
  }

  /// Returns the note's line, such as `1号 / 顺丰 / 尺码未定，等确认再发 / 送小礼品，退5元`.
  public func line(for agent: AgentNumber) -> String {
    ["\(agent)号", Self.field(courier), Self.field(wait), giftAndRefund, Self.field(other)]
      .filter { !$0.isEmpty }.joined(separator: " / ")
  }

  /// Returns the line once it is checked.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it is longer than `limit`, with the count, or
  ///   money back is not above 0.
  public func checked(for agent: AgentNumber) throws -> String {
    if let refund, refund <= .zero {
      throw Refusal(Texts.noMoneyBack(refund), fix: Texts.amountShape)
    }
    let line = line(for: agent)
    let count = line.utf8.count
    guard count <= Self.limit else {
      throw Refusal(
        Texts.noteTooLong(count, Self.limit), fix: Texts.shortenNote(count - Self.limit))
    }
    return line
  }

  /// Returns the flags for which the fields give reason: a special courier, something to wait for,
  /// a gift or money back, anything else (HANDBOOK/orders.md, Tag). Empty when nothing is special.
  ///
  /// - Parameter usual: the courier that counts as nothing special.
  public func reasons(usual: String = "") -> [Flag] {
    var reasons: [Flag] = []
    let courier = Self.field(courier)
    if !courier.isEmpty, courier != usual { reasons.append(.yellow) }
    if !Self.field(wait).isEmpty { reasons.append(.green) }
    if !giftAndRefund.isEmpty { reasons.append(.blue) }
    if !Self.field(other).isEmpty { reasons.append(.purple) }
    return reasons
  }

  /// Returns the flag that the fields ask for: red when nothing is special.
  public func flag(by order: FlagOrder, usual: String = "") -> Flag {
    order.deciding(among: reasons(usual: usual)) ?? .red
  }

  private var giftAndRefund: String {
    let gift = Self.field(gift)
    let sent = gift.isEmpty || gift.hasPrefix("送") ? gift : "送\(gift)"
    // Written as people do: `5`, `5.5`.
    let yuan = refund.map { Points(hundredths: $0.fen).description }
    return [sent, yuan.map { "退\($0)元" } ?? ""].filter { !$0.isEmpty }.joined(separator: "，")
  }

  /// Returns a field on one line; slashes at the ends of words become full width, so that none is
  /// taken for the separator of fields.
  private static func field(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.unicodeScalars.contains(where: isControl) }
    return words.enumerated().map { index, word in
      var word = String(word)
      if word.hasPrefix("/") { word.replaceSubrange(word.startIndex...word.startIndex, with: "／") }
      if word.hasSuffix("/") {
        word.removeLast()
        word += "／"
      }
      return word
    }.joined(separator: " ")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
