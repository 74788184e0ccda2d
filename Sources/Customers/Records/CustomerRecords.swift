import Cases
import Store
import Vocabulary

/// The customers of a desk (HANDBOOK/customers.md).
public struct CustomerRecords: Sendable {
  let store: RecordStore
  public let policy: CustomerPolicy
  public let zone: DeskZone

  public init(_ store: RecordStore, policy: CustomerPolicy, zone: DeskZone) {
    self.store = store
    self.policy = policy
    self.zone = zone
  }

  var today: Day { zone.day(store.clock.now) }

  // Writing.

  /// Enters a customer.
  ///
  /// - Parameter number: the customer's number; nil for the next one of the desk.
  /// - Returns: the number.
  /// - Throws: `Refusal` of kind `.refused` when an entry is missing or wrong, when the number is
  ///   taken, or when another customer has the same identity number.
  public func add(
    _ draft: CustomerDraft, number: CustomerNumber?, by author: Author
  ) throws -> CustomerNumber {
    let missing = draft.missing.map {
      Finding(nil, Texts.fieldNeeded($0), fix: Texts.accepts($0, policy))
    }
    guard missing.isEmpty else { throw Refusal(.refused, missing) }
    let (file, person) = try draft.applied(to: nil, under: policy, today: today)
    return try store.write(Act(author, "customer.add")) { writing in
      let number = try number ?? freeNumber(in: writing)
      let last = try VersionRows<CustomerFile>.last(of: number.text, in: writing)
      guard last?.stands != true else {
        throw Refusal(Texts.numberTaken(number), fix: Texts.changeInstead(number))
      }
      writing.detail = "\(number)"
      try put(file, person, of: number, after: last, by: author, in: writing)
      return number
    }
  }

  /// Changes some entries of a customer's file.
  ///
  /// - Returns: false when the file says all that already.
  /// - Throws: `Refusal` of kind `.nothingFound` for an unknown number, of kind `.refused` when an
  ///   entry is wrong or the customer was erased.
  public func change(
    _ number: CustomerNumber, _ draft: CustomerDraft, by author: Author
  ) throws -> Bool {
    try store.write(Act(author, "customer.change")) { writing in
      let last = try standing(number, in: writing)
      let known = try PersonRows.person(of: number, last.fact.person, in: writing)
      if known.isErased, draft.values.keys.contains(where: Self.isPersonal) {
        throw Refusal(Texts.isErased(number), fix: Texts.addAnew)
      }
      let (file, person) = try draft.applied(
        to: (last.fact, known.person), under: policy, today: today)
      guard file != last.fact || person != known.person else { return false }
      writing.detail = "\(number)"
      try put(file, person, of: number, after: last, known: known.person, by: author, in: writing)
      return true
    }
  }

  private static func isPersonal(_ field: CustomerDraft.Field) -> Bool {
    Person.Entry(rawValue: field.rawValue) != nil
  }

  /// Adds a version of a file, and one of the person where that changed.
  ///
  /// - Parameters:
  ///   - known: the person as the last version has them; nil for a new customer.
  ///   - imported: the import that brings it; nil for the desk.
  func put(
    _ file: CustomerFile, _ person: Person, of number: CustomerNumber,
    after last: Version<CustomerFile>?, known: Person? = nil, from imported: Int? = nil,
    by author: Author, in writing: Writing
  ) throws {
    if let idNumber = person.idNumber,
      let other = try PersonRows.holder(of: idNumber, besides: number, in: writing)
    {
      throw Refusal(Texts.samePerson(other), fix: Texts.changeInstead(other))
    }
    var file = file
    if person != known { file.person = try PersonRows.add(person, of: number, in: writing) }
    try VersionRows.add(
      file, of: number.text, after: last, from: imported, by: author, in: writing)
  }

  private func freeNumber(in writing: Writing) throws -> CustomerNumber {
    while true {
      guard let number = CustomerNumber("C\(try writing.next("customer"))") else { continue }
      if try VersionRows<CustomerFile>.last(of: number.text, in: writing) == nil { return number }
    }
  }

  // Reading.

  func standing(_ number: CustomerNumber, in reading: Reading) throws -> Version<CustomerFile> {
    guard let last = try VersionRows<CustomerFile>.last(of: number.text, in: reading), last.stands
    else { throw Refusal(.nothingFound, Texts.noCustomer(number), fix: Texts.lookForCustomer) }
    return last
  }

  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such customer.
  public func customer(_ number: CustomerNumber) throws -> Customer {
    try store.read { try customer(number, in: $0) }
  }

  func customer(_ number: CustomerNumber, in reading: Reading) throws -> Customer {
    let last = try standing(number, in: reading)
    let (person, isErased) = try PersonRows.person(of: number, last.fact.person, in: reading)
    return Customer(number: number, file: last.fact, person: person, isErased: isErased)
  }

  /// Returns all customers, by number.
  public func all() throws -> [Customer] { try store.read(all(in:)) }

  func all(in reading: Reading) throws -> [Customer] {
    let persons = try PersonRows.all(in: reading)
    return try VersionRows<CustomerFile>.all(in: reading).map { version in
      guard let number = CustomerNumber(version.subject),
        let (person, isErased) = persons[version.subject]?[version.fact.person]
      else {
        throw Refusal(
          .store, Texts.lostPerson(version.subject, version.fact.person), fix: Texts.runCheck)
      }
      return Customer(number: number, file: version.fact, person: person, isErased: isErased)
    }
  }

  /// Returns the versions of a customer's file, the first one first.
  public func history(of number: CustomerNumber) throws -> [CustomerVersion] {
    try store.read { try VersionRows<CustomerFile>.history(of: number.text, in: $0) }.map {
      CustomerVersion(
        number: $0.number, author: $0.author, at: $0.at, importNumber: $0.importNumber,
        undoes: $0.undoes, card: $0.fact.card, stands: $0.stands)
    }
  }

  /// Returns a customer's purchases, the latest first.
  public func purchases(of number: CustomerNumber) throws -> [Purchase] {
    try store.read { try purchases(in: $0).filter { $0.customer == number } }
      .sorted { ($1.day, $0.service) < ($0.day, $1.service) }
  }

  func purchases(in reading: Reading) throws -> [Purchase] {
    try VersionRows<Purchase>.all(in: reading).map(\.fact)
  }

  /// Returns the customers whose number, name, mobile or card somebody typed. A mobile is found
  /// whole or by its last four digits, so that nobody reads others' numbers by trying.
  public func find(_ words: String) throws -> [Customer] {
    let word = words.trimmed
    guard !word.isEmpty else { return [] }
    let mobile = word.mobileNumber
    let isEnd = word.count == 4 && word.allSatisfy { $0.isASCII && $0.isNumber }
    return try all().filter { customer in
      let person = customer.person
      return customer.number.text.lowercased() == word.lowercased()
        || person.name?.contains(word) == true || mobile != nil && person.mobile == mobile
        || isEnd && person.mobile?.hasSuffix(word) == true
    }
  }
}
