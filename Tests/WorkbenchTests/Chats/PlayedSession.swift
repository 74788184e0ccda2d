import Foundation
import TestSupport
import Vocabulary

@testable import Commands
@testable import Desk
@testable import Shell
@testable import Terminal

/// A session within the test's own process: lines and keys as a person would press them, and what
/// then stands on the screen.
final class PlayedSession {
  let printed = Printed(columns: 80)
  let session: Session
  let editor: SessionEditor
  /// The answers to questions, in the order in which they are asked; nil gives up, ↑ goes back.
  var answers: [String?] = []
  private(set) var questions: [(question: String, offered: String?)] = []

  var state: SessionState { session.state }
  var current: Chat { state.chats.current }
  var prompt: String { editor.prompt }

  /// - Parameters:
  ///   - orders: rows of an import: number, buyer, amount, goods, quantity, phone.
  ///   - phrases: entries of a phrase file beside the shipped ones; nil for those alone.
  init(
    desk: String? = nil, orders: [String] = [], phrases: String? = nil, agent: Int = 1
  ) throws {
    let desk = try desk ?? BuiltProgram.desk()
    if let phrases {
      try "category: followup\nphrases:\n\(phrases)\n"
        .write(toFile: desk + "/Scripts-Library/extra.yaml", atomically: true, encoding: .utf8)
    }
    var environment = BuiltProgram.environment(home: desk)
    environment["PATH"] = "/nowhere"
    let clock = DeskClock.of(environment: environment)
    guard let shared = SharedOptions(plainly: ["--desk", desk, "--as", "\(agent)"]) else {
      throw BuiltProgram.Failure(what: "the options are not read")
    }
    session = Session(shared: shared, environment: environment, output: printed, clock: clock)
    try session.openDesk()
    guard let open = session.desk else { throw BuiltProgram.Failure(what: "no desk") }
    editor = SessionEditor(
      desk: open, state: session.state, environment: environment, output: printed)
    if !orders.isEmpty {
      let head = "订单编号,订单创建时间,买家会员名,买家实际支付金额,宝贝标题,宝贝总数量,联系手机,订单付款时间,订单状态,订单备注\n"
      let rows = orders.map { row in
        let cells = row.components(separatedBy: ",")
        return "\(cells[0]),2026-11-20 10:00,\(cells[1...].joined(separator: ",")),"
          + "2026-11-20 10:01,买家已付款,"
      }
      try (head + rows.joined(separator: "\n") + "\n")
        .write(toFile: desk + "/orders.csv", atomically: true, encoding: .utf8)
      let result = try BuiltProgram.kefu(["import", "orders", "orders.csv", "--as", "9"], in: desk)
      guard result.status == 0 else { throw BuiltProgram.Failure(what: result.errors) }
    }
    session.state.put = { [unowned self] question in
      questions.append((question.text(.chinese), question.offered))
      guard !answers.isEmpty, let answer = answers.removeFirst() else { return .interrupted }
      return answer == "↑" ? .back : .line(answer)
    }
  }

  /// What was printed since a mark: the answer's lines, then errors and remarks.
  private func since(_ lines: Int, _ complaints: Int) -> [String] {
    printed.lines.dropFirst(lines).filter { !$0.isEmpty }
      + printed.complaints.dropFirst(complaints)
  }

  private func play(_ outcome: LineEditor.Outcome) -> [String] {
    let (lines, complaints) = (printed.lines.count, printed.complaints.count)
    var outcomes = [outcome, .end]
    session.loop.converse(
      { outcomes.removeFirst() },
      acted: { self.session.act($0, $1, on: $2, self.editor) },
      afterwards: { self.state.chats.erasePane() })
    return since(lines, complaints)
  }

  /// Types a line and Enter; the pane is drawn for it on the way.
  @discardableResult func enter(_ line: String) -> [String] {
    draw(line)
    return play(.line(line))
  }

  /// Draws the pane for a line that is being typed.
  ///
  /// - Returns: the ids of its rows.
  @discardableResult func draw(_ line: String) -> [String] {
    current.draft = ""
    return editor.suggest(line).compactMap(\.id)
  }

  /// Types a line and presses a key.
  @discardableResult func press(_ action: EditorAction, on line: String = "") -> [String] {
    let picks = draw(line)
    let pick = action.rank.flatMap { $0 <= picks.count ? picks[$0 - 1] : nil }
    switch editor.act(action, pick) {
    case .stay(let notice): return [notice].compactMap(\.self)
    case .replace(let line, _): return [line]
    case .leave, .vanish: return play(.action(action, pick: pick, line: line))
    }
  }

  /// Types a line and gives it up with Ctrl-C.
  func giveUp(_ line: String = "") {
    draw(line)
    _ = play(.interrupted)
  }
}
