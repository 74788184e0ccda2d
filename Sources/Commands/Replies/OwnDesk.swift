import Desk
import Files
import Phrasebook
import Shell
import Store
import Usage
import Vocabulary

/// The acting agent's own phrases, read and written.
struct OwnDesk {
  private let context: Context
  private let author: Author
  private let store: RecordStore

  init(_ context: Context) throws {
    self.context = context
    author = try context.author()
    store = try context.store()
  }

  /// Returns the id that a name stands for, without the mark; that of a Chinese one is pinyin.
  static func bare(_ name: String) -> String {
    let name = Phrase.unmarked(name)
    return Phrase.id(for: name) ?? name
  }

  /// Returns the text stored under an id; nil when there is none.
  func kept(_ id: String) throws -> String? {
    try store.read(PersonalPhraseRecords.text(of: id, of: author.agent))
  }

  /// Stores a phrase file with this one phrase.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it has faults.
  func write(_ id: String, _ text: String) throws -> Answer {
    let own = OwnPhrase(id: id, text: text)
    let phrase = try own.checked()
    let remarks = own.remarks(try context.desk().phraseRules)
    try PersonalPhraseRecords.write(id, text, by: author, in: store)
    try tellSession()
    return Answer(
      done: Texts.ownWritten(phrase.id, phrase.title, phrase.category),
      notes: remarks.map(\.reason))
  }

  /// Deletes a phrase.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is none with this id.
  func delete(_ id: String) throws -> Answer {
    guard let text = try kept(id) else { throw try missing(id) }
    try PersonalPhraseRecords.delete(id, by: author, in: store)
    try tellSession()
    let reply = OwnPhrase(id: id, text: text).phrase?.reply ?? []
    return Answer(done: Texts.ownDeleted(Phrase.ownMark + id, reply))
  }

  private func missing(_ id: String) throws -> Refusal {
    let phrases = try store.read(PersonalPhraseRecords.all(of: author.agent))
    let near = Nearest.match(id, among: phrases.map(\.id))
    return Refusal(
      .nothingFound, Texts.noPhrase(Phrase.ownMark + id),
      fix: near.map { Text.didYouMeanPlainly(Phrase.ownMark + $0) })
  }

  /// Makes the searches of an open session find the change.
  private func tellSession() throws {
    guard context.session != nil else { return }
    try context.desk().replies().ownHasChanged()
  }
}
