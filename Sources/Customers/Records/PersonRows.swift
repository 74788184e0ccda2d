import Store
import Vocabulary

/// The rows of `customer_person`, the room's only table with personal data.
enum PersonRows {
  private static let columns = "name, mobile, id_number, gender, birthday, erased_at"

  /// Returns the data of a version and whether they were erased.
  ///
  /// - Throws: `Refusal` of kind `.store` for a row that is missing or damaged.
  static func person(
    of number: CustomerNumber, _ version: Int, in reading: Reading
  ) throws -> (person: Person, isErased: Bool) {
    let found = try reading.first(
      "SELECT \(columns) FROM customer_person WHERE number = $1 AND version = $2", number, version,
      make: { try read($0, from: 0) })
    guard let found else {
      throw Refusal(.store, Texts.lostPerson(number, version), fix: Texts.runCheck)
    }
    return found
  }

  /// Returns the data of all customers, by number and version.
  static func all(in reading: Reading) throws -> [String: [Int: (person: Person, isErased: Bool)]] {
    var all: [String: [Int: (person: Person, isErased: Bool)]] = [:]
    try reading.each("SELECT number, version, \(columns) FROM customer_person") { row in
      all[try row.text(0), default: [:]][try row.integer(1)] = try read(row, from: 2)
    }
    return all
  }

  private static func read(
    _ row: Row, from first: Int
  ) throws -> (person: Person, isErased: Bool) {
    let idNumber = try row.textIfAny(first + 2).map { text in
      guard let number = IdentityNumber(text) else { throw row.damage(first + 2) }
      return number
    }
    let person = try Person(
      name: row.textIfAny(first), mobile: row.textIfAny(first + 1), idNumber: idNumber,
      gender: row.choiceIfAny(first + 3), birthday: row.dayIfAny(first + 4))
    return (person, !row.isNull(first + 5))
  }

  /// Keeps the data as a further version, and returns its number.
  static func add(
    _ person: Person, of number: CustomerNumber, in writing: Writing
  ) throws -> Int {
    let last = try writing.first(
      "SELECT coalesce(max(version), 0) FROM customer_person WHERE number = $1", number,
      make: { try $0.integer(0) })
    let version = (last ?? 0) + 1
    try writing.run(
      """
      INSERT INTO customer_person (number, version, name, mobile, id_number, gender, birthday)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """, number, version, person.name, person.mobile, person.idNumber?.text,
      person.gender?.rawValue, person.birthday)
    return version
  }

  /// Returns the number of another standing customer under an identity number; nil when there is
  /// none.
  static func holder(
    of idNumber: IdentityNumber, besides number: CustomerNumber?, in reading: Reading
  ) throws -> CustomerNumber? {
    let numbers = try reading.all(
      "SELECT DISTINCT number FROM customer_person WHERE id_number = $1", idNumber.text,
      make: { try $0.customer(0) })
    for other in numbers.sorted() where other != number {
      guard let last = try VersionRows<CustomerFile>.last(of: other.text, in: reading), last.stands
      else { continue }
      let person = try person(of: other, last.fact.person, in: reading).person
      if person.idNumber == idNumber { return other }
    }
    return nil
  }

  /// Returns every name, number and address under which a customer was ever kept.
  static func words(of number: CustomerNumber, in reading: Reading) throws -> BuyerWords {
    var words = BuyerWords()
    let persons = try reading.all(
      "SELECT \(columns) FROM customer_person WHERE number = $1 ORDER BY version", number,
      make: { try read($0, from: 0).person })
    for person in persons { person.addWords(to: &words) }
    return words
  }

  /// Empties all versions of a customer's data; returns the number of those that had any.
  static func erase(_ number: CustomerNumber, in writing: Writing) throws -> Int {
    try writing.run(
      """
      UPDATE customer_person SET name = NULL, mobile = NULL, id_number = NULL, gender = NULL,
        birthday = NULL, erased_at = $2 WHERE number = $1 AND erased_at IS NULL
      """, number, writing.now)
  }

  /// Empties the versions that belong only to versions of the file that were taken back. They are
  /// not erased: a later import may bring them again.
  static func emptyUnused(of number: CustomerNumber, in writing: Writing) throws {
    let versions = try VersionRows<CustomerFile>.history(of: number.text, in: writing)
    let used = Set(VersionRows.standing(versions).map(\.fact.person))
    let persons = Set(versions.map(\.fact.person)).subtracting(used)
    for person in persons.sorted() {
      try writing.run(
        """
        UPDATE customer_person SET name = NULL, mobile = NULL, id_number = NULL, gender = NULL,
          birthday = NULL
        WHERE number = $1 AND version = $2 AND erased_at IS NULL
        """, number, person)
    }
  }
}
