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
  private let phrases: [PersonalPhrase]

  init(_ context: Context) throws {
    self.context = context
    author = try context.author()
    store = try context.store()
    phrases = try store.read(PersonalPhraseRecords.all(of: author.agent))
  }

  /// Returns an id without the mark of own phrases, which may be typed or not.
  static func bare(_ id: String) -> String {
    id.hasPrefix(Phrase.ownMark) ? String(id.dropFirst(Phrase.ownMark.count)) : id
  }

  /// Returns the text stored under an id; nil when there is none.
  func kept(_ id: String) -> String? { phrases.first { $0.id == id }?.text }

  /// Stores a phrase file with this one phrase.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it has faults.
  func write(_ id: String, _ text: String) throws -> Answer {
    let own = OwnPhrase(id: id, text: text)
    let phrase = try own.checked()
    let remarks = own.remarks(try context.desk().phraseRules)
    try PersonalPhraseRecords.write(id, text, by: author, in: store)
    try serveAnew()
    return Answer(
      done: Texts.ownWritten(phrase.id, phrase.title, phrase.category),
      notes: remarks.map(\.reason))
  }

  /// Deletes a phrase.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is none with this id.
  func delete(_ id: String) throws -> Answer {
    guard let text = kept(id) else { throw missing(id) }
    try PersonalPhraseRecords.delete(id, by: author, in: store)
    try serveAnew()
    let reply = OwnPhrase(id: id, text: text).phrase?.reply ?? []
    return Answer(done: Texts.ownDeleted(Phrase.ownMark + id, reply))
  }

  private func missing(_ id: String) -> Refusal {
    let near = Nearest.match(id, among: phrases.map(\.id))
    return Refusal(
      .nothingFound, Texts.noPhrase(Phrase.ownMark + id),
      fix: near.map { Text.didYouMeanPlainly(Phrase.ownMark + $0) })
  }

  /// Reads the agent's phrases again, so that an open session finds the change at once.
  private func serveAnew() throws {
    guard context.session != nil else { return }
    try context.desk().replies().serve(author.agent, anew: true)
  }
}
