import Desk
import Phrasebook
import Shell
import Vocabulary

/// `phrasebook`: a lead's work with the phrase files.
struct PhrasebookGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "phrasebook",
    subcommands: [
      PhrasebookCheck.self, PhrasebookStats.self, PhrasebookEdit.self, PhrasebookSchema.self,
      PhrasebookForget.self,
    ],
    aliases: ["话术"])
  static let guide = Guide(Texts.phrasebookSummary, examples: [])
}

/// `phrasebook check`: reports the findings of all phrase files.
struct PhrasebookCheck: DeskCommand {
  static let configuration = CommandConfiguration.leaf("check", aliases: ["检查"])
  static let guide = Guide(
    Texts.phrasebookCheckSummary,
    examples: [.init("kefu phrasebook check", Texts.phrasebookCheckExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let (folder, findings) = try LongWork(context, interrupted: Texts.checkInterrupted).run {
      progress in
      let folder = try desk.phraseFolder {
        try progress($0 / 2, $1)
      }
      let findings = try PhraseCheck.findings(in: folder, desk.phraseRules) { share in
        try progress(0.5 + share / 2, folder.phrases.count)
      }
      return (folder, findings + (try desk.factFindings(folder.phrases)))
    }
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [
        findings.isEmpty
          ? Texts.phrasesGood(folder.phrases.count) : Texts.findingCount(findings.count)
      ])
  }
}

extension Desk {
  /// The rules that phrases of this desk must follow.
  var phraseRules: PhraseRules {
    var rules = PhraseRules(day: today)
    rules.variables = Variables(
      adding: settings.variables + facts.all.map(\.name)
        + ((try? goods())?.columns.compactMap(\.self) ?? []))
    rules.forbidden = ForbiddenWords(
      adding: settings.forbiddenWords, allowing: settings.allowedWords)
    rules.limits = settings.messageLimits
    rules.habitLimits = settings.habitLimits
    rules.shops = settings.shops.map(\.id)
    let others = settings.shops.compactMap(\.platform).filter { !Shop.platforms.contains($0) }
    rules.platforms = Shop.platforms + others
    rules.platformNamed = Shop.platform(named:)
    // A reply for every shop must fit the strictest platform of this desk.
    let limits = settings.shops.compactMap { $0.platform.flatMap { settings.messageLimits[$0] } }
    rules.usualLimit = limits.min().map { min($0, rules.usualLimit) } ?? rules.usualLimit
    return rules
  }
}
