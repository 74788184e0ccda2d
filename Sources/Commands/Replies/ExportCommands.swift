import Desk
import Phrasebook
import Shell
import Vocabulary

/// `export`: writes files for other programs.
struct ExportGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "export", subcommands: [ExportPhrases.self], aliases: ["导出"])
  static let guide = Guide(Texts.exportSummary, examples: [])
}

/// `export phrases --to FILE`: writes the phrasebook for a spreadsheet, for 千牛 or for espanso.
struct ExportPhrases: DeskCommand {
  static let configuration = CommandConfiguration.leaf("phrases", aliases: ["话术"])
  static let guide = Guide(
    Texts.exportPhrasesSummary,
    examples: [
      .init("kefu export phrases --to phrases.csv", Texts.exportOurs),
      .init("kefu export phrases --to qianniu.csv --as-format qianniu", Texts.exportQianniu),
      .init("kefu export phrases --to kefu.yml --as-format espanso", Texts.exportEspanso),
    ], more: Texts.exportPhrasesMore)

  @OptionGroup var shared: SharedOptions
  @Option var to: String
  @Option var asFormat = PhraseFormat.ours

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    try desk.protect(from: to)
    let folder = try desk.phraseFolder()
    let export = PhraseExport(folder.phrases, as: asFormat)
    try WholeFile.write(export.text, to: to)
    var notes: [Text] = []
    if export.simplified > 0 { notes.append(Texts.simplified(export.simplified)) }
    if !folder.findings.isEmpty { notes.append(Texts.phrasesWithFaults(folder.findings.count)) }
    return Answer(
      PhraseExportView(file: to, count: export.count, leftOut: export.leftOut),
      status: export.leftOut.isEmpty ? 0 : 1, notes: notes)
  }
}

extension PhraseFormat: ExpressibleByArgument {}

/// The result of an export: the file, the number of phrases, and those that could not be written.
struct PhraseExportView: Shown {
  let file: String
  let count: Int
  let leftOut: [Finding]

  private enum CodingKeys: CodingKey { case file, count, leftOut }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(count, forKey: .count)
    try container.encode(
      leftOut.map { FindingView($0, encoder.language) }, forKey: .leftOut)
  }

  func lines(_ paper: Paper) -> [String] {
    [paper.text(Texts.phrasesExported(count, file)).harmless()]
      + leftOut.flatMap { ErrorText.lines($0, paper.language) }
  }
}
