import Books
import Desk
import Phrasebook
import Shell
import Shifts
import Staff
import Store
import Vocabulary

/// `check`: checks the store and the desk folder.
struct CheckCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("check", aliases: ["体检"])
  static let guide = Guide(
    Texts.checkSummary,
    examples: [
      .init("kefu check", Texts.checkExample),
      .init(
        "kefu check --head 41:\(String(repeating: "9f", count: 32))", Texts.checkHeadExample),
    ], more: Texts.checkMore)

  @OptionGroup var shared: SharedOptions
  @Option var head: JournalHead?

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let store = try desk.store()
    var findings: [Finding] = []
    let own = head.map { KeptHead($0, source: Texts.ownHead) }
    if try gather(&findings, { try desk.staff() }) != nil {
      findings += try context.storeFindings(own: own) + rosters(desk)
      findings += try gather(&findings) { try desk.definitionFindings() } ?? []
      findings += try gather(&findings) { try context.payroll().lostClosings() } ?? []
    } else {
      findings += try gather(&findings) { try desk.checkStore(own: own) } ?? []
    }
    _ = try gather(&findings) { try desk.policies() }
    if desk.keepsCustomers {
      findings += try gather(&findings) { try CareWording(context).findings() } ?? []
    }
    findings += desk.oldBooks.map { [$0] } ?? []
    findings += try desk.phraseFolder().findings
    findings += try gather(&findings) { try desk.factFindings([]) } ?? []
    // A finding without a place in a text file is about the store.
    findings = findings.map { $0.place == nil ? $0.at(store.place) : $0 }
    if findings.isEmpty { desk.keepHead("check") }
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [findings.isEmpty ? Texts.allGood : Texts.findingCount(findings.count)])
  }

  /// Reads a file and turns its refusal into findings of the check, so that the check goes on.
  private func gather<Value>(_ findings: inout [Finding], _ read: () throws -> Value) throws
    -> Value?
  {
    do {
      return try read()
    } catch let refusal as Refusal where [.refused, .store].contains(refusal.kind) {
      findings += refusal.findings
      return nil
    }
  }

  /// Returns the findings about the rosters of last, this and next month, as far as they exist.
  private func rosters(_ desk: Desk) -> [Finding] {
    let files = RosterFiles(desk: desk)
    let month = desk.today.month
    return [month.previous, month, month.next].flatMap { month -> [Finding] in
      do {
        guard try desk.has(RosterFiles.name(month)) else { return [] }
        return try files.check(month).refusing
      } catch {
        return (error as? Refusal)?.findings ?? []
      }
    }
  }
}
