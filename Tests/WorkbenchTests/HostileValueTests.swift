import TestSupport
import Testing

/// Values that no program of ours writes, in every column of every table: a finding of `check` and an
/// error of the commands that meet them, never a crash. The fault suite takes more.
@Suite struct HostileValueTests {
  @Test func everyColumn() throws {
    let desk = try HostileDesk()
    #expect(try desk.run(["check"]).status == 0)
    let filled = [
      "orders", "refund", "desk_tag", "clocking", "appraisal", "payroll_closing",
      "payroll_statement", "fund_entry", "case_entry", "case_step", "case_value", "case_personal",
      "buyer_contact", "personal_phrase", "lasting_act",
    ]
    #expect(Set(try desk.emptyTables()).isDisjoint(with: filled))
    // One value for every third column, another one for the next.
    var tried = 0
    let columns = Dictionary(grouping: try desk.damages()) { "\($0.table) \($0.column)" }
      .sorted { $0.key < $1.key }.map(\.value)
    for (index, damages) in columns.enumerated() where index % 3 == 0 {
      let damage = damages[(index / 3 + 2) % damages.count]
      guard try desk.damage(damage) else { continue }
      tried += 1
      let result = try desk.session()
      #expect(!result.wasKilled, "\(damage): killed by signal \(result.status)")
      #expect(result.status != 0, "\(damage)")
      let isSaid = (result.output + result.errors).contains(#/finding|store damaged|newer kefu/#)
      #expect(isSaid, "\(damage): \(result.errors.prefix(300))")
    }
    #expect(tried > 30)
  }
}
