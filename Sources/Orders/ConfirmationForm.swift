import Vocabulary

/// What is confirmed with the buyer before the parcel's label is printed: nine fields, all but the
/// remark required (HANDBOOK/orders.md, Confirmation form).
public struct ConfirmationForm: Hashable, Codable, Sendable {
  /// In the order in which the buyer reads them.
  public enum Field: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case goods, size, colour, quantity, remark, address, courier, phone, name

    public var isRequired: Bool { self != .remark }

    /// What it is called: in the form, and when it is asked for.
    public var title: Text { Texts.title(of: self) }

    /// The most characters that it takes.
    var limit: Int {
      switch self {
      case .remark: 200
      case .address: 120
      case .goods, .name: 40
      default: 30
      }
    }
  }

  /// Checked texts; a field that was not filled in has none.
  public private(set) var values: [Field: String] = [:]

  public init() {}

  public subscript(field: Field) -> String? { values[field] }

  /// Required fields that have no text yet.
  public var missing: [Field] { Field.allCases.filter { $0.isRequired && values[$0] == nil } }

  /// Fills a field in. Throws `Refusal` with what is wrong with the text, and what is expected; an
  /// empty one empties the remark and is refused elsewhere.
  public mutating func fill(_ field: Field, with text: String) throws {
    let text = Self.oneLine(text)
    guard !text.isEmpty else {
      if field.isRequired { throw Refusal(Texts.fieldMissing(field), fix: Texts.giveField(field)) }
      values[field] = nil
      return
    }
    guard text.count <= field.limit else {
      throw Refusal(Texts.fieldTooLong(field, text.count, field.limit), fix: .makeItShorter)
    }
    values[field] = try Self.checked(text, field)
  }

  /// Fills a field in when the text is fit for it: what an import knows may not be.
  mutating func fillIfFit(_ field: Field, with text: String?) {
    guard let text, !text.isEmpty else { return }
    try? fill(field, with: text)
  }

  /// What may be shown elsewhere than in the form itself: `138****1234`, `王**`, the address's
  /// beginning.
  public var masked: ConfirmationForm {
    var form = self
    form.values[.address] = values[.address].map { "\($0.prefix(6))***" }
    form.values[.phone] = values[.phone].map(Mask.number)
    form.values[.name] = values[.name].map(Mask.receiver)
    return form
  }

  /// The message that the buyer is sent, in Chinese as the buyer reads it.
  public func message(for order: OrderNumber) -> String {
    let fields = Field.allCases.map {
      "\($0.title.chinese)：\(values[$0] ?? ($0.isRequired ? "—" : "无"))"
    }
    return ([Texts.confirmationHead(order).chinese] + fields + [Texts.confirmationTail.chinese])
      .joined(separator: "\n")
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.unicodeScalars.contains(where: isControl) }
      .joined(separator: " ")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  private static func checked(_ text: String, _ field: Field) throws -> String {
    switch field {
    case .quantity:
      let digits = text.filter { $0 != " " && $0 != "件" }
      guard let count = Int(digits), 1...999 ~= count else {
        throw Refusal(Texts.badCount(text), fix: Texts.countShape)
      }
      return String(count)
    case .phone:
      guard let phone = phone(text) else {
        throw Refusal(Texts.badPhone, fix: Texts.phoneShape)
      }
      return phone
    case .address:
      guard text.count >= 6, text.contains(where: \.isLetter) else {
        throw Refusal(Texts.badAddress, fix: Texts.addressShape)
      }
    case .name:
      guard text.contains(where: \.isLetter) else {
        throw Refusal(Texts.badName, fix: Texts.nameShape)
      }
    default: break
    }
    return text
  }

  /// A mobile number, with the extension of a platform's stand-in number if there is one
  /// (`18412345678-1234`), or a landline with its area code; nil for anything else.
  private static func phone(_ text: String) -> String? {
    var text = text.filter { $0 != " " }
    for prefix in ["+86", "0086"] where text.hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count))
    }
    if text.hasPrefix("-") { text.removeFirst() }
    let isMobile = text.wholeMatch(of: /1[3-9][0-9]{9}(-[0-9]{1,6})?/) != nil
    let isLandline = text.wholeMatch(of: /0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?/) != nil
    return isMobile || isLandline ? text : nil
  }
}
