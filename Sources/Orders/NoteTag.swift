import Vocabulary

/// A tag that stands in an order's note, as agents type it in the shop's back office.
///
/// A note that begins with `3号`, followed by its end, a blank or one of `/ , ， 、 ; ； : ：`, is agent
/// 3's tag; 红旗 黄旗 绿旗 蓝旗 紫旗 in it sets the flag, else red (contract.md, Files that clerks bring).
public struct NoteTag: Hashable, Sendable {
  /// The digits before 号.
  public let number: String
  /// Nil when the digits are no number that an agent can have.
  public let agent: AgentNumber?
  public let flag: Flag

  /// Nil when the note is no tag. Of several flags in it, `order` decides.
  public init?(_ note: String, by order: FlagOrder) {
    // Most notes that are no tag end here, before anything is decoded.
    guard let first = note.utf8.first, 48...57 ~= first else { return nil }
    let digits = note.utf8.prefix { 48...57 ~= $0 }
    let rest = note.unicodeScalars[digits.endIndex...]
    guard rest.first == "号", rest.dropFirst().first.map(Self.ends) ?? true else { return nil }
    number = String(digits) ?? ""
    agent = AgentNumber(Self.value(of: digits))
    flag = Self.flag(in: note, by: order)
  }

  /// 0, which is nobody's, for a number with more digits than any agent has.
  private static func value(of digits: Substring.UTF8View) -> Int {
    guard digits.count <= 6 else { return 0 }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private static func ends(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", ",", "，", "、", ";", "；", ":", "：": true
    case "\u{0}"..."\u{7F}": scalar == " " || 9...13 ~= scalar.value
    default: scalar.properties.isWhitespace
    }
  }

  private static func flag(in note: String, by order: FlagOrder) -> Flag {
    let scalars = note.unicodeScalars
    let named = zip(scalars, scalars.dropFirst()).compactMap { colour, next in
      next == "旗" ? Flag(String(colour)) : nil
    }
    return order.deciding(among: named) ?? .red
  }
}
