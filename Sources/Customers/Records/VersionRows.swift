import Imports
import Store
import Vocabulary

/// The rows of a table of versions.
enum VersionRows<Fact: Versioned> {
  /// Returns all versions of a fact, the first one first.
  static func history(of subject: String, in reading: Reading) throws -> [Version<Fact>] {
    try reading.all(
      """
      SELECT \(Version<Fact>.columns) FROM \(Fact.table) WHERE \(Fact.subject) = $1 ORDER BY version
      """, subject, make: Version<Fact>.init)
  }

  /// Returns the last version of a fact; nil when there is none.
  static func last(of subject: String, in reading: Reading) throws -> Version<Fact>? {
    try reading.first(
      """
      SELECT \(Version<Fact>.columns) FROM \(Fact.table)
      WHERE \(Fact.subject) = $1 ORDER BY version DESC LIMIT 1
      """, subject, make: Version<Fact>.init)
  }

  /// Returns the last version of every fact that stands, by the fact's name.
  static func all(in reading: Reading) throws -> [Version<Fact>] {
    try reading.all(
      """
      SELECT \(Version<Fact>.columns) FROM \(Fact.table) v
      WHERE v.stands = 1 AND v.version =
        (SELECT max(w.version) FROM \(Fact.table) w WHERE w.\(Fact.subject) = v.\(Fact.subject))
      ORDER BY v.\(Fact.subject)
      """, make: Version<Fact>.init)
  }

  /// Returns the versions that count: those that were neither taken back nor take others back.
  static func standing(_ versions: [Version<Fact>]) -> [Version<Fact>] {
    let undone = Set(versions.compactMap(\.undoes))
    return versions.filter { $0.undoes == nil && !undone.contains($0.number) }
  }

  /// Adds a version after the last one.
  ///
  /// - Parameters:
  ///   - last: the last version; nil for the first of a fact.
  ///   - number: the import that brings it; nil for the desk.
  static func add(
    _ fact: Fact, stands: Bool = true, of subject: String, after last: Version<Fact>?,
    undoes: Int? = nil, from number: Int? = nil, by author: Author, in writing: Writing
  ) throws {
    let own: [any Bindable] = [
      subject, (last?.number ?? 0) + 1, Key.make(), stands, undoes, number, author.agent,
      writing.now, author.login, author.claimed,
    ]
    let values = own.map(\.value) + fact.values
    // Login and claim stand behind the columns that are read.
    let columns = """
      \(Fact.subject), version, entered, stands, undoes, import_number, agent, at, login, claimed
      """
    try writing.run(
      """
      INSERT INTO \(Fact.table) (\(columns), \(Fact.columns.joined(separator: ", ")))
      VALUES (\(Array(1...values.count).marks))
      """, values: values)
  }

  /// Takes a version back that no later one stands on, by one that says what stood before it.
  static func takeBack(
    _ version: Version<Fact>, by author: Author, in writing: Writing
  ) throws {
    let versions = try history(of: version.subject, in: writing)
    let standing = standing(versions)
    guard standing.last?.number == version.number else {
      throw Refusal(Texts.changedSince(version.subject), fix: Texts.changeAnew)
    }
    let before = standing.dropLast().last
    try add(
      before?.fact ?? version.fact, stands: before?.stands ?? false, of: version.subject,
      after: versions.last, undoes: version.number, by: author, in: writing)
  }

  /// Returns the last version that an agent wrote at the desk and that still counts; nil when there
  /// is none.
  static func lastAtDesk(by agent: AgentNumber, in reading: Reading) throws -> Version<Fact>? {
    try reading.first(
      """
      SELECT \(Version<Fact>.columns) FROM \(Fact.table) v
      WHERE v.agent = $1 AND v.import_number IS NULL AND v.undoes IS NULL AND NOT EXISTS (
        SELECT 1 FROM \(Fact.table) u
        WHERE u.\(Fact.subject) = v.\(Fact.subject) AND u.undoes = v.version)
      ORDER BY v.entered DESC LIMIT 1
      """, agent, make: Version<Fact>.init)
  }
}

/// Takes an import of versions back by later ones (HANDBOOK/sheets.md, Taking an import back).
struct VersionWithdrawal<Fact: Versioned> {
  private typealias Rows = VersionRows<Fact>

  let kind: ImportKind
  /// Returns a fact as an import's list shows it, without personal data.
  let name: (Version<Fact>) -> String

  func takeBack(
    _ item: Import, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    var outcome = WithdrawalOutcome()
    let heir = ImportLog.restated(kind, "v.\(Fact.subject)")
    let made = try writing.all(
      """
      SELECT v.\(Fact.subject), v.version, \(heir) FROM \(Fact.table) v
      WHERE v.import_number = $1 AND v.undoes IS NULL ORDER BY v.\(Fact.subject), v.version DESC
      """, item.number
    ) { try (subject: $0.text(0), version: $0.integer(1), heir: $0.integerIfAny(2)) }
    for row in made {
      let versions = try Rows.history(of: row.subject, in: writing)
      let standing = Rows.standing(versions)
      guard let last = versions.last,
        let mine = standing.firstIndex(where: { $0.number == row.version })
      else { continue }
      let label = name(standing[mine])
      let follows = standing.count > mine + 1 ? standing[mine + 1] : nil
      if follows == nil, let heir = row.heir {
        try hand(row.subject, row.version, to: heir, in: writing)
        outcome.leave(ImportTexts.restated(label, by: heir))
        continue
      }
      // With a later version the fact stays as it is; else it is as before the import.
      let before = mine > 0 ? standing[mine - 1] : nil
      try Rows.add(
        follows == nil ? before?.fact ?? last.fact : last.fact,
        stands: follows == nil ? before?.stands ?? false : last.stands, of: row.subject,
        after: last, undoes: row.version, by: author, in: writing)
      if let follows {
        outcome.leave(
          follows.importNumber.map { ImportTexts.changedSince(label, by: $0) }
            ?? ImportTexts.changedAtDesk(label))
      } else {
        outcome.taken += 1
      }
    }
    return outcome
  }

  /// Makes a later import, which holds the fact too, the one that brought it.
  private func hand(
    _ subject: String, _ version: Int, to heir: Int, in writing: Writing
  ) throws {
    try writing.run(
      """
      UPDATE \(Fact.table) SET import_number = $3 WHERE \(Fact.subject) = $1 AND version = $2
      """, subject, version, heir)
    try ImportLog.forget(subject, of: heir, in: writing)
  }

  func changes(of item: Import, limit: Int, in reading: Reading) throws -> ImportChanges {
    let made = try reading.all(
      """
      SELECT \(Version<Fact>.columns) FROM \(Fact.table)
      WHERE import_number = $1 AND undoes IS NULL ORDER BY \(Fact.subject), version LIMIT $2
      """, item.number, limit, make: Version<Fact>.init)
    var changes = ImportChanges()
    for version in made {
      let versions = try Rows.history(of: version.subject, in: reading)
      let before = Rows.standing(versions.filter { $0.number < version.number }).last
      let fact = ImportChanges.Fact(
        version.subject, before: before.map(name), after: name(version))
      if before == nil { changes.added.append(fact) } else { changes.changed.append(fact) }
    }
    return changes
  }
}
