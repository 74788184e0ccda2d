import Files
import Staff
import Vocabulary

/// The desk's text files that a month's payroll reads; a closing keeps a copy of them.
public struct DeskTexts: Sendable {
  public var agents: TextFile
  public var patterns: TextFile
  public var kpi: TextFile
  public var wage: TextFile
  public var fines: TextFile
  /// The rosters of the month before, the month and the month after, as far as they exist: a night
  /// shift across the end of a month belongs to the month in which it began.
  public var rosters: [Month: TextFile]
  /// Seconds after a shift's start that do not count as late: the desk's present setting, kept with
  /// the texts so that changing it later affects no closed month (HANDBOOK/shifts.md, Attendance).
  public var grace: Int
  /// The people of `agents` where they are read already: reading half a thousand takes long.
  private let knownStaff: Staff?

  /// - Parameter staff: the people of `agents` where they are read already.
  public init(
    agents: TextFile, patterns: TextFile, kpi: TextFile, wage: TextFile, fines: TextFile,
    rosters: [Month: TextFile], grace: Int = 0, staff: Staff? = nil
  ) {
    self.agents = agents
    self.patterns = patterns
    self.kpi = kpi
    self.wage = wage
    self.fines = fines
    self.rosters = rosters
    self.grace = grace
    knownStaff = staff
  }

  /// Returns the people.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every finding of the file.
  func staff() throws -> Staff { try knownStaff ?? StaffFile.read(agents) }

  /// Returns these texts of a closed month with what today's say of it: who was employed in which
  /// grade, and the month's own roster. Policies, patterns and grace stay those of the closing, and
  /// so does whoever is no longer listed.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the people can't be read.
  func asOfToday(_ month: Month, _ today: DeskTexts) throws -> DeskTexts {
    let now = try today.staff()
    // Nobody is missing from the same text; reading it again takes long.
    let unlisted =
      agents.text == today.agents.text ? [] : try staff().agents.filter { now[$0.number] == nil }
    return DeskTexts(
      agents: today.agents, patterns: patterns, kpi: kpi, wage: wage, fines: fines,
      rosters: rosters.merging(today.rosters.filter { $0.key == month }) { $1 }, grace: grace,
      staff: unlisted.isEmpty ? now : Staff(now.agents + unlisted))
  }

  func policies(for month: Month) throws -> Policies {
    try PolicyBook.read(kpi: kpi, wage: wage, fines: fines).policies(for: month)
  }
}

extension DeskTexts: Codable {
  private struct Copy: Codable {
    let name: String
    let text: String

    init(_ file: TextFile) {
      name = file.name
      text = file.text
    }

    var file: TextFile { TextFile(name: name, text: text) }
  }

  private enum CodingKeys: String, CodingKey {
    case agents, patterns, kpi, wage, fines, rosters, grace
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func file(_ key: CodingKeys) throws -> TextFile {
      try values.decode(Copy.self, forKey: key).file
    }
    let rosters = try values.decode([String: Copy].self, forKey: .rosters)
    self.init(
      agents: try file(.agents), patterns: try file(.patterns), kpi: try file(.kpi),
      wage: try file(.wage), fines: try file(.fines),
      rosters: Dictionary(
        uniqueKeysWithValues: rosters.compactMap { name, copy in
          Month(name).map { ($0, copy.file) }
        }), grace: try values.decodeIfPresent(Int.self, forKey: .grace) ?? 0)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Copy(agents), forKey: .agents)
    try values.encode(Copy(patterns), forKey: .patterns)
    try values.encode(Copy(kpi), forKey: .kpi)
    try values.encode(Copy(wage), forKey: .wage)
    try values.encode(Copy(fines), forKey: .fines)
    let copies = rosters.map { ($0.key.description, Copy($0.value)) }
    try values.encode(Dictionary(uniqueKeysWithValues: copies), forKey: .rosters)
    if grace != 0 { try values.encode(grace, forKey: .grace) }
  }
}
