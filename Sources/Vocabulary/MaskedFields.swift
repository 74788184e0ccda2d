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
      var behind = text[text.index(after: sign)...].drop { $0 == " " }
      // What was asked for may stand on the next line.
      if behind.first?.isNewline == true {
        behind = behind.drop { $0.isWhitespace }
        if isField(behind) { continue }
      }
      let content = behind.startIndex..<Self.end(of: behind)
      if !content.isEmpty { return (name, content) }
    }
    return nil
  }

  private static func begins(_ text: Substring, with name: String) -> Bool {
    text.prefix(name.count).lowercased() == name
  }

  /// Returns true for a text that begins with the name of a field, and a sign or a number behind
  /// it: 手机街 is a street.
  private static func isField(_ text: Substring) -> Bool {
    let names = (wanted + others).filter { begins(text, with: $0) }
    guard let name = names.max(by: { $0.count < $1.count })
    else { return false }
    guard let next = text.dropFirst(name.count).first(where: { $0 != " " }) else { return true }
    return next.unicodeScalars.allSatisfy(signs.contains) || next.isWholeNumber || next == "*"
      || next == "+"
  }

  /// A content ends with its line, a semicolon, or the next field.
  private static func end(of text: Substring) -> String.Index {
    var index = text.startIndex
    while index < text.endIndex {
      if ";；。".contains(text[index]) || text[index].isNewline { break }
      if index > text.startIndex, isField(text[index...]) { break }
      index = text.index(after: index)
    }
    var end = index
    while end > text.startIndex, " ，,、".contains(text[text.index(before: end)]) {
      end = text.index(before: end)
    }
    return end
  }

  /// Returns a content masked. Numbers in it are masked already and stay as they are: buyers paste
  /// name, phone and address in one line. Masking it again changes nothing.
  private static func shown(_ content: Substring, _ name: String) -> String {
    var isFirst = true
    var shown = ""
    var rest = content
    while !rest.isEmpty {
      let number = rest.firstMatch(of: /[0-9Xx+\-]*\*{4}[0-9Xx]*/)?.range
      let piece = rest[..<(number?.lowerBound ?? rest.endIndex)]
      shown += masked(piece, isName: isFirst && names.contains(name))
      if piece.contains(where: { !isBlank($0) }) { isFirst = false }
      if let number { shown += rest[number] }
      rest = number.map { rest[$0.upperBound...] } ?? ""
    }
    return shown
  }

  /// Returns a piece without a number masked, with the blanks and commas around it.
  private static func masked(_ piece: Substring, isName: Bool) -> String {
    let head = piece.prefix(while: isBlank)
    let tail = piece.dropFirst(head.count).reversed().prefix(while: isBlank).count
    let core = piece.dropFirst(head.count).dropLast(tail)
    guard !core.isEmpty, core != "***", core.dropFirst() != "**" else { return String(piece) }
    return head + (isName ? Mask.receiver(String(core)) : "***") + piece.suffix(tail)
  }

  private static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace || ",，、".contains(character)
  }
}
