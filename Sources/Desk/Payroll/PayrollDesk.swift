import Appraisals
import Files
import Payroll
import Vocabulary

/// The payroll of this desk: its store, its clock, and the texts that a month's payroll reads.
extension Context {
  package func payroll() throws -> Payroll {
    let desk = try desk()
    return Payroll(store: try desk.store(), zone: desk.zone) { month in
      try desk.payrollTexts(month)
    }
  }
}

extension Desk {
  /// Returns the texts that a month's payroll reads.
  func payrollTexts(_ month: Month) throws -> DeskTexts {
    var rosters: [Month: TextFile] = [:]
    for month in [month.previous, month, month.next] where try has(RosterFiles.name(month)) {
      rosters[month] = try file(RosterFiles.name(month))
    }
    return DeskTexts(
      agents: try file("Shifts/agents.yaml"), patterns: try file("Shifts/patterns.yaml"),
      kpi: try file("Policies/kpi.yaml"), wage: try file("Policies/wage.yaml"),
      fines: try file("Policies/fines.yaml"), rosters: rosters, grace: settings.grace,
      staff: try staff())
  }

  package func policies() throws -> PolicyBook { try PolicyBook.read(desk: folder) }
}

extension PolicyBook {
  /// - Parameter desk: the desk folder.
  /// - Throws: `Refusal` of kind `.refused` with every finding of the three files.
  static func read(desk: String) throws -> PolicyBook {
    func file(_ name: String) throws -> TextFile {
      try TextFile(path: desk + "/" + name, name: name)
    }
    return try read(
      kpi: file("Policies/kpi.yaml"), wage: file("Policies/wage.yaml"),
      fines: file("Policies/fines.yaml"))
  }
}
