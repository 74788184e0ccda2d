import Cases
import Desk
import Files
import Shell
import Staff
import Vocabulary

/// `flow move FLOW [--to VERSION]`: carries open cases over to another version of their definition.
struct FlowMoveCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("move", aliases: ["换版"])
  static let guide = Guide(
    FlowMoveCommandTexts.moveSummary,
    examples: [
      .init("kefu flow move repair --dry-run --as 3", FlowMoveCommandTexts.moveTrial),
      .init("kefu flow move repair --as 3", FlowMoveCommandTexts.moveExample),
    ], more: FlowMoveCommandTexts.moveMore)

  @OptionGroup var shared: SharedOptions
  @Option var to: Day?
  @ArgumentParser.Flag var dryRun = false
  @Argument var flow: String

  var permission: Permission { .settle }

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let target = try records.flow(records.flows.flow(flow), version: to)
    let move = try records.move(to: target, by: context.caseHand(), isDryRun: dryRun)
    return Answer(
      FlowMoveView(move), status: move.stays.isEmpty ? 0 : 1,
      notes: dryRun ? [Texts.dryRunNote] : [])
  }
}

/// The result of carrying open cases over.
struct FlowMoveView: Shown {
  private let move: FlowMove

  init(_ move: FlowMove) { self.move = move }

  func lines(_ paper: Paper) -> [String] {
    let head = FlowMoveCommandTexts.moved(
      move.flow.name, move.flow.version, move.moved.map(\.number), stays: move.stays.count)
    return paper.fold(
      [paper.text(head)]
        + move.stays.map { stay in
          "  \(stay.item.number)  " + stay.reasons.map { paper.text($0) }.joined(separator: "；")
        })
  }

  private enum CodingKeys: CodingKey { case flow, version, moved, stays }
  private struct Stay: Encodable {
    let number: Int
    let state: String
    let reasons: [String]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(move.flow.id, forKey: .flow)
    try container.encode(move.flow.version, forKey: .version)
    try container.encode(move.moved.map(\.number), forKey: .moved)
    try container.encode(
      move.stays.map { stay in
        Stay(
          number: stay.item.number, state: stay.item.state,
          reasons: stay.reasons.map { $0(encoder.language) })
      }, forKey: .stays)
  }
}

/// `flow replay FLOW --month M --with FILE`: replays a month's cases under a changed definition.
struct FlowReplayCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("replay", aliases: ["重演"])
  static let guide = Guide(
    FlowMoveCommandTexts.replaySummary,
    examples: [
      .init(
        "kefu flow replay repair --month 2026-11 --with new-repair.yaml --as 3",
        FlowMoveCommandTexts.replayExample)
    ], more: FlowMoveCommandTexts.replayMore)

  @OptionGroup var shared: SharedOptions
  @Option var month: Month
  @Option var with: String
  @Argument var flow: String

  var permission: Permission { .settle }

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let flow = try records.flows.flow(flow)
    let other = try FlowFile.read(
      TextFile(path: with, name: with), in: records.world(), isTrial: true)
    guard other.id == flow.id else {
      throw Refusal(
        FlowMoveCommandTexts.otherFlow(other.id, flow.id),
        fix: FlowMoveCommandTexts.sameID(flow.id), at: Place(file: with))
    }
    let replay = try records.replay(flow, as: other, month, at: context.clock.now)
    return Answer(FlowReplayView(replay, zone: records.zone))
  }
}

/// The cases that would have fared otherwise, and the totals of all.
struct FlowReplayView: Shown {
  private let replay: FlowReplay
  private let zone: DeskZone

  init(_ replay: FlowReplay, zone: DeskZone) {
    self.replay = replay
    self.zone = zone
  }

  private func count(_ have: (FlowReplay.Line) -> Bool) -> Int { replay.lines.count(where: have) }

  private var totals: [(name: Text, was: Int, would: Int)] {
    [
      (
        FlowMoveCommandTexts.late, count { !$0.was.late.isEmpty }, count { !$0.would.late.isEmpty }
      ),
      (
        FlowMoveCommandTexts.escalated, count { !$0.was.escalated.isEmpty },
        count { !$0.would.escalated.isEmpty }
      ),
      (FlowMoveCommandTexts.refused, 0, count { $0.refused != nil }),
    ]
  }

  func lines(_ paper: Paper) -> [String] {
    var lines = [paper.text(FlowMoveCommandTexts.replayed(replay.lines.count))]
    lines += totals.map { "  " + paper.text(FlowMoveCommandTexts.total($0.name, $0.was, $0.would)) }
    for line in replay.lines where line.differs {
      lines.append("\(line.item.number)  " + changes(line, paper).joined(separator: "；"))
    }
    return paper.fold(lines.map { $0.harmless() })
  }

  private func changes(_ line: FlowReplay.Line, _ paper: Paper) -> [String] {
    var changes: [String] = []
    if let refused = line.refused {
      changes.append(
        paper.text(
          FlowMoveCommandTexts.refusedAt(refused.step, zone.label(refused.at), refused.reason)))
    }
    if line.was.late != line.would.late {
      changes.append(
        paper.text(
          FlowMoveCommandTexts.change(
            FlowMoveCommandTexts.late, names(line.was.late), names(line.would.late))))
    }
    if line.was.escalated != line.would.escalated {
      changes.append(
        paper.text(
          FlowMoveCommandTexts.change(
            FlowMoveCommandTexts.escalated, names(line.was.escalated),
            names(line.would.escalated))))
    }
    if changes.isEmpty {
      changes.append(
        paper.text(
          FlowMoveCommandTexts.change(
            FlowMoveCommandTexts.state, line.was.state, line.would.state)))
    }
    return changes
  }

  private func names(_ clocks: [String]) -> String { clocks.joined(separator: ", ") }

  private enum CodingKeys: CodingKey { case flow, version, cases, late, escalated, refused, lines }
  private struct Pair<Value: Encodable>: Encodable {
    let was: Value
    let would: Value
  }
  private struct Row: Encodable {
    let number: Int
    let state: Pair<String>
    let late: Pair<[String]>
    let escalated: Pair<[String]>
    let refused: Stop?
  }
  private struct Stop: Encodable {
    let step: String
    let at: String
    let reason: String
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(replay.flow.id, forKey: .flow)
    try container.encode(replay.flow.version, forKey: .version)
    try container.encode(replay.lines.count, forKey: .cases)
    let totals = totals
    try container.encode(Pair(was: totals[0].was, would: totals[0].would), forKey: .late)
    try container.encode(Pair(was: totals[1].was, would: totals[1].would), forKey: .escalated)
    try container.encode(totals[2].would, forKey: .refused)
    try container.encode(
      replay.lines.filter(\.differs).map { line in
        Row(
          number: line.item.number,
          state: Pair(was: line.was.state, would: line.would.state),
          late: Pair(was: line.was.late, would: line.would.late),
          escalated: Pair(was: line.was.escalated, would: line.would.escalated),
          refused: line.refused.map {
            Stop(step: $0.step(language), at: zone.label($0.at), reason: $0.reason(language))
          })
      }, forKey: .lines)
  }
}
