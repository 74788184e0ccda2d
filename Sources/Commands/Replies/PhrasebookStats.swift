import Desk
import Phrasebook
import Shell
import Terminal
import Usage
import Vocabulary

/// `phrasebook stats`: shows the replies that are used and by which agents, those taken instead of
/// the one ranked first, those never used, and the searches in vain.
struct PhrasebookStats: DeskCommand {
  static let configuration = CommandConfiguration.leaf("stats", aliases: ["统计"])
  static let guide = Guide(
    Texts.phrasebookStatsSummary,
    examples: [.init("kefu phrasebook stats", Texts.phrasebookStatsExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let library = try context.desk().replies().library
    // What found nothing is in the words of buyers: it is for those who tend the phrasebook.
    let tends = try context.viewer()?.may(.importPhrases) ?? true
    return try context.store().read { reading in
      Answer(
        PhraseStatistics(
          library: library, use: try UsageRecords.use(reading),
          replaced: try UsageRecords.replaced(reading),
          inVain: tends ? try UsageRecords.inVain(reading) : []))
    }
  }
}

/// The use of a phrasebook: phrases taken, by agent, replaced ones, unused ones, and searches in
/// vain.
struct PhraseStatistics: Shown {
  struct Used: Encodable {
    let id: String
    let title: String
    let count: Int
    let agents: [String: Int]
  }
  /// A phrase that was taken after these words instead of the one ranked first.
  struct Replaced: Encodable {
    let query: String
    let first: String
    let taken: String
    let count: Int
    let agents: [String: Int]
  }
  struct Vain: Encodable {
    let query: String
    let count: Int
  }

  let used: [Used]
  let replaced: [Replaced]
  let never: [String]
  let inVain: [Vain]
  /// The ids of phrases never used by category, in the order of the categories.
  private let neverOf: [(category: Phrasebook.Category, ids: [String])]

  private enum CodingKeys: CodingKey { case used, replaced, never, inVain }

  init(
    library: PhraseLibrary, use: [PhraseUse], replaced: [ReplacedPhrase], inVain: [VainSearch]
  ) {
    used = Dictionary(grouping: use, by: \.phrase).map { phrase, rows in
      Used(
        id: phrase, title: library.phrase(phrase)?.title ?? "",
        count: rows.reduce(0) { $0 + $1.count },
        agents: Dictionary(rows.map { ("\($0.agent)", $0.count) }, uniquingKeysWith: +))
    }.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    self.replaced = Dictionary(grouping: replaced) { [$0.query, $0.first, $0.taken] }
      .map { words, rows in
        Replaced(
          query: words[0], first: words[1], taken: words[2],
          count: rows.reduce(0) { $0 + $1.count },
          agents: Dictionary(rows.map { ("\($0.agent)", $0.count) }, uniquingKeysWith: +))
      }
      .sorted {
        ($1.count, $0.query, $0.first, $0.taken) < ($0.count, $1.query, $1.first, $1.taken)
      }
    let known = Set(used.map(\.id))
    let rest = library.phrases.filter { !known.contains($0.id) }.sorted { $0.id < $1.id }
    never = rest.map(\.id)
    let groups = Dictionary(grouping: rest, by: \.category)
    neverOf = Phrasebook.Category.allCases.compactMap { category in
      groups[category].map { (category, $0.map(\.id)) }
    }
    self.inVain = inVain.map { Vain(query: $0.query, count: $0.count) }
  }

  func lines(_ paper: Paper) -> [String] {
    var lines = [paper.style(paper.text(Texts.usedPhrases), .title)]
    lines += used.map { row in
      // Each agent's own phrase is a different one: the lead sees the count, not the words.
      let title = row.id.hasPrefix(Phrase.ownMark) ? paper.text(Texts.ownMark) : row.title
      return line(
        row.count, paper.width.pad(row.id, to: 24) + "  " + title.harmless(), row.agents, paper)
    }
    lines.append(paper.style(paper.text(Texts.replacedPhrases), .title))
    lines += replaced.map { row in
      let query = paper.width.pad(row.query.harmless(), to: 24)
      return line(row.count, "\(query)  \(row.first) → \(row.taken)", row.agents, paper)
    }
    lines.append(paper.style(paper.text(Texts.vainSearches), .title))
    lines += inVain.map { line($0.count, $0.query.harmless(), [:], paper) }
    lines.append(paper.style(paper.text(Texts.neverUsed(never.count)), .title))
    lines += neverOf.flatMap { category, ids in
      paper.fold(["  \(paper.text(category.name)) \(ids.count): " + ids.joined(separator: " ")])
    }
    return lines
  }

  private func line(
    _ count: Int, _ words: String, _ agents: [String: Int], _ paper: Paper
  ) -> String {
    let numbers = agents.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
      .map { "\($0.key)号 \($0.value)" }
    let tail = numbers.isEmpty ? "" : "  " + paper.style(numbers.joined(separator: "，"), .faint)
    return "  " + paper.width.pad(String(count), to: 6, .right) + "  " + words + tail
  }
}
