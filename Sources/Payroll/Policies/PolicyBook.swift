import Appraisals
import Files
import Vocabulary

/// All policies of a desk, each with the day from which it holds.
public struct PolicyBook: Sendable {
  public let kpi: [KPIPolicy]
  public let wage: [WagePolicy]
  public let fines: [FinesPolicy]

  /// Reads the three files of `Policies/`.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every finding of all three: a wage computed from
  ///   half a policy would be wrong.
  public static func read(kpi: TextFile, wage: TextFile, fines: TextFile) throws -> PolicyBook {
    let sources = [kpi, wage, fines].map { YAMLSource($0) }
    let book = PolicyBook(
      kpi: PolicyFile.read(sources[0], KPIPolicyReader.policy, from: \.from),
      wage: PolicyFile.read(sources[1], WagePolicyReader.policy, from: \.from),
      fines: PolicyFile.read(sources[2], FinesPolicyReader.policy, from: \.from))
    let findings = sources.flatMap { source in
      source.findings.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    }
    guard findings.isEmpty else { throw Refusal(.refused, findings) }
    try book.checkLevels()
    return book
  }

  /// Returns the policies that hold on the first day of a month (HANDBOOK/kpi.md, Policies).
  ///
  /// - Throws: `Refusal` of kind `.refused` when a file has none that early.
  public func policies(for month: Month) throws -> Policies {
    let kpi = kpi.last { $0.from <= month.first }
    let wage = wage.last { $0.from <= month.first }
    let fines = fines.last { $0.from <= month.first }
    guard let kpi, let wage, let fines else {
      let names = [
        (kpi == nil, "kpi.yaml"), (wage == nil, "wage.yaml"), (fines == nil, "fines.yaml"),
      ]
      throw Refusal(
        .refused,
        names.filter(\.0).map {
          Finding(
            Place(file: "Policies/" + $0.1), Texts.noPolicy(month), fix: Texts.noPolicyFix(month))
        })
    }
    return Policies(kpi: kpi, wage: wage, fines: fines)
  }

  /// Returns the rules for records of a month.
  ///
  /// - Throws: `Refusal` as `policies(for:)` does.
  public func recordRules(for month: Month) throws -> RecordRules {
    try policies(for: month).recordRules
  }

  /// Checks that each level with a bonus exists in every KPI of the same time.
  private func checkLevels() throws {
    var findings: [Finding] = []
    for policy in wage {
      guard case .byLevel(let amounts) = policy.bonus else { continue }
      let next = wage.first { $0.from > policy.from }
      let already = kpi.last { $0.from <= policy.from }
      let later = kpi.filter { other in
        policy.from < other.from && next.map { other.from < $0.from } ?? true
      }
      for level in amounts.keys.sorted() {
        for other in [already].compactMap({ $0 }) + later
        where !other.levels.contains(where: { $0.key == level }) {
          findings.append(
            Finding(
              policy.place(of: "bonus"), Texts.unknownLevel(level, other.from),
              fix: Texts.levelFix(other.levels.map(\.key))))
        }
      }
    }
    guard findings.isEmpty else { throw Refusal(.refused, findings) }
  }
}
