import Vocabulary

/// A customer's personal data: the five entries of the form (HANDBOOK/systems.md, M1).
public struct Person: Hashable, Sendable {
  /// The entries in the form's order.
  public enum Entry: String, CaseIterable, Sendable {
    case name, mobile
    case idNumber = "id_number"
    case gender, birthday
  }

  public enum Gender: String, CaseIterable, Sendable {
    case female, male
  }

  public var name: String?
  public var mobile: String?
  public var idNumber: IdentityNumber?
  public var gender: Gender?
  public var birthday: Day?

  public init(
    name: String? = nil, mobile: String? = nil, idNumber: IdentityNumber? = nil,
    gender: Gender? = nil, birthday: Day? = nil
  ) {
    self.name = name
    self.mobile = mobile
    self.idNumber = idNumber
    self.gender = gender
    self.birthday = birthday
  }

  /// The value of an entry as it is stored; nil when it is missing.
  public subscript(entry: Entry) -> String? {
    switch entry {
    case .name: name
    case .mobile: mobile
    case .idNumber: idNumber?.text
    case .gender: gender?.rawValue
    case .birthday: birthday?.description
    }
  }

  /// The entries without a value; all five are required.
  public var missing: [Entry] { Entry.allCases.filter { self[$0] == nil } }

  /// Returns the value of an entry as everybody may see it; nil when it is missing.
  public func masked(_ entry: Entry) -> String? {
    switch entry {
    case .name: name.map(Mask.name)
    case .mobile: mobile.map(Mask.number)
    case .idNumber: idNumber.map { Self.maskedNumber($0.text) }
    case .gender: gender?.rawValue
    // Whoever plans a birthday's care needs the day, nobody the year.
    case .birthday: birthday.map { "****" + $0.description.dropFirst(4) }
    }
  }

  /// Returns a number as everybody may see it, also one that is wrong and of any length.
  static func maskedNumber(_ text: String) -> String { "\(text.prefix(3))****\(text.suffix(2))" }

  /// The contradictions between the identity number, which says both, and birthday and gender.
  var contradictions: [Text] {
    guard let idNumber else { return [] }
    return [
      birthday.flatMap { $0 == idNumber.birthday ? nil : Texts.otherBirthday },
      gender.flatMap { ($0 == .male) == idNumber.isMale ? nil : Texts.otherGender },
    ].compactMap(\.self)
  }

  /// The words by which other records may know the customer. A birthday is none: it is a date like
  /// any other.
  func addWords(to words: inout BuyerWords) {
    words.add(name: name)
    words.add(phone: mobile)
    if let idNumber { words.add(field: Entry.idNumber.rawValue, idNumber.text) }
  }
}
