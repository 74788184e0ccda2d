import Desk
import Files
import Foundation
import Phrasebook
import Shell
import Vocabulary

/// `phrasebook edit ID`: opens the user's own editor at the phrase, then checks its file.
struct PhrasebookEdit: DeskCommand {
  static let configuration = CommandConfiguration.leaf("edit", aliases: ["改"])
  static let guide = Guide(
    Texts.phrasebookEditSummary,
    examples: [.init("kefu phrasebook edit cour-which", Texts.phrasebookEditExample)],
    more: Texts.phrasebookEditMore)

  @OptionGroup var shared: SharedOptions
  @Argument var id: String

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let phrases = try desk.phraseFolder().phrases
    guard let phrase = phrases.first(where: { $0.id == id }) else {
      let near = Nearest.match(id, among: phrases.map(\.id))
      throw Refusal(
        .nothingFound, Texts.noPhrase(id), fix: near.map(Text.didYouMeanPlainly) ?? Texts.lookForID)
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Refusal(Texts.noTerminalToEdit, fix: Texts.editByHand, at: phrase.place)
    }
    let call = EditorCall(
      environment: context.environment, path: desk.path(phrase.place.file),
      line: phrase.place.line ?? 1)
    try call.run()
    let after = try desk.phraseFolder()
    let findings = PhraseCheck.findings(in: after, desk.phraseRules)
      .filter { $0.place?.file == phrase.place.file }
    if context.session != nil { _ = try desk.replies(reread: true) }
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [
        findings.isEmpty
          ? Texts.editedFileGood(phrase.place.file) : Texts.findingCount(findings.count)
      ])
  }
}

/// `phrasebook schema`: prints the JSON schema of phrase files, for editors.
struct PhrasebookSchema: DeskCommand {
  static let configuration = CommandConfiguration.leaf("schema", aliases: ["格式"])
  static let guide = Guide(
    Texts.phrasebookSchemaSummary,
    examples: [.init("kefu phrasebook schema", Texts.phrasebookSchemaExample)],
    more: Texts.phrasebookSchemaMore)

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    Answer(
      .fixed(
        text: try PhraseSchema.document(context.language),
        json: try PhraseSchema.document(context.language, isCompact: true)))
  }
}
