import Appraisals
import Vocabulary

/// The policies that hold in one month.
public struct Policies: Sendable {
  public let kpi: KPIPolicy
  public let wage: WagePolicy
  public let fines: FinesPolicy

  /// The kinds of records that any rule reads.
  var kinds: Set<RecordKind> {
    var kinds: Set<RecordKind> = [.complaint, .conduct, .leave, .reward, .adjustment]
    for item in kpi.items {
      if case .grade = item.rule { kinds.insert(.grade(item.key)) }
      kinds.formUnion(item.measures.compactMap(\.recordKind))
    }
    return kinds.union((kpi.deductions + kpi.additions).map(\.kind))
  }

  /// The names of items and conduct rules by their keys; an item's where both have one key.
  var titles: [String: Text] {
    let all = kpi.items.map { ($0.key, $0.name) } + fines.conduct.map { ($0.id, $0.name) }
    return Dictionary(all) { first, _ in first }
  }

  /// The rules for records under these policies.
  public var recordRules: RecordRules {
    var rules = RecordRules()
    rules.gradedItems = Set(
      kpi.items.compactMap { if case .grade = $0.rule { $0.key } else { nil } })
    let figures = Set(kpi.items.flatMap(\.figures))
    rules.figures = figures.isEmpty ? nil : figures
    rules.conductRules = Set(fines.conduct.map(\.id))
    rules.titles = titles
    for event in kpi.deductions + kpi.additions {
      guard case .asSet(let range) = event.amount else { continue }
      switch event.kind {
      case .complaint: rules.complaintPoints = range
      case .outstanding: rules.outstandingPoints = range
      default: break
      }
    }
    return rules
  }
}
