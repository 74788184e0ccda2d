/// A text in which what stands behind the name of a personal field is masked: `地址：…`, `收货人: …`.
struct MaskedFields {
  private(set) var text: String

  private static let addresses = [
    "收货地址", "收件地址", "详细地址", "家庭地址", "地址", "住址", "address",
  ]
  private static let names = ["收货人", "收件人", "联系人", "真实姓名", "姓名", "receiver"]
  private static let cards = [
    "身份证号码", "身份证号", "身份证", "银行卡号", "银行卡", "银行账号", "卡号", "id card", "bank card",
  ]
  private static let wanted = addresses + names + cards
  /// Words of fields that end the one before.
  private static let others = ["电话", "手机", "手机号", "微信", "备注", "邮编", "phone", "mobile", "note"]

  /// Characters between a field's name and its content.
  private static let signs: Set<Unicode.Scalar> = [":", "：", "=", "＝"]
  private static let longestName = 12

  init(_ text: String) {
    self.text = text
    // Most texts have none, and lists mask hundreds.
    guard text.unicodeScalars.contains(where: Self.signs.contains) else { return }
    var masked = ""
    var rest = text[...]
    while let (name, content) = Self.field(in: rest) {
      masked += rest[..<content.lowerBound]
      masked += Self.shown(text[content], name)
      rest = text[content.upperBound...]
    }
    self.text = masked + rest
  }

  /// The first field with a content: its name and its content; nil when there is none.
  private static func field(
    in text: Substring
  ) -> (name: String, content: Range<String.Index>)? {
    for sign in text.indices where text[sign].unicodeScalars.allSatisfy(signs.contains) {
      var before = text[..<sign]
      while before.last == " " { before.removeLast() }
      let end = before.suffix(longestName).lowercased()
      guard let name = wanted.first(where: end.hasSuffix) else { continue }
      let behind = text[text.index(after: sign)...].drop { $0 == " " }
      let content = behind.startIndex..<Self.end(of: behind)
      if !content.isEmpty { return (name, content) }
    }
    return nil
  }

  private static func begins(_ text: Substring, with name: String) -> Bool {
    text.prefix(name.count).lowercased() == name
  }

  /// A content ends with its line, a semicolon, or the next field.
  private static func end(of text: Substring) -> String.Index {
    let words = wanted + others
    var index = text.startIndex
    while index < text.endIndex {
      if ";；。".contains(text[index]) || text[index].isNewline { break }
      if index > text.startIndex, words.contains(where: { begins(text[index...], with: $0) }) {
        break
      }
      index = text.index(after: index)
    }
    var end = index
    while end > text.startIndex, " ，,、".contains(text[text.index(before: end)]) {
      end = text.index(before: end)
    }
    return end
  }

  private static func shown(_ content: Substring, _ name: String) -> String {
    if content.contains("*") { return String(content) }
    return names.contains(name) ? Mask.receiver(String(content)) : "***"
  }
}
