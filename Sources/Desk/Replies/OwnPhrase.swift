import Files
import Phrasebook
import Usage
import Vocabulary

/// An agent's own phrase in stored form: a phrase file with one entry.
package struct OwnPhrase {
  /// The phrase; nil when the text has faults.
  package let phrase: Phrase?
  package let findings: [Finding]
  private let file: TextFile

  package init(_ kept: PersonalPhrase) { self.init(id: kept.id, text: kept.text) }

  /// - Parameter id: the id without the mark of own phrases.
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

  /// Returns the phrase.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the phrase's faults.
  package func checked() throws -> Phrase {
    guard let phrase else { throw Refusal(.refused, findings) }
    return phrase
  }

  /// Returns the findings of the shop's rules about its words.
  package func remarks(_ rules: PhraseRules) -> [Finding] {
    PhraseCheck.wording(in: PhraseFolder([file]), rules)
  }
}
