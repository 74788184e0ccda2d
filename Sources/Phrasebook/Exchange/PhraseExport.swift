import Files
import Vocabulary

/// Phrases written for another program, or for a spreadsheet. `PhraseImport` reads the text back;
/// imported into the same phrasebook it changes nothing.
public struct PhraseExport: Sendable {
  public let text: String
  /// The number of phrases in it.
  public let count: Int
  /// Findings about phrases that the format can't express.
  public private(set) var leftOut: [Finding] = []
  /// The number of phrases that have more fields than the format, or variables that it doesn't
  /// know.
  public let simplified: Int

  public init(_ phrases: [Phrase], as format: PhraseFormat) {
    switch format {
    case .ours: text = OurSheet.document(phrases)
    case .qianniu: text = QianniuSheet.document(phrases)
    case .espanso:
      let matches = phrases.map { ($0, EspansoDocument.match($0)) }
      leftOut = matches.filter { $0.1 == nil }.map {
        Finding($0.0.place, Texts.notForEspanso($0.0.id), fix: Texts.notForEspansoFix)
      }
      text = EspansoDocument.text(matches.compactMap(\.1))
    }
    count = phrases.count - leftOut.count
    simplified = phrases.count { $0.isSimplified(as: format) }
  }
}

extension Phrase {
  fileprivate func isSimplified(as format: PhraseFormat) -> Bool {
    if !fallback.isEmpty || !variants.isEmpty { return true }
    switch format {
    case .ours: return false
    case .qianniu: return reply.count > 1 || !variables().isEmpty
    case .espanso: return reply.count > 1
    }
  }
}
