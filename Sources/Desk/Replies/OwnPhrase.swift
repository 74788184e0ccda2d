import Files
import Phrasebook
import Usage
import Vocabulary

/// An agent's own phrase as it is kept: a phrase file with one entry.
package struct OwnPhrase {
  /// Nil when the text has faults.
  package let phrase: Phrase?
  package let findings: [Finding]
  private let file: TextFile

  package init(_ kept: PersonalPhrase) { self.init(id: kept.id, text: kept.text) }

  /// - Parameter id: without the mark of own phrases.
  package init(id: String, text: String) {
    file = TextFile(name: Phrase.ownMark + id, text: text)
    let read = PhraseFile(file)
    var findings = read.findings
    if findings.isEmpty, read.phrases.map(\.id) != [id] {
      findings.append(Finding(Place(file: file.name), Texts.onePhrase(id)))
    }
    self.findings = findings
    phrase = findings.isEmpty ? read.phrases.first?.own : nil
  }

  /// The phrase, or its faults as a `Refusal`.
  package func checked() throws -> Phrase {
    guard let phrase else { throw Refusal(.refused, findings) }
    return phrase
  }

  /// What the shop's rules say about its words.
  package func remarks(_ rules: PhraseRules) -> [Finding] {
    PhraseCheck.wording(in: PhraseFolder([file]), rules)
  }
}
