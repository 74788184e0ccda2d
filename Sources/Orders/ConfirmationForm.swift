import Vocabulary

/// The form confirmed with the buyer before the parcel's label is printed: nine fields, all
/// required but the remark (HANDBOOK/orders.md, Confirmation form).
public struct ConfirmationForm: Hashable, Codable, Sendable {
  /// A field of the form; the cases stand in the order in which the buyer reads them.
  public enum Field: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case goods, size, colour, quantity, remark, address, courier, phone, name

    public var isRequired: Bool { self != .remark }

    /// The field's name, in the form and in prompts.
    public var title: Text { Texts.title(of: self) }

    /// The maximum number of characters.
    var limit: Int {
      switch self {
      case .remark: 200
      case .address: 120
      case .goods, .name: 40
      default: 30
      }
    }
  }

  /// The checked texts by field; a field that is not filled in has no entry.
  public private(set) var values: [Field: String] = [:]

  /// The fields that are the buyer's own data.
  public static let personal: [Field] = [.address, .phone, .name]

  public init() {}

  public subscript(field: Field) -> String? { values[field] }

  /// The required fields that have no text yet.
  public var missing: [Field] { Field.allCases.filter { $0.isRequired && values[$0] == nil } }

  /// Fills a field in, with the text checked and put on one line. An empty text clears the remark.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the fault and the expected shape, when the text is
  ///   too long or malformed, or a required field is empty.
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

  /// Fills a field in when the text is valid for it, else leaves it: imported data may not be.
  mutating func fillIfFit(_ field: Field, with text: String?) {
    guard let text, !text.isEmpty else { return }
    try? fill(field, with: text)
  }

  /// The form masked for display outside the form itself: `138****1234`, `王**`, the first 6
  /// characters of the address.
  public var masked: ConfirmationForm {
    var form = self
    form.values[.address] = values[.address].map { "\($0.prefix(6))***" }
    form.values[.phone] = values[.phone].map(Mask.number)
    form.values[.name] = values[.name].map(Mask.receiver)
    return form
  }

  /// Returns the message for the buyer, in Chinese whatever the language.
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
      let digits = text.halfWidth.filter { $0 != " " && $0 != "件" }
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
      // A phone with a name behind it was meant for other fields.
      let place = text.replacing(/[+0-9][0-9 -]{6,}/, with: " ").trimmed
      let isPhone =
        text.prefixMatch(of: /(\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])/) != nil
      guard !isPhone, place.count >= 6, place.contains(where: \.isLetter) else {
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

  /// Returns a mobile number, with the extension of a platform's stand-in number if there is one
  /// (`18412345678-1234`), or a landline with its area code; nil for anything else.
  private static func phone(_ text: String) -> String? {
    var text = text.halfWidth.filter { $0 != " " }
    for prefix in ["+86", "0086"] where text.hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count))
    }
    if text.hasPrefix("-") { text.removeFirst() }
    let isMobile = text.wholeMatch(of: /1[3-9][0-9]{9}(-[0-9]{1,6})?/) != nil
    let isLandline = text.wholeMatch(of: /0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?/) != nil
    return isMobile || isLandline ? text : nil
  }
}
