import Files
import Vocabulary

/// Entries of a customer's file as somebody typed them, or a sheet brought them.
public struct CustomerDraft: Sendable {
  /// The entries in the order in which a form asks for them.
  public enum Field: String, CaseIterable, Sendable {
    case name, mobile
    case idNumber = "id_number"
    case gender, birthday, signature, branch
    case branchPart = "branch_part"
    case card, consent
    case doNotContact = "do_not_contact"
    case joined, cause

    /// True for an entry without which nobody is entered at the desk (HANDBOOK/customers.md, The
    /// file).
    public var isRequired: Bool {
      ![.consent, .doNotContact, .joined, .cause].contains(self)
    }
  }

  private static let longestName = 40

  /// The texts by field; one that is empty, or a mark for nothing, is left out.
  public let values: [Field: String]

  public init(_ values: [Field: String]) {
    self.values = values.mapValues(\.trimmed).filter { !EmptyMark.isOne($0.value) }
  }

  /// The required fields without a value.
  public var missing: [Field] { Field.allCases.filter { $0.isRequired && values[$0] == nil } }

  /// Returns a customer's file and data with these entries in them.
  ///
  /// - Parameters:
  ///   - earlier: the file as it stands; nil for a new one, which needs branch and card.
  ///   - today: the day after which nobody was born or signed.
  /// - Throws: `Refusal` of kind `.refused` with every entry that is wrong.
  public func applied(
    to earlier: (file: CustomerFile, person: Person)?, under policy: CustomerPolicy, today: Day
  ) throws -> (file: CustomerFile, person: Person) {
    var findings: [Finding] = []
    func take<Value>(_ field: Field, _ read: (String) throws -> Value, _ put: (Value) -> Void)
      throws
    {
      guard let text = values[field] else { return }
      do {
        put(try read(text))
      } catch let refusal as Refusal {
        findings += refusal.findings
      }
    }
    var person = earlier?.person ?? Person()
    try take(.name, Self.name) { person.name = $0 }
    try take(.mobile, Self.mobile) { person.mobile = $0 }
    try take(.idNumber, Self.idNumber) { person.idNumber = $0 }
    try take(.gender, Self.word(.gender, Texts.genders)) { person.gender = $0 }
    try take(.birthday, Self.day(.birthday, until: today)) { person.birthday = $0 }
    findings += person.contradictions.map { Finding(nil, $0, fix: Texts.lookAtTheCard) }

    var file =
      earlier?.file ?? CustomerFile(card: "", branch: "", joined: today)
    try take(.signature, Self.word(.signature, Texts.signatures)) { file.signature = $0 }
    try take(.branch, policy.branch) { file.branch = $0.id }
    try take(.branchPart, Self.word(.branchPart, Texts.branchParts)) { file.branchPart = $0 }
    try take(.card, policy.card) { file.card = $0.id }
    try take(.consent, Self.flag(.consent)) { file.consent = $0 }
    try take(.doNotContact, Self.flag(.doNotContact)) { file.doNotContact = $0 }
    try take(.joined, Self.day(.joined, until: today)) { file.joined = $0 }
    try take(.cause, policy.cause) { file.cause = $0.id }
    for (field, text) in [(Field.branch, file.branch), (.card, file.card)]
    where text.isEmpty && values[field] == nil {
      findings.append(Finding(nil, Texts.fieldNeeded(field), fix: Texts.accepts(field, policy)))
    }
    guard findings.isEmpty else { throw Refusal(.refused, findings) }
    return (file, person)
  }

  /// Checks one entry by itself, as a form does before it asks for the next.
  ///
  /// - Throws: `Refusal` of kind `.refused`.
  public static func check(
    _ field: Field, _ text: String, under policy: CustomerPolicy, today: Day
  ) throws {
    let blank = CustomerFile(card: "-", branch: "-", joined: today)
    _ = try CustomerDraft([field: text]).applied(
      to: (blank, Person()), under: policy, today: today)
  }

  // Reading one entry.

  private static func name(_ text: String) throws -> String {
    guard text.count <= longestName, !text.contains(where: \.isNewline) else {
      throw Refusal(Texts.longName(longestName), fix: .makeItShorter)
    }
    return text
  }

  private static func mobile(_ text: String) throws -> String {
    guard let number = text.mobileNumber else {
      throw Refusal(Texts.noMobile(Person.maskedNumber(text)), fix: Texts.mobileShape)
    }
    return number
  }

  private static func idNumber(_ text: String) throws -> IdentityNumber {
    guard let number = IdentityNumber(text) else {
      throw Refusal(Texts.noIdentity(Person.maskedNumber(text)), fix: Texts.identityShape)
    }
    return number
  }

  private static func day(_ field: Field, until today: Day) -> (String) throws -> Day {
    { text in
      guard let day = CustomerDraft.day(text) else {
        throw Refusal(Texts.noDay(field), fix: Texts.dayShape)
      }
      guard day <= today else { throw Refusal(Texts.inTheFuture(field), fix: Texts.dayShape) }
      return day
    }
  }

  /// Returns the date of a text as people and spreadsheets write it; nil for other texts.
  static func day(_ text: String) -> Day? {
    if let day = Day(text.halfWidth) { return day }
    guard case .time(let written) = WrittenTime.read(text), !written.isNextDay else { return nil }
    return written.day
  }

  private static func flag(_ field: Field) -> (String) throws -> Bool {
    { try word(field, Texts.flags)($0) == .yes }
  }

  enum Flag: String, CaseIterable { case yes, no }

  private static func word<Word: CaseIterable>(
    _ field: Field, _ words: @escaping (Word) -> [String]
  ) -> (String) throws -> Word {
    { text in
      let typed = text.lowercased()
      if let word = Word.allCases.first(where: { words($0).contains(typed) }) { return word }
      let known = Word.allCases.map { words($0) }
      throw Refusal(
        Texts.unknownWord(text, of: field),
        fix: Nearest.match(typed, among: known.flatMap(\.self)).map(Text.didYouMean)
          ?? Texts.words(known))
    }
  }
}
