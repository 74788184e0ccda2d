import Files
import Vocabulary

/// A phrase file into which phrases of another file are imported. Its text stays as it is, comments
/// included; only changed entries are rewritten, and new ones are added at the end.
public struct PhraseIntake {
  private let target: TextFile
  private let before: [Phrase]
  private let shared: PhraseEntry.Shared
  /// The phrases of the desk's other files, by id.
  private let others: [String: Phrase]
  private var after: [Phrase]
  private var indices: [String: Int]
  /// The line of the import that gave an id.
  private var lines: [String: Int] = [:]
  /// The groups whose phrases got their category by their words.
  private var guessedGroups: Set<String> = []
  /// Whether it was said what the target's head gives to new phrases.
  private var hasNotedHead = false

  /// - Parameters:
  ///   - target: the file to import into; empty when it is new.
  ///   - library: the phrases of the desk, including those of the target.
  /// - Throws: `Refusal` of kind `.refused` with the target's own findings: a broken file is not
  ///   written.
  public init(into target: TextFile, library: [Phrase]) throws {
    let file = PhraseFile(target)
    guard file.findings.isEmpty else { throw Refusal(.refused, file.findings) }
    let phrases = file.phrases
    self.target = target
    before = phrases
    after = phrases
    indices = Dictionary(phrases.indices.map { (phrases[$0].id, $0) }) { first, _ in first }
    others = Dictionary(
      library.filter { $0.place.file != target.name }.map { ($0.id, $0) }
    ) { first, _ in first }
    let root = YAMLSource(target).root()
    shared =
      root?.table(keys: PhraseFile.keys, as: Texts.aPhraseFile).map(PhraseEntry.Shared.init)
      ?? PhraseEntry.Shared()
  }

  /// Imports the phrases of a file. A phrase with a known id is updated, which the report tells, or
  /// stays unchanged; one whose id another file of the desk uses with other words is refused.
  public mutating func take(_ imported: PhraseImport) -> ImportReport {
    var report = ImportReport(
      read: imported.read, refused: imported.refused, findings: imported.findings)
    for draft in imported.drafts {
      if let index = indices[draft.id] {
        if let line = lines[draft.id] {
          takeAgain(draft, after[index], first: line, &report)
        } else {
          update(index, draft, imported.name, &report)
        }
      } else if let other = others[draft.id] {
        if draft.updating(other).isSame(as: other) {
          report.unchanged += 1
        } else {
          report.refuse(draft, Texts.inOtherFile(draft.id, other.place.label))
        }
      } else {
        add(draft, imported.name, &report)
      }
      lines[draft.id] = lines[draft.id] ?? draft.line
    }
    report.refused.sort { $0.line < $1.line }
    return report
  }

  /// Handles a second row with the same id, which must be equal.
  private func takeAgain(
    _ draft: PhraseDraft, _ phrase: Phrase, first line: Int, _ report: inout ImportReport
  ) {
    if draft.updating(phrase).isSame(as: phrase) {
      report.unchanged += 1
    } else {
      report.refuse(draft, Texts.idTwice(draft.id, line))
    }
  }

  private mutating func update(
    _ index: Int, _ draft: PhraseDraft, _ file: String, _ report: inout ImportReport
  ) {
    let updated = inheriting(draft.updating(after[index]))
    guard !updated.isSame(as: after[index]) else {
      report.unchanged += 1
      return
    }
    report.updated += 1
    report.findings.append(
      Finding(
        Place(file: file, line: draft.line),
        Texts.replaced(
          draft.id, after[index].place.label, PhraseDraft.keys(in: updated, unlike: after[index]))))
    after[index] = updated
  }

  private mutating func add(
    _ draft: PhraseDraft, _ file: String, _ report: inout ImportReport
  ) {
    var draft = draft
    if draft.category == nil { guessCategory(&draft, file, &report) }
    guard let phrase = draft.phrase(at: Place(file: target.name)) else {
      report.refuse(draft, draft.group.isEmpty ? Texts.noRowCategory : Texts.noGroup(draft.group))
      return
    }
    indices[draft.id] = after.count
    after.append(inheriting(phrase))
    report.added += 1
    noteInherited(phrase, &report)
  }

  /// Returns a phrase with the shop and platform that the file's head gives to all its phrases.
  private func inheriting(_ phrase: Phrase) -> Phrase {
    var phrase = phrase
    phrase.shop = phrase.shop ?? shared.shop
    phrase.platform = phrase.platform ?? shared.platform
    return phrase
  }

  /// Takes the category that the words tell, which is said once for each group.
  private mutating func guessCategory(
    _ draft: inout PhraseDraft, _ file: String, _ report: inout ImportReport
  ) {
    draft.category = CategoryGuess.category(of: draft.title, draft.reply)
    guard let category = draft.category, guessedGroups.insert(draft.group).inserted else { return }
    report.findings.append(
      Finding(
        Place(file: file, line: draft.line), Texts.guessedByWords(draft.group, category),
        fix: Texts.guessedGroupFix))
  }

  /// Says once which shop or platform phrases get that their own file does not name.
  private mutating func noteInherited(_ phrase: Phrase, _ report: inout ImportReport) {
    let given = [
      ("shop", phrase.shop == nil ? shared.shop : nil),
      ("platform", phrase.platform == nil ? shared.platform : nil),
    ].compactMap { key, value in value.map { "\(key): \($0)" } }
    guard !given.isEmpty, !hasNotedHead else { return }
    hasNotedHead = true
    report.findings.append(
      Finding(
        Place(file: target.name, line: 1), Texts.inheritedHead(given.joined(separator: ", ")),
        fix: Texts.inheritedHeadFix))
  }

  /// The target as it is to be written. Throws `Refusal` when its form leaves no place for entries.
  public func text() throws -> String {
    guard !zip(before, after).allSatisfy({ $0.isSame(as: $1) }) || before.count < after.count else {
      return target.text
    }
    let text = before.isEmpty ? fresh() : edited()
    let written = text.map { PhraseFile(TextFile(name: target.name, text: $0)) }
    guard let text, let written, written.findings.isEmpty, written.phrases.count == after.count,
      zip(written.phrases, after).allSatisfy({ $0.isSame(as: $1) })
    else {
      throw Refusal(Texts.noPlaceForEntries, fix: Texts.otherTarget, at: Place(file: target.name))
    }
    return text
  }

  /// Returns the text for a file without phrases: its comments, then all phrases.
  private func fresh() -> String {
    let comments = target.lines.prefix { $0.hasPrefix("#") }.map(String.init)
    return PhraseYAML.document(
      after, comment: comments.isEmpty ? [Texts.importedComment.chinese] : comments,
      sharesOwner: false)
  }

  private func edited() -> String? {
    guard let lines = EntryLines(target.text), lines.entries.count == before.count else {
      return nil
    }
    func entry(_ phrase: Phrase) -> [String] {
      PhraseYAML.entry(phrase, within: shared, indent: lines.indent)
    }
    let changed = before.indices.filter { !before[$0].isSame(as: after[$0]) }
    return lines.text(
      replacing: Dictionary(uniqueKeysWithValues: changed.map { ($0, entry(after[$0])) }),
      appending: after[before.count...].flatMap(entry))
  }
}

extension ImportReport {
  fileprivate mutating func refuse(_ draft: PhraseDraft, _ reason: Text) {
    refused.append(RefusedRow(line: draft.line, reason: reason))
  }
}
