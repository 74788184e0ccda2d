import ArgumentParser
import Phrasebook
import Terminal
import Usage
import Vocabulary

/// `phrasebook stats`: which replies are used and by whom, which never, what was looked for in
/// vain.
struct PhrasebookStats: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "stats", aliases: ["统计"])
  static let guide = Guide(
    Texts.phrasebookStatsSummary,
    examples: [.init("kefu phrasebook stats", Texts.phrasebookStatsExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let library = try context.desk().replies().library
    return try context.store().read { reading in
      let use = try UsageRecords.use(reading)
      let used = Set(use.map(\.phrase))
      return Answer(
        PhraseStatistics(
          used: Dictionary(grouping: use, by: \.phrase).map { phrase, rows in
            .init(
              id: phrase, title: library.phrase(phrase)?.title ?? "",
              count: rows.reduce(0) { $0 + $1.count },
              agents: Dictionary(
                rows.map { ("\($0.agent)", $0.count) }, uniquingKeysWith: +))
          }.sorted { ($1.count, $0.id) < ($0.count, $1.id) },
          never: library.phrases.map(\.id).filter { !used.contains($0) }.sorted(),
          inVain: try UsageRecords.inVain(reading).map { .init(query: $0.query, count: $0.count) }))
    }
  }
}

struct PhraseStatistics: Shown {
  struct Used: Encodable {
    let id: String
    let title: String
    let count: Int
    let agents: [String: Int]
  }
  struct Vain: Encodable {
    let query: String
    let count: Int
  }

  let used: [Used]
  let never: [String]
  let inVain: [Vain]

  func lines(_ paper: Paper) -> [String] {
    var lines = [paper.style(paper.text(Texts.usedPhrases), .title)]
    for row in used {
      let agents = row.agents.sorted { $0.key < $1.key }.map { "\($0.key)号 \($0.value)" }
      lines.append(
        "  " + paper.width.pad(String(row.count), to: 6, .right) + "  "
          + paper.width.pad(row.id, to: 24) + "  " + row.title.harmless() + "  "
          + paper.style(agents.joined(separator: "，"), .faint))
    }
    lines.append(paper.style(paper.text(Texts.vainSearches), .title))
    lines += inVain.map {
      "  " + paper.width.pad(String($0.count), to: 6, .right) + "  " + $0.query.harmless()
    }
    lines.append(paper.style(paper.text(Texts.neverUsed(never.count)), .title))
    return lines + ["  " + never.joined(separator: " ")]
  }
}
