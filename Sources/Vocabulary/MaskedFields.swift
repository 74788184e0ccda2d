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
  /// Words of fields that end the one before.
  private static let others = ["电话", "手机", "手机号", "微信", "备注", "邮编", "phone", "mobile", "note"]

  init(_ text: String) {
    self.text = text
    let wanted = Self.addresses + Self.names + Self.cards
    let small = text.lowercased()
    guard wanted.contains(where: small.contains) else { return }
    var masked = ""
    var rest = text[...]
    while let (name, content, after) = Self.field(in: rest, among: wanted) {
      masked += rest[..<content.lowerBound]
      masked += Self.shown(text[content], name)
      rest = text[after...]
    }
    self.text = masked + rest
  }

  /// The first field with a content: its name, its content, and where the text goes on.
  private static func field(
    in text: Substring, among names: [String]
  ) -> (name: String, content: Range<String.Index>, after: String.Index)? {
    var index = text.startIndex
    while index < text.endIndex {
      if let name = names.first(where: { begins(text[index...], with: $0) }) {
        var start = text.index(index, offsetBy: name.count)
        start = text[start...].firstIndex { $0 != " " } ?? text.endIndex
        if start < text.endIndex, ":：=＝".contains(text[start]) {
          start = text.index(after: start)
          start = text[start...].firstIndex { $0 != " " } ?? text.endIndex
          let end = end(of: text[start...])
          if start < end { return (name, start..<end, end) }
        }
      }
      index = text.index(after: index)
    }
    return nil
  }

  private static func begins(_ text: Substring, with name: String) -> Bool {
    text.prefix(name.count).lowercased() == name
  }

  /// A content ends with its line, a semicolon, or the next field.
  private static func end(of text: Substring) -> String.Index {
    let words = addresses + names + cards + others
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
