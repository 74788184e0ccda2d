import Files
import Vocabulary

/// A tag in an order's note, as agents type it in the shop's back office.
///
/// A note that begins with `3号`, followed by its end, a blank or one of `/ , ， 、 ; ； : ：`, is agent
/// 3's tag, also full width, with a blank before 号, with 號, or in brackets; 红旗 黄旗 绿旗 蓝旗 紫旗
/// in it sets the flag, else red (CONTRACT.md, Files that clerks bring).
public struct NoteTag: Hashable, Sendable {
  /// The digits before 号.
  public let number: String
  /// The agent of that number; nil when no agent can have it.
  public let agent: AgentNumber?
  public let flag: Flag

  /// Parses a note; nil when it is no tag. The precedence `order` decides between several flags in
  /// it.
  ///
  /// Works on bytes: a file has a million notes.
  public init?(_ note: String, by order: FlagOrder) {
    if let tag = NoteTag(plain: note, by: order) {
      self = tag
    } else if let unfolded = Self.unfolded(note), let tag = NoteTag(plain: unfolded, by: order) {
      self = tag
    } else {
      return nil
    }
  }

  private init?(plain note: String, by order: FlagOrder) {
    guard let first = note.utf8.first, Self.isDigit(first) else { return nil }
    var note = note
    let read = note.withUTF8 { bytes -> (digits: Int, value: Int, flag: Flag)? in
      var digits = 0
      // Capped: past the largest number that an agent can have the value does not matter.
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

  /// Returns true when a note that is no tag may have been meant as one: a number of at most four
  /// digits with 号, # or a word for agent next to it.
  static func isNear(_ note: String) -> Bool {
    guard let first = note.unicodeScalars.first,
      mayBeFolded(first) || "#nN客工＃Ｎｎ".unicodeScalars.contains(first)
    else { return false }
    let text = HalfWidth.folded(String(note.prefix(12))).replacing("號", with: "号").lowercased()
    guard text.contains(where: { "号#n服".contains($0) }) else { return false }
    return text.prefixMatch(of: near) != nil
  }

  private static var near: Regex<Substring> {
    /[\[\(【「『<《〔]*\s*(?:\d{1,4}\s*[号#]|#\s*\d{1,4}(?!\d)|(?:no\.?|客服|工号)\s*:?\s*\d{1,4}(?!\d))/
  }

  /// Returns true for a character with which a tag in another spelling may begin.
  private static func mayBeFolded(_ first: Unicode.Scalar) -> Bool {
    switch first.value {
    case 48...57, 0xFF10...0xFF19: true
    default: brackets.contains { $0.open == first }
    }
  }

  private static let brackets: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
    ("【", "】"), ("[", "]"), ("［", "］"), ("(", ")"), ("（", "）"), ("「", "」"), ("〔", "〕"), ("<", ">"),
    ("《", "》"),
  ]

  /// Returns the note with the unambiguous spellings of a tag's beginning folded into the plain
  /// one; nil when it does not begin with one.
  private static func unfolded(_ note: String) -> String? {
    guard let first = note.unicodeScalars.first, mayBeFolded(first) else { return nil }
    var rest = Substring(note).unicodeScalars
    let bracket = brackets.first { $0.open == first }
    if bracket != nil { rest.removeFirst() }
    func skipBlanks() { while rest.first?.properties.isWhitespace == true { rest.removeFirst() } }
    skipBlanks()
    var digits = ""
    while let digit = rest.first, let plain = Unicode.Scalar(halfWidth(digit)),
      48...57 ~= plain.value
    {
      digits.unicodeScalars.append(plain)
      rest.removeFirst()
    }
    skipBlanks()
    guard !digits.isEmpty, let sign = rest.popFirst(), sign == "号" || sign == "號" else {
      return nil
    }
    // A closing bracket sets off the text behind it, like a blank.
    let inside = rest.drop { $0.properties.isWhitespace }
    if let bracket, inside.first == bracket.close {
      return digits + "号 " + String(inside.dropFirst())
    }
    return digits + "号" + String(rest)
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> UInt32 {
    0xFF10...0xFF19 ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
  }

  /// The characters 号 and 旗 in UTF-8.
  private static let sign = Array("号".utf8)
  private static let flagSign = Array("旗".utf8)
  private static let flags = Flag.allCases.map { (name: Array($0.name.chinese.utf8), flag: $0) }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }

  /// Returns true when the number ends here: with the note, a blank, or a separating mark.
  private static func isEnd(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // A character has at most four bytes in UTF-8; the cut-off rest of the next one does not
    // matter.
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
