import Vocabulary

/// A tag that stands in an order's note, as agents type it in the shop's back office.
///
/// A note that begins with `3号`, followed by its end, a blank or one of `/ , ， 、 ; ； : ：`, is agent
/// 3's tag; 红旗 黄旗 绿旗 蓝旗 紫旗 in it sets the flag, else red (CONTRACT.md, Files that clerks bring).
public struct NoteTag: Hashable, Sendable {
  /// The digits before 号.
  public let number: String
  /// Nil when the digits are no number that an agent can have.
  public let agent: AgentNumber?
  public let flag: Flag

  /// Nil when the note is no tag. Of several flags in it, `order` decides.
  ///
  /// Works on bytes: a file has a million notes.
  public init?(_ note: String, by order: FlagOrder) {
    guard let first = note.utf8.first, Self.isDigit(first) else { return nil }
    var note = note
    let read = note.withUTF8 { bytes -> (digits: Int, value: Int, flag: Flag)? in
      var digits = 0
      // Past the largest number that an agent can have the value does not matter.
      var value = 0
      while digits < bytes.count, Self.isDigit(bytes[digits]) {
        value = min(value * 10 + Int(bytes[digits] - 48), 100_000)
        digits += 1
      }
      let rest = bytes[digits...]
      guard rest.starts(with: Self.sign), Self.isEnd(rest.dropFirst(Self.sign.count)) else {
        return nil
      }
      return (digits, value, Self.flag(in: bytes, by: order))
    }
    guard let read else { return nil }
    number = String(note.prefix(read.digits))
    agent = AgentNumber(read.value)
    flag = read.flag
  }

  /// 号 and 旗 in UTF-8.
  private static let sign = Array("号".utf8)
  private static let flagSign = Array("旗".utf8)
  private static let flags = Flag.allCases.map { (name: Array($0.name.chinese.utf8), flag: $0) }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }

  /// Whether the number ends here: with the note, a blank, or a mark that sets it off.
  private static func isEnd(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // A character of UTF-8 has at most four bytes; what the cut leaves of the next does not matter.
    let next = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first
    guard let next else { return true }
    return "/,，、;；:：".unicodeScalars.contains(next) || next.properties.isWhitespace
  }

  private static func flag(in bytes: UnsafeBufferPointer<UInt8>, by order: FlagOrder) -> Flag {
    var found: [Flag] = []
    for at in bytes.indices where bytes[at] == flagSign[0] {
      guard bytes[at...].starts(with: flagSign) else { continue }
      found += flags.filter { bytes[..<at].suffix($0.name.count).elementsEqual($0.name) }.map(
        \.flag)
    }
    return order.deciding(among: found) ?? .red
  }
}
